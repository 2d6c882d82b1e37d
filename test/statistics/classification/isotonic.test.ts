import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyIsotonic, fitIsotonic } from '@simulations/statistics/classification/isotonic';
import { average, scored } from './scored';

/** The min–max formula (Robertson, Wright & Dykstra 1988, theorem 1.4.4): the fit at each distinct score, without pooling. */
function byMinMax(labels: readonly number[], scores: readonly number[]): Map<number, number> {
  const distinct = [...new Set(scores)].sort((a, b) => a - b);
  const between = (from: number, to: number) =>
    average(labels.filter((_, row) => scores[row]! >= from && scores[row]! <= to));
  return new Map(
    distinct.map((here, k) => [
      here,
      Math.max(
        ...distinct.slice(0, k + 1).map((from) => Math.min(...distinct.slice(k).map((to) => between(from, to)))),
      ),
    ]),
  );
}

describe('isotonic regression', () => {
  it('equals the min–max formula at every score, ties pooled', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const expected = byMinMax(labels, scores);
        const fitted = applyIsotonic(fitIsotonic(scores, labels), scores);
        scores.forEach((score, row) => expect(fitted[row]).toBeCloseTo(expected.get(score)!, 12));
      }),
    );
  });

  it('keeps the mean of the labels and never falls', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const isotonic = fitIsotonic(scores, labels);
        expect(average([...applyIsotonic(isotonic, scores)])).toBeCloseTo(average(labels), 12);
        for (let k = 1; k < isotonic.values.length; k++) {
          expect(isotonic.thresholds[k]).toBeGreaterThan(isotonic.thresholds[k - 1]!);
          expect(isotonic.values[k]).toBeGreaterThanOrEqual(isotonic.values[k - 1]!);
        }
      }),
    );
  });

  it('by hand: one violation pooled, straight lines between blocks, flat beyond the ends', () => {
    const isotonic = fitIsotonic([0.1, 0.2, 0.4, 0.6, 0.9], [0, 1, 0, 1, 1]);
    expect([...isotonic.thresholds]).toEqual([0.1, 0.2, 0.4, 0.6, 0.9]);
    expect([...isotonic.values]).toEqual([0, 0.5, 0.5, 1, 1]);
    const at = [...applyIsotonic(isotonic, [-3, 0.1, 0.15, 0.3, 0.5, 0.75, 7])];
    [0, 0, 0.25, 0.5, 0.75, 1, 1].forEach((value, k) => expect(at[k]).toBeCloseTo(value, 12));
  });

  it('of one score is flat, of none is refused; a missing score stays missing', () => {
    const flat = fitIsotonic([0.5, 0.5, 0.5, 0.5], [1, 0, 1, 1]);
    expect([...applyIsotonic(flat, [0, 0.5, 1, NaN])]).toEqual([0.75, 0.75, 0.75, NaN]);
    expect(() => fitIsotonic([], [])).toThrow(RangeError);
    expect(() => fitIsotonic([0.5], [1, 0])).toThrow(RangeError);
  });
});
