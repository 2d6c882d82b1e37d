import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, uniform } from '@simulations/kernel/streams';
import { fitExponentiatedGradient, mixtureApproval } from '@simulations/statistics/mitigation/exponentiated-gradient';
import { parityMoments, relabel } from '@simulations/statistics/mitigation/parity-moments';
import type { ReductionMoment } from '@simulations/statistics/mitigation/parity-moments';
import { datasets, mitigationOracle } from './datasets';

const twoGroups = datasets().filter(({ groupNames }) => groupNames.length === 2);

describe.each(twoGroups)('on $name', (dataset) => {
  it('γ, signed weights and the relabelled problem equal fairlearn', () => {
    const oracle = mitigationOracle(dataset).reductions_tpr_parity!;
    const { labels, groups, approved, groupNames } = dataset;
    const moments = parityMoments(labels, groups, 'true-positive-rate-parity');
    const gamma = moments.gamma(approved);
    const names = moments.constraints.map(({ sign, group }) => `${sign > 0 ? '+' : '-'}${groupNames[group]}`);
    expect([...names].sort()).toEqual(Object.keys(oracle.gamma_for_thresholded_decisions).sort());
    names.forEach((name, c) => expect(gamma[c]).toBeCloseTo(oracle.gamma_for_thresholded_decisions[name]!, 12));
    const multipliers = names.map((name) => (name === '-B' ? oracle.lambda_minus_B : 0));
    const signed = moments.signedWeights(multipliers, { falsePositive: 1, falseNegative: 1 });
    const problem = relabel(signed);
    oracle.signed_weights_first12.forEach((weight, i) => expect(signed[i]).toBeCloseTo(weight, 9));
    expect([...problem.labels.subarray(0, 12)]).toEqual(oracle.relabelled_y_first12);
    oracle.weights_first12.forEach((weight, i) => expect(problem.weights[i]).toBeCloseTo(weight, 9));
  });
});

describe('parity moments', () => {
  const rows = fc.array(fc.record({ label: fc.nat(1), group: fc.nat(2), approved: fc.nat(1) }), { maxLength: 30 });
  const all: ReductionMoment[] = [
    'demographic-parity',
    'true-positive-rate-parity',
    'false-positive-rate-parity',
    'equalized-odds',
  ];

  it('the weights are the gradient of the Lagrangian: one more approval changes −error − λ γ by its weight', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...all), fc.nat(1000), (some, moment, pick) => {
        const complete = [
          ...some,
          ...[0, 1, 2].flatMap((group) => [0, 1].map((label) => ({ label, group, approved: 1 }))),
        ];
        const labels = complete.map(({ label }) => label);
        const costs = { falsePositive: 0.7, falseNegative: 0.3 };
        const moments = parityMoments(
          labels,
          complete.map(({ group }) => group),
          moment,
        );
        const multipliers = moments.constraints.map((_, c) => uniform(pick, 0, c, 1));
        const gains = moments.signedWeights(multipliers, costs);
        const lagrangian = (decisions: number[]) => {
          const error = decisions.reduce(
            (sum, yes, i) => sum + (labels[i] === 1 ? costs.falseNegative * (1 - yes) : costs.falsePositive * yes),
            0,
          );
          const gamma = moments.gamma(decisions);
          return -error / labels.length - multipliers.reduce((sum, lambda, c) => sum + lambda * gamma[c]!, 0);
        };
        const decisions = complete.map(({ approved }) => approved);
        const row = pick % decisions.length;
        const [with_, without] = [[...decisions], [...decisions]];
        with_[row] = 1;
        without[row] = 0;
        expect(lagrangian(with_) - lagrangian(without)).toBeCloseTo(gains[row]! / labels.length, 9);
      }),
    );
  });

  it('are undefined when a group has nobody in the event', () => {
    expect(() => parityMoments([1, 0, 0], [0, 0, 1], 'true-positive-rate-parity')).toThrow('no applicant of group 1');
  });
});

describe('exponentiated gradient', () => {
  /** Group 1 has a lower first feature at the same creditworthiness, so a blind model rejects its good applicants more often. */
  const count = 4000;
  const groups = Uint8Array.from({ length: count }, (_, i) => (uniform(5, 0, i, 0) < 0.3 ? 1 : 0));
  const labels = Uint8Array.from({ length: count }, (_, i) => (uniform(5, 0, i, 1) < 0.7 ? 1 : 0));
  const first = Float64Array.from(labels, (y, i) => 1.6 * y - 0.9 * groups[i]! + normal(5, 0, i, 2));
  const second = Float64Array.from(groups, (g, i) => 0.8 * g + normal(5, 0, i, 3));
  const columns = [first, second];
  const truePositiveRates = (probability: ArrayLike<number>) =>
    [0, 1].map((group) => {
      const good = [...labels.keys()].filter((i) => labels[i] === 1 && groups[i] === group);
      return good.reduce((sum, i) => sum + probability[i]!, 0) / good.length;
    });

  it('closes the gap in the true positive rate that the first, unconstrained model has', () => {
    const mixture = fitExponentiatedGradient(columns, labels, groups, { tolerance: 0.02, bound: 2, rounds: 60 });
    const [a, b] = truePositiveRates(mixtureApproval({ ...mixture, models: mixture.models.slice(0, 1) }, columns));
    expect(a! - b!).toBeGreaterThan(0.1);
    const [fairA, fairB] = truePositiveRates(mixtureApproval(mixture, columns));
    expect(Math.abs(fairA! - fairB!)).toBeLessThan(0.06);
    expect(mixture.models.length).toBe(60);
  });

  it('reports the γ of the lottery it returns', () => {
    const mixture = fitExponentiatedGradient(columns, labels, groups, { rounds: 7, moment: 'equalized-odds' });
    const gamma = parityMoments(labels, groups, 'equalized-odds').gamma(mixtureApproval(mixture, columns));
    mixture.gamma.forEach((value, c) => expect(value).toBeCloseTo(gamma[c]!, 12));
  });
});
