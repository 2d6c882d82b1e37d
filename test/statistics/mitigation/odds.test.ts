import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedOdds, mixScores } from '@simulations/statistics/mitigation/calibrated-odds';
import { equalizeDecisionOdds } from '@simulations/statistics/mitigation/decision-odds';
import { datasets, mitigationOracle } from './datasets';

const twoGroups = datasets().filter(({ groupNames }) => groupNames.length === 2);

describe.each(twoGroups)('on $name', (dataset) => {
  const { labels, scores, groups, approved, groupNames } = dataset;

  it('equalised odds on decisions reach the optimum of the linear programme of AIF360', () => {
    const oracle = mitigationOracle(dataset).eq_odds_postprocessing_hard_labels_A_privileged!;
    const solution = equalizeDecisionOdds(labels, approved, groups);
    expect(-2 * (solution.truePositiveRate - solution.falsePositiveRate)).toBeCloseTo(oracle.objective, 9);
    expect(solution.truePositiveRate).toBeCloseTo(oracle.tpr_both, 9);
    expect(solution.falsePositiveRate).toBeCloseTo(oracle.fpr_both, 9);
    for (const { group, keepApproval, turnRejection } of solution.flips) {
      const [tpr, fpr] = oracle.input_rates[groupNames[group]!]!;
      expect(tpr * keepApproval + (1 - tpr) * turnRejection).toBeCloseTo(solution.truePositiveRate, 9);
      expect(fpr * keepApproval + (1 - fpr) * turnRejection).toBeCloseTo(solution.falsePositiveRate, 9);
    }
  });

  it('calibrated equalised odds have the mix rates of AIF360', () => {
    const oracle = mitigationOracle(dataset).calibrated_eq_odds_fnr_A_privileged!;
    const solution = calibratedOdds(labels, scores, groups);
    for (const of of solution) {
      const name = groupNames[of.group]!;
      expect(of.cost).toBeCloseTo(oracle.generalized_fnr[name]!, 9);
      expect(of.trivialCost).toBeCloseTo(oracle.trivial_fnr[name]!, 9);
      expect(of.baseRate).toBeCloseTo(oracle.base_rate[name]!, 9);
    }
    expect(solution[0].mixRate).toBeCloseTo(oracle.priv_mix_rate, 9);
    expect(solution[1].mixRate).toBe(oracle.unpriv_mix_rate);
  });
});

/** Decisions of two groups with both labels each. */
const decided = fc
  .tuple(...[0, 1].map(() => fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 12 })))
  .map((parts) => {
    const rows = parts.flatMap((part, group) => [
      { label: 1, approved: 1, group },
      { label: 0, approved: 0, group },
      ...part.map(([label, approved]) => ({ label: label!, approved: approved!, group })),
    ]);
    return {
      labels: rows.map((row) => row.label),
      approved: rows.map((row) => row.approved),
      groups: rows.map((row) => row.group),
    };
  });

describe('equalised odds on decisions', () => {
  it('flip with probabilities, give both groups the same rates and lose to no lattice of flips', () => {
    fc.assert(
      fc.property(decided, ({ labels, approved, groups }) => {
        const solution = equalizeDecisionOdds(labels, approved, groups);
        const rates = solution.flips.map(({ group, keepApproval, turnRejection }) => {
          for (const p of [keepApproval, turnRejection]) expect(p >= 0 && p <= 1).toBe(true);
          const share = (label: number) => {
            const rows = labels.flatMap((y, i) => (y === label && groups[i] === group ? [approved[i]!] : []));
            return rows.reduce((sum, yes) => sum + (yes ? keepApproval : turnRejection), 0) / rows.length;
          };
          return { y: share(1), x: share(0) };
        });
        for (const { x, y } of rates) {
          expect(x).toBeCloseTo(solution.falsePositiveRate, 9);
          expect(y).toBeCloseTo(solution.truePositiveRate, 9);
        }
        // Every flip of group 0 on a lattice: where group 1 can follow to the same rates, the solution is at least as good.
        const [first, second] = [0, 1].map((group) => {
          const share = (label: number) => {
            const rows = labels.flatMap((y, i) => (y === label && groups[i] === group ? [approved[i]!] : []));
            return rows.reduce((sum, yes) => sum + yes, 0) / rows.length;
          };
          return { x: share(0), y: share(1) };
        });
        const best = solution.truePositiveRate - solution.falsePositiveRate;
        for (let k = 0; k <= 8; k++) {
          for (let t = 0; t <= 8; t++) {
            const x = (first!.x * k + (1 - first!.x) * t) / 8;
            const y = (first!.y * k + (1 - first!.y) * t) / 8;
            const determinant = second!.y - second!.x;
            const keep = (y * (1 - second!.x) - x * (1 - second!.y)) / determinant;
            const turn = (second!.y * x - second!.x * y) / determinant;
            if (keep >= 0 && keep <= 1 && turn >= 0 && turn <= 1) expect(y - x).toBeLessThanOrEqual(best + 1e-9);
          }
        }
      }),
    );
  });

  it('turn decisions without information into a plain lot', () => {
    const { truePositiveRate, falsePositiveRate, flips } = equalizeDecisionOdds(
      [1, 1, 0, 0, 1, 1, 0, 0],
      [1, 0, 1, 0, 1, 1, 0, 0],
      [0, 0, 0, 0, 1, 1, 1, 1],
    );
    expect(truePositiveRate).toBeCloseTo(falsePositiveRate, 12);
    expect(flips[0]!.keepApproval).toBe(flips[0]!.turnRejection);
  });
});

describe('calibrated equalised odds', () => {
  const labels = [1, 1, 1, 0, 1, 1, 0, 0];
  const scores = [0.9, 0.9, 0.8, 0.2, 0.6, 0.6, 0.4, 0.4];
  const groups = [0, 0, 0, 0, 1, 1, 1, 1];

  it('mix the better served group, and the mixed costs agree in expectation', () => {
    const [a, b] = calibratedOdds(labels, scores, groups, 'fpr');
    expect(a.cost).toBeCloseTo(0.2, 12);
    expect(b.cost).toBeCloseTo(0.4, 12);
    expect((1 - a.mixRate) * a.cost + a.mixRate * a.trivialCost).toBeCloseTo(b.cost, 12);
    expect(b.mixRate).toBe(0);
  });

  it('replace a score by the base rate when the draw falls below the mix rate', () => {
    const solution = calibratedOdds(labels, scores, groups, 'fpr');
    const draws = [0, 0.99, 0, 0.99, 0, 0, 0, 0];
    expect([...mixScores(scores, groups, solution, draws)]).toEqual([0.75, 0.9, 0.75, 0.2, 0.6, 0.6, 0.4, 0.4]);
  });

  it('are defined for two groups only', () => {
    expect(() => calibratedOdds([1, 0], [0.5, 0.5], [0, 0])).toThrow('exactly two groups');
  });
});
