import { describe, expect, it } from 'vitest';
import { openCase } from '@simulations/credit-drift/case';
import { truthOf } from '@simulations/credit-drift/debrief/truth';
import { causes } from '@simulations/credit-drift/world/causes';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import type { Posterior } from '@simulations/credit-drift/evidence/posterior';
import { movesOf } from '@/labs/credit-drift/debrief/BeliefPath';
import { isConceptOnly, sayCause, sayWithout } from '@/labs/credit-drift/debrief/cause-words';
import { netExcessB, totalOf } from '@/labs/credit-drift/debrief/counts';
import { sayWorth } from '@/labs/credit-drift/debrief/Likelihoods';

const even = Object.fromEntries(hypotheses.map((id) => [id, 1 / 7])) as Record<(typeof hypotheses)[number], number>;

describe('the truth in words', () => {
  it('has a sentence with its strength for every cause', () => {
    const said = causes.map((cause) => sayCause({ cause, severity: 0.5 }));
    expect(new Set(said).size).toBe(causes.length);
    for (const sentence of said) expect(sentence).toMatch(/50 %|50\.0 %|0\.50|53 %/);
  });

  it('gives the share of gig workers that the world was made with', () => {
    expect(sayCause({ cause: 'population', severity: 0.745 })).toContain('from 6 % to 76 %');
  });

  it('joins two causes into one counterfactual, and says concept drift once', () => {
    expect(
      sayWithout([
        { cause: 'proxy', severity: 1 },
        { cause: 'unit', severity: 1 },
      ]),
    ).toBe('had the vendor not changed the index and the unit stayed the same');
    expect(
      sayWithout([
        { cause: 'concept-lift', severity: 1 },
        { cause: 'concept-flattening', severity: 1 },
      ]),
    ).toBe('had repayment stayed as it was');
  });

  it('knows when no decision was changed', () => {
    expect(isConceptOnly([{ cause: 'concept-lift', severity: 1 }])).toBe(true);
    expect(isConceptOnly([])).toBe(false);
    expect(
      isConceptOnly([
        { cause: 'concept-lift', severity: 1 },
        { cause: 'unit', severity: 1 },
      ]),
    ).toBe(false);
  });
});

describe('counts over the months', () => {
  const open = (cause: 'proxy' | 'concept-lift') =>
    truthOf(openCase({ seed: 7, causes: [{ cause, weight: 0.7 }], headline: 'given', applicantsPerMonth: 4_000 }), 3);

  it('add up to the people of the truth; with a proxy group A gets in', () => {
    const truth = open('proxy');
    expect(totalOf(truth, 'goodTurnedAway', 'B')).toBe(truth.people.B);
    expect(truth.people.B).toBeGreaterThan(100);
    expect(totalOf(truth, 'goodLetIn', 'A')).toBeGreaterThan(totalOf(truth, 'goodTurnedAway', 'A'));
    expect(netExcessB(truth)).toBe(truth.people.B - totalOf(truth, 'goodLetIn', 'B'));
  });

  it('are nil under concept drift, where decisions are as they were', () => {
    expect(netExcessB(open('concept-lift'))).toBe(0);
  });

  it('count under concept drift, and only there, who became a good risk and is turned away as before', () => {
    const drifted = totalOf(open('concept-lift'), 'newlyGoodTurnedAway', 'B');
    expect(drifted).toBeGreaterThan(100);
    expect(totalOf(open('concept-lift'), 'newlyGoodTurnedAway', 'A')).toBe(0);
    expect(totalOf(open('proxy'), 'newlyGoodTurnedAway', 'B')).toBe(0);
  });
});

describe('what a look was worth', () => {
  it('is the largest move of a perfect reader, from the prior on', () => {
    const first: Posterior = { ...even, proxy: 0.7 };
    const second: Posterior = { ...first, label: 0.01 };
    const look = (posterior: Posterior) => ({ posterior }) as Parameters<typeof movesOf>[0]['ledger'][number];
    expect(movesOf({ prior: even, ledger: [look(first), look(second)] })).toEqual([
      { look: 1, hypothesis: 'proxy', from: 1 / 7, to: 0.7 },
      { look: 2, hypothesis: 'label', from: 1 / 7, to: 0.01 },
    ]);
  });

  it('is said by the causes that make the reading most and least likely', () => {
    const outcomes = ['moved', 'same'];
    const shares = [
      { hypothesis: 'label' as const, shares: [0.97, 0.03] },
      { hypothesis: 'proxy' as const, shares: [0.001, 0.999] },
    ];
    expect(sayWorth({ outcomes, shares }, 'moved')).toMatch(/97 % .*“Label problem”.*<1 % of “Proxy input”/);
    expect(sayWorth({ outcomes, shares: shares.map((row) => ({ ...row, shares: [0.5, 0.5] })) }, 'moved')).toMatch(
      /could not move/,
    );
  });
});
