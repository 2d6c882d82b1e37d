import { expect, it } from 'vitest';
import { openCase } from '@simulations/credit-drift/case';
import { type Investigation, investigate } from '@simulations/credit-drift/evidence/investigator';
import { hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { observe } from '@simulations/credit-drift/observe';
import type { Cause } from '@simulations/credit-drift/world/causes';

/** At the alert: month 5 has ended, panels of the three months with outcomes are bought. */
function investigation(seed: number, cause: Cause | null, headline: 'points' | 'relative' = 'points'): Investigation {
  const causes = cause === null ? [] : [{ cause, weight: 1 }];
  const credit = openCase({ seed, causes, headline, applicantsPerMonth: 20_000 });
  return investigate(observe(credit, 5, { panels: [1, 2, 3], exploration: [], audited: null }), [1, 2, 3]);
}
const looksOf = ({ steps }: Investigation) => steps.map(({ readings }) => readings[0]!.instrument);

it.each([
  ['population', ['approval', 'coefficients', 'values', 'drift']],
  ['proxy', ['approval', 'coefficients', 'values', 'drift']],
  ['unit', ['approval', 'coefficients', 'values', 'drift']],
  ['label', ['approval', 'coefficients', 'replay']],
  ['missing-code', ['approval', 'coefficients', 'values']],
  ['concept-lift', ['approval', 'frr']],
] as const)('%s is found, and nothing is looked at that is not needed', (cause, looks) => {
  const found = investigation(7, cause);
  expect(found.diagnosis).toBe(hypothesisOf(cause));
  expect(looksOf(found)).toEqual(looks);
  for (const { concludes } of found.steps) expect(concludes).toMatch(/\.$/);
});

it('says that nothing is wrong only after outcomes', () => {
  const found = investigation(7, null);
  expect(found.diagnosis).toBe('nothing');
  expect(looksOf(found).at(-1)).toBe('frr');
});

it('does not fall for one month in which an input is beyond its critical value by chance', () => {
  // Seed 28 has one in month 3, with or without concept drift.
  expect(investigation(28, null).diagnosis).toBe('nothing');
  expect(investigation(28, 'concept-lift', 'relative').diagnosis).toBe('concept');
});

it('sees in several months together what one month is too small for', () => {
  // At a severity of .12 group A's shift is beyond chance, but not by much, in any one month.
  expect(investigation(11, 'proxy', 'relative').diagnosis).toBe('proxy');
});
