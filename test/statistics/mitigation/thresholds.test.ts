import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactThresholds } from '@simulations/statistics/mitigation/exact-thresholds';
import { accuracyPayoff, approvalPayoff } from '@simulations/statistics/mitigation/payoff';
import { approvalProbability } from '@simulations/statistics/mitigation/policy';
import type { ThresholdPolicy } from '@simulations/statistics/mitigation/policy';
import { optimizeThresholds } from '@simulations/statistics/mitigation/threshold-optimizer';
import type { ParityConstraint } from '@simulations/statistics/mitigation/threshold-optimizer';
import { datasets, mitigationOracle } from './datasets';
import type { RatesOracle } from './datasets';

const constraints: ParityConstraint[] = [
  'demographic-parity',
  'true-positive-rate-parity',
  'false-positive-rate-parity',
  'equalized-odds',
];

/** Rates and mean accuracy or profit recomputed person by person from the approval probabilities. */
function replay(
  policy: ThresholdPolicy,
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
) {
  return policy.groups.map((of) => {
    const sums = { good: 0, bad: 0, goodApproved: 0, badApproved: 0 };
    for (let i = 0; i < labels.length; i++) {
      if (groups[i] !== of.group) continue;
      const p = approvalProbability(of, scores[i]!);
      if (labels[i] === 1) {
        sums.good++;
        sums.goodApproved += p;
      } else {
        sums.bad++;
        sums.badApproved += p;
      }
    }
    return sums;
  });
}

function expectRates(
  policy: ThresholdPolicy,
  names: readonly string[],
  expected: Record<string, RatesOracle>,
  digits: number,
) {
  for (const of of policy.groups) {
    const { tpr, fpr, selection_rate } = expected[names[of.group]!]!;
    expect(of.truePositiveRate).toBeCloseTo(tpr, digits);
    expect(of.falsePositiveRate).toBeCloseTo(fpr, digits);
    expect(of.approvalRate).toBeCloseTo(selection_rate, digits);
  }
}

describe.each(datasets())('on $name', (dataset) => {
  const { labels, scores, groups, groupNames } = dataset;
  const oracle = mitigationOracle(dataset);

  it.each(Object.keys(oracle.threshold_optimizer_fairlearn))('the grid search equals fairlearn under %s', (key) => {
    const expected = oracle.threshold_optimizer_fairlearn[key]!;
    const policy = optimizeThresholds(labels, scores, groups, key.replaceAll('_', '-') as ParityConstraint);
    expect(policy.at).toBeCloseTo((expected.x_best ?? expected.x_best_fpr)!, 12);
    expect(policy.objective).toBeCloseTo(expected.expected_accuracy, 9);
    expectRates(policy, groupNames, expected.expected_by_group, 9);
    for (const of of policy.groups) {
      const solution = expected.solution[groupNames[of.group]!]!;
      expect(of.lot).toBeCloseTo(solution.p_ignore ?? 0, 9);
      if (solution.prediction_constant !== undefined)
        expect(of.lotApproval).toBeCloseTo(solution.prediction_constant, 12);
      const pairs = [
        [solution.threshold0_gt, solution.p0],
        [solution.threshold1_gt, solution.p1],
      ] as const;
      const used = pairs.filter(([, probability]) => probability > 1e-12);
      expect(of.mix.length).toBe(used.length);
      of.mix.forEach(({ threshold, probability }, i) => {
        expect(threshold).toBeCloseTo(Number(used[i]![0]), 12);
        expect(probability).toBeCloseTo(used[i]![1], 9);
      });
    }
  });

  it.each([
    ['accuracy', accuracyPayoff, oracle.exact_lp_accuracy],
    ['profit', approvalPayoff(300, -700), oracle['exact_lp_profit_tp+300_fp-700']],
  ] as const)('the exact optimum equals the linear programme for %s', (_, payoff, expected) => {
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(4);
    for (const [key, { objective_value, by_group }] of Object.entries(expected)) {
      const constraint = key.replaceAll('_', '-') as ParityConstraint | 'none';
      const policy = exactThresholds(labels, scores, groups, constraint, payoff);
      expect(Math.abs(policy.objective - objective_value)).toBeLessThan(1e-6);
      expectRates(policy, groupNames, by_group, 6);
    }
  });

  it('the grid is never above the exact optimum, and within .005 of it', () => {
    for (const constraint of constraints) {
      const grid = optimizeThresholds(labels, scores, groups, constraint).objective;
      const exact = exactThresholds(labels, scores, groups, constraint).objective;
      expect(grid).toBeLessThanOrEqual(exact + 1e-12);
      expect(grid).toBeGreaterThan(exact - 5e-3);
    }
  });
});

/** Small panels of two or three groups with both labels each; scores with many ties. */
const panels = fc
  .integer({ min: 2, max: 3 })
  .chain((groupCount) =>
    fc.tuple(
      ...Array.from({ length: groupCount }, () =>
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 8 })), { minLength: 3, maxLength: 14 }),
      ),
    ),
  )
  .map((parts) => {
    const rows = parts.flatMap((part, group) => [
      { label: 1, score: 0.6, group },
      { label: 0, score: 0.4, group },
      ...part.map(([good, score]) => ({ label: good ? 1 : 0, score: score / 8, group })),
    ]);
    return {
      labels: rows.map(({ label }) => label),
      scores: rows.map(({ score }) => score),
      groups: rows.map(({ group }) => group),
    };
  });

const payoffs = fc.constantFrom(
  accuracyPayoff,
  approvalPayoff(300, -700),
  approvalPayoff(1, -1),
  approvalPayoff(5, -1),
);

describe('on any panel', () => {
  it('policies keep their constraint and their promised rates, person by person', () => {
    fc.assert(
      fc.property(
        panels,
        payoffs,
        fc.constantFrom(...constraints),
        fc.boolean(),
        (panel, payoff, constraint, exact) => {
          const { labels, scores, groups } = panel;
          const policy = exact
            ? exactThresholds(labels, scores, groups, constraint, payoff)
            : optimizeThresholds(labels, scores, groups, constraint, { payoff, gridSize: 50 });
          const sums = replay(policy, labels, scores, groups);
          policy.groups.forEach((of, g) => {
            expect(sums[g]!.goodApproved / sums[g]!.good).toBeCloseTo(of.truePositiveRate, 9);
            expect(sums[g]!.badApproved / sums[g]!.bad).toBeCloseTo(of.falsePositiveRate, 9);
            const first = policy.groups[0]!;
            if (constraint === 'demographic-parity') expect(of.approvalRate).toBeCloseTo(first.approvalRate, 9);
            if (constraint === 'true-positive-rate-parity' || constraint === 'equalized-odds')
              expect(of.truePositiveRate).toBeCloseTo(first.truePositiveRate, 9);
            if (constraint === 'false-positive-rate-parity' || constraint === 'equalized-odds')
              expect(of.falsePositiveRate).toBeCloseTo(first.falsePositiveRate, 9);
            expect(of.mix.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
          });
          const total = sums.reduce(
            (sum, { good, bad, goodApproved, badApproved }) =>
              sum +
              payoff.truePositive * goodApproved +
              payoff.falsePositive * badApproved +
              payoff.falseNegative * (good - goodApproved) +
              payoff.trueNegative * (bad - badApproved),
            0,
          );
          expect(policy.objective).toBeCloseTo(total / labels.length, 8);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('no lottery on the grid beats the exact optimum, which no constraint raises', () => {
    fc.assert(
      fc.property(
        panels,
        payoffs,
        fc.constantFrom(...constraints),
        ({ labels, scores, groups }, payoff, constraint) => {
          const exact = exactThresholds(labels, scores, groups, constraint, payoff).objective;
          const grid = optimizeThresholds(labels, scores, groups, constraint, { payoff, gridSize: 40 }).objective;
          const free = exactThresholds(labels, scores, groups, 'none', payoff).objective;
          const slack = 1e-9 * (1 + Math.abs(free));
          expect(grid).toBeLessThanOrEqual(exact + slack);
          expect(exact).toBeLessThanOrEqual(free + slack);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('costs nothing where the groups are alike', () => {
    const half = { labels: [0, 1, 0, 1, 1, 0, 1], scores: [0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9] };
    const labels = [...half.labels, ...half.labels];
    const scores = [...half.scores, ...half.scores];
    const groups = labels.map((_, i) => (i < half.labels.length ? 0 : 1));
    const free = exactThresholds(labels, scores, groups, 'none').objective;
    for (const constraint of constraints)
      expect(exactThresholds(labels, scores, groups, constraint).objective).toBeCloseTo(free, 12);
  });

  it('scores without information leave only a lottery on the diagonal under equalised odds', () => {
    const labels = [0, 1, 1, 0, 1, 1];
    const scores = [0.5, 0.5, 0.5, 0.2, 0.4, 0.9];
    const groups = [0, 0, 0, 1, 1, 1];
    const { groups: rates } = exactThresholds(labels, scores, groups, 'equalized-odds', approvalPayoff(3, -2));
    for (const of of rates) expect(of.truePositiveRate).toBeCloseTo(of.falsePositiveRate, 12);
  });

  it('says which group has no good or no bad applicants', () => {
    expect(() => exactThresholds([1, 0, 1, 1], [0.1, 0.2, 0.3, 0.4], [0, 0, 1, 1], 'equalized-odds')).toThrow(
      'group 1 has 2 good and 0 bad applicants',
    );
  });
});
