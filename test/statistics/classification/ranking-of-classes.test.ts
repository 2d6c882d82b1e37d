import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, gini } from '@simulations/statistics/classification/area-under-curve';
import { averagePrecision } from '@simulations/statistics/classification/average-precision';
import { creditKs } from '@simulations/statistics/classification/kolmogorov-smirnov';
import { rocCurve } from '@simulations/statistics/classification/roc-curve';
import { average, bothClasses, ofClass, scored, won } from './scored';

describe('the area under the ROC curve', () => {
  it('is the share of pairs ranked rightly, ties counting half', () => {
    fc.assert(
      fc.property(bothClasses, (data) => {
        const pairs = ofClass(data, 1).flatMap((positive) =>
          ofClass(data, 0).map((negative) => won(positive, negative)),
        );
        expect(areaUnderCurve(data.labels, data.scores)).toBeCloseTo(average(pairs), 12);
      }),
    );
  });

  it('depends on the order of scores alone, and turns round with them', () => {
    fc.assert(
      fc.property(bothClasses, ({ labels, scores }) => {
        const auc = areaUnderCurve(labels, scores);
        const stretched = scores.map((score) => score * score * 1000 - 5);
        expect(areaUnderCurve(labels, stretched)).toBe(auc);
        const turned = scores.map((score) => -score);
        expect(areaUnderCurve(labels, turned)).toBeCloseTo(1 - auc, 12);
        expect(gini(labels, scores)).toBeCloseTo(2 * auc - 1, 12);
      }),
    );
  });

  it('is the area enclosed by the curve', () => {
    fc.assert(
      fc.property(bothClasses, ({ labels, scores }) => {
        const points = rocCurve(labels, scores);
        let area = 0;
        for (let k = 1; k < points.length; k++) {
          const [from, to] = [points[k - 1]!, points[k]!];
          area += ((to.falsePositiveRate - from.falsePositiveRate) * (to.truePositiveRate + from.truePositiveRate)) / 2;
        }
        expect(area).toBeCloseTo(areaUnderCurve(labels, scores), 12);
      }),
    );
  });

  it('treats −0 and 0 as a tie', () => {
    expect(areaUnderCurve([1, 0], [-0, 0])).toBe(0.5);
    expect(areaUnderCurve([1, 0], [0, -0])).toBe(0.5);
  });

  it('is undefined with one class, and refuses a row without a score', () => {
    expect(areaUnderCurve([1, 1], [0.2, 0.3])).toBeNaN();
    expect(areaUnderCurve([], [])).toBeNaN();
    expect(() => areaUnderCurve([0, 1], [0.2, NaN])).toThrow('row 1 has no score');
    expect(() => areaUnderCurve([0, 1], [0.2])).toThrow(RangeError);
  });
});

describe('the ROC curve', () => {
  it('starts with nobody, ends with everybody and passes through every cut-off', () => {
    expect(rocCurve([1, 0, 1, 0], [0.9, 0.9, 0.5, 0.1])).toEqual([
      { cutoff: Infinity, truePositiveRate: 0, falsePositiveRate: 0 },
      { cutoff: 0.9, truePositiveRate: 0.5, falsePositiveRate: 0.5 },
      { cutoff: 0.5, truePositiveRate: 1, falsePositiveRate: 0.5 },
      { cutoff: 0.1, truePositiveRate: 1, falsePositiveRate: 1 },
    ]);
  });
});

describe("the scorecard's KS", () => {
  it('is the largest TPR − FPR on the curve, at the cut-off it names', () => {
    fc.assert(
      fc.property(bothClasses, ({ labels, scores }) => {
        const { value, cutoff } = creditKs(labels, scores);
        const points = rocCurve(labels, scores);
        const gapOf = (point: (typeof points)[number]) => point.truePositiveRate - point.falsePositiveRate;
        expect(value).toBeCloseTo(Math.max(...points.map(gapOf)), 12);
        expect(gapOf(points.find((point) => point.cutoff === cutoff)!)).toBeCloseTo(value, 12);
      }),
    );
  });

  it('is 1 for classes apart, 0 for classes the wrong way round, undefined for one class', () => {
    expect(creditKs([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9])).toEqual({ value: 1, cutoff: 0.8 });
    expect(creditKs([1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9]).value).toBe(0);
    expect(creditKs([1, 1], [0.1, 0.2])).toEqual({ value: NaN, cutoff: NaN });
  });
});

describe('average precision', () => {
  it('by hand: one tie among three positives', () => {
    // Cut-offs .9 (1 of 1), .7 (2 of 3), .4 (2 of 4), .2 (3 of 5): recall gained 1/3, 1/3, 0, 1/3.
    expect(averagePrecision([1, 1, 0, 0, 1], [0.9, 0.7, 0.7, 0.4, 0.2])).toBeCloseTo((1 + 2 / 3 + 3 / 5) / 3, 15);
  });

  it('is the base rate when all scores tie, 1 when the classes are apart, undefined without a positive', () => {
    expect(averagePrecision([1, 0, 0, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.25);
    expect(averagePrecision([1, 1, 0], [0.9, 0.8, 0.1])).toBe(1);
    expect(averagePrecision([0, 0], [0.9, 0.8])).toBeNaN();
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const turned = averagePrecision([...labels, 1].reverse(), [...scores, 0.5].reverse());
        expect(averagePrecision([...labels, 1], [...scores, 0.5])).toBe(turned);
      }),
    );
  });
});
