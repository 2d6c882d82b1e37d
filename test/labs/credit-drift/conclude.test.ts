import { describe, expect, it } from 'vitest';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { creditSteps } from '@simulations/credit-drift/steps';
import { instrumentIds } from '@simulations/credit-drift/instruments/catalogue';
import type { Decision } from '@simulations/credit-drift/decisions';
import { toggleHypothesis } from '@/labs/credit-drift/conclude/DiagnosisForm';
import { expectedFalseAlarms, tallyOf } from '@/labs/credit-drift/conclude/tally';

const scenario = {
  id: 'test',
  version: 1,
  simulation: 'credit-drift',
  title: 'Test',
  goal: 'Test.',
  rubric: [],
  setup: creditSteps.parseSetup({
    seed: 7,
    causes: [],
    headline: 'given',
    alert: 'study',
    clock: { start: 5, end: 8 },
    applicantsPerMonth: 20_000,
    scaffold: 'free',
    instruments: [...instrumentIds],
    mitigations: ['nothing'],
  }),
};
const after = (decisions: readonly Decision[]) =>
  decisions.reduce((state, decision) => creditSteps.step(state, decision), creditSteps.open(scenario, 7));

describe('the running account of the ledger', () => {
  const state = after([
    { kind: 'consult', instrument: 'drift', month: 3 },
    { kind: 'consult', instrument: 'drift', month: 3 },
    { kind: 'buy', item: 'panel', month: 3 },
    { kind: 'consult', instrument: 'frr', month: 3 },
    { kind: 'buy', item: 'audit' },
    { kind: 'consult', instrument: 'audit', month: 3 },
  ]);
  const tallies = tallyOf(state.ledger, 20_000);

  it('ends at what the case charged', () => {
    expect(tallies.at(-1)!.total).toEqual(state.costs);
  });

  it('charges a look once', () => {
    expect(tallies[0]!.days).toBe(instruments.drift.days);
    expect(tallies[1]!).toMatchObject({ days: 0, tests: 0, total: tallies[0]!.total });
  });

  it('counts data from the look that could use it on', () => {
    expect(tallies.map(({ total }) => total.euros)).toEqual([0, 0, 24_000, 42_000]);
  });

  it('expects one false alarm in twenty tests at 5 %', () => {
    expect(expectedFalseAlarms(40, 0.05)).toBeCloseTo(2, 12);
  });
});

describe('the diagnosis', () => {
  it('names two causes at most: a third takes the place of the first', () => {
    expect(toggleHypothesis(['proxy', 'label'], 'unit')).toEqual(['label', 'unit']);
  });
  it('has nothing stand alone', () => {
    expect(toggleHypothesis(['proxy', 'label'], 'nothing')).toEqual(['nothing']);
    expect(toggleHypothesis(['nothing'], 'unit')).toEqual(['unit']);
  });
  it('takes a tick back', () => {
    expect(toggleHypothesis(['proxy', 'label'], 'proxy')).toEqual(['label']);
  });
});
