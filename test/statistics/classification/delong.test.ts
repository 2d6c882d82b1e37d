import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import { independentAucDifference, pairedAucDifference } from '@simulations/statistics/classification/auc-difference';
import { delong } from '@simulations/statistics/classification/delong';
import { sequence, uniforms } from '@simulations/kernel/streams';
import { average, bothClasses, ofClass, won } from './scored';

/** Sample covariance, straight from its definition. */
function covarianceOf(a: readonly number[], b: readonly number[]): number {
  const products = a.map((value, k) => (value - average(a)) * (b[k]! - average(b)));
  return products.reduce((sum, value) => sum + value, 0) / (a.length - 1);
}

/** DeLong's structural components by comparing every pair: V10 of the positives, V01 of the negatives. */
function components(labels: readonly number[], scores: readonly number[]) {
  const positives = ofClass({ labels: [...labels], scores: [...scores] }, 1);
  const negatives = ofClass({ labels: [...labels], scores: [...scores] }, 0);
  return {
    v10: positives.map((positive) => average(negatives.map((negative) => won(positive, negative)))),
    v01: negatives.map((negative) => average(positives.map((positive) => won(positive, negative)))),
  };
}

describe("DeLong's standard error", () => {
  it('equals the definition by pairs, ties included', () => {
    fc.assert(
      fc.property(bothClasses, ({ labels, scores }) => {
        const { v10, v01 } = components(labels, scores);
        const variance = covarianceOf(v10, v10) / v10.length + covarianceOf(v01, v01) / v01.length;
        const { auc, standardError, interval } = delong(labels, scores);
        expect(auc).toBeCloseTo(areaUnderCurve(labels, scores), 12);
        expect(standardError).toBeCloseTo(Math.sqrt(variance), 12);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is what repeated samples show: 95 % intervals hold the true area 91 to 98 times in 100', () => {
    // Scores 0 to 2 of positives against 0 to 1 of negatives, uniform: the area is P(2U > V) = 3/4.
    let held = 0;
    for (let seed = 0; seed < 400; seed++) {
      const draws = uniforms(seed, 0, 0, 160);
      const labels = Array.from(draws, (_, row) => row % 2);
      const { interval } = delong(
        labels,
        draws.map((draw, row) => draw * (1 + labels[row]!)),
      );
      if (interval.low <= 0.75 && 0.75 <= interval.high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.98);
  });

  it('is undefined for fewer than two rows of a class', () => {
    expect(delong([1, 0, 0], [0.5, 0.4, 0.6]).standardError).toBeNaN();
    expect(delong([1, 0, 0], [0.5, 0.4, 0.6]).auc).toBe(0.5);
    expect(delong([1, 1], [0.5, 0.4]).auc).toBeNaN();
  });
});

describe('the difference of two areas', () => {
  it('of the same people takes their covariance off', () => {
    fc.assert(
      fc.property(bothClasses, fc.nat(), ({ labels, scores }, seed) => {
        const other = sequence(seed, 0).shuffle([...scores]);
        const one = components(labels, scores);
        const two = components(labels, other);
        const variance = (['v10', 'v01'] as const)
          .map(
            (part) =>
              (covarianceOf(one[part], one[part]) +
                covarianceOf(two[part], two[part]) -
                2 * covarianceOf(one[part], two[part])) /
              one[part].length,
          )
          .reduce((sum, value) => sum + value, 0);
        const { difference, standardError } = pairedAucDifference(labels, scores, other);
        expect(difference).toBeCloseTo(areaUnderCurve(labels, scores) - areaUnderCurve(labels, other), 12);
        expect(standardError * standardError).toBeCloseTo(variance, 12);
      }),
    );
  });

  it('of a score with itself is none, without doubt', () => {
    const { difference, standardError, pTwoSided } = pairedAucDifference([0, 1, 0, 1], [1, 2, 3, 4], [10, 20, 30, 40]);
    expect([difference, standardError, pTwoSided]).toEqual([0, 0, 1]);
  });

  it('of different people adds their variances', () => {
    const estimate = (auc: number, standardError: number) => ({ auc, standardError, interval: { low: 0, high: 1 } });
    const { difference, standardError, interval, pTwoSided } = independentAucDifference(
      estimate(0.8, 0.03),
      estimate(0.7, 0.04),
    );
    expect(difference).toBeCloseTo(0.1, 15);
    expect(standardError).toBeCloseTo(0.05, 15);
    expect(interval.low).toBeCloseTo(0.1 - 1.959964 * 0.05, 7);
    // Two standard errors: the familiar 4.55 %.
    expect(pTwoSided).toBeCloseTo(0.0455, 4);
  });
});
