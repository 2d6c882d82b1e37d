/** The figures that the definitions of classification and fairness state as measured. */
import { describe, expect, it } from 'vitest';
import { uniforms } from '@simulations/kernel/streams';
import { averagePrecision } from '@simulations/statistics/classification/average-precision';
import { expectedCalibrationError, maximumCalibrationError } from '@simulations/statistics/classification/calibration';
import { ratesOf } from '@simulations/statistics/classification/confusion-rates';
import { reliabilityTable } from '@simulations/statistics/classification/reliability';
import { disparity } from '@simulations/statistics/fairness/disparities';
import { signedDifferences } from '@simulations/statistics/fairness/signed-differences';
import { wilson } from '@simulations/statistics/intervals';

/** Repeats an experiment over seeds and averages what it returns. */
function averageOf(repetitions: number, experiment: (seed: number) => number): number {
  let sum = 0;
  for (let seed = 0; seed < repetitions; seed++) sum += experiment(seed);
  return sum / repetitions;
}

/** How many of `count` people something of probability `share` happens to. */
const happens = (seed: number, variable: number, count: number, share: number) =>
  uniforms(seed, 0, variable, count).reduce((sum, draw) => sum + (draw < share ? 1 : 0), 0);

/** Scores as a scorecard spreads them, mostly high, and labels drawn from them: calibrated by construction. */
function calibratedTable(seed: number, rows: number) {
  const scores = uniforms(seed, 0, 1, rows).map((draw) => 1 - draw * draw);
  const labels = uniforms(seed, 0, 2, rows).map((draw, row) => (draw < scores[row]! ? 1 : 0));
  return reliabilityTable(labels, scores);
}

describe('measured: a perfectly calibrated score', () => {
  it.each([
    [200, 300, 0.06, 0.01],
    [1000, 200, 0.03, 0.005],
    [20_000, 20, 0.006, 0.001],
  ])(
    'of %i rows has an expected calibration error (mean of %i) of about %f',
    (rows, repetitions, stated, tolerance) => {
      const measured = averageOf(repetitions, (seed) => expectedCalibrationError(calibratedTable(seed, rows)));
      expect(Math.abs(measured - stated)).toBeLessThan(tolerance);
    },
  );

  it('of 200 rows has a maximum calibration error of about .23', () => {
    const measured = averageOf(300, (seed) => maximumCalibrationError(calibratedTable(seed, 200)));
    expect(Math.abs(measured - 0.23)).toBeLessThan(0.03);
  });
});

describe('measured: samples of a fair process', () => {
  it('of 30 with a true share of 5 %, Wilson holds 94 in 100 and p ± 1.96 se only 77', () => {
    const held = { wilson: 0, plain: 0 };
    for (let seed = 0; seed < 4000; seed++) {
      const share = happens(seed, 3, 30, 0.05) / 30;
      const { low, high } = wilson(share * 30, 30);
      if (low <= 0.05 && 0.05 <= high) held.wilson++;
      if (Math.abs(share - 0.05) <= 1.959964 * Math.sqrt((share * (1 - share)) / 30)) held.plain++;
    }
    expect(held.wilson / 4000).toBeCloseTo(0.94, 1.7);
    expect(held.plain / 4000).toBeCloseTo(0.77, 1.5);
  });

  it.each([
    [150, 50, 0.5],
    [600, 200, 0.18],
  ])('of %i and %i creditworthy, four fifths calls a share of %f unfair', (ofA, ofB, stated) => {
    const rates = (wronged: number, creditworthy: number) =>
      ratesOf({
        truePositives: creditworthy - wronged,
        falseNegatives: wronged,
        falsePositives: 0,
        trueNegatives: 0,
      });
    const flagged = averageOf(1000, (seed) => {
      const a = rates(happens(seed, 4, ofA, 0.2), ofA);
      const b = rates(happens(seed, 5, ofB, 0.2), ofB);
      return disparity(b, a, 'falseRejectionRate').fair === false ? 1 : 0;
    });
    expect(Math.abs(flagged - stated)).toBeLessThan(0.05);
  });
});

describe('stated: arithmetic', () => {
  const rates = (tpr: number, fpr: number, baseRate: number) =>
    ratesOf({
      truePositives: baseRate * tpr,
      falseNegatives: baseRate * (1 - tpr),
      falsePositives: (1 - baseRate) * fpr,
      trueNegatives: (1 - baseRate) * (1 - fpr),
    });

  it('a useless score has the base rate as average precision', () => {
    const labels = Array.from({ length: 100 }, (_, row) => (row < 69 ? 1 : 0));
    expect(averagePrecision(labels, Array<number>(100).fill(0.5))).toBe(0.69);
  });

  it('average odds cancel for a group with TPR .2 lower and FPR .2 higher', () => {
    const { averageOddsDifference, averageAbsoluteOddsDifference } = signedDifferences(
      rates(0.6, 0.4, 0.7),
      rates(0.8, 0.2, 0.7),
    );
    expect(averageOddsDifference).toBeCloseTo(0, 12);
    expect(averageAbsoluteOddsDifference).toBeCloseTo(0.2, 12);
  });

  it('true positive rates of .9 and .8 pass four fifths, as does the approval rate, with twice the false rejections', () => {
    const [a, b] = [rates(0.9, 0.2, 0.7), rates(0.8, 0.2, 0.7)];
    expect(disparity(b, a, 'truePositiveRate')).toMatchObject({ fair: true });
    expect(disparity(b, a, 'truePositiveRate').disparity).toBeCloseTo(0.89, 2);
    expect(disparity(b, a, 'falseRejectionRate').disparity).toBeCloseTo(2, 12);
    expect(signedDifferences(b, a).disparateImpact).toBeCloseTo(0.9, 2);
  });
});
