import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts, approve, confusion } from '@simulations/statistics/classification/confusion';
import {
  falseRejectionInterval,
  falseRejectionRate,
  ratesOf,
} from '@simulations/statistics/classification/confusion-rates';
import { wilson } from '@simulations/statistics/intervals';

const labels = [1, 1, 1, 1, 0, 0, 0, 1];
const approved = [1, 1, 0, 1, 0, 1, 0, 1];

describe('a confusion matrix', () => {
  it('counts a creditworthy applicant turned down as a false negative', () => {
    expect(confusion(labels, approved)).toEqual({
      truePositives: 4,
      falsePositives: 1,
      trueNegatives: 2,
      falseNegatives: 1,
    });
    expect(confusion(labels, approved, (row) => row < 3).falseNegatives).toBe(1);
    expect(confusion(labels, approved, (row) => row >= 3).falseNegatives).toBe(0);
  });

  it('approves at the cut-off itself', () => {
    expect([...approve([0.69, 0.7, 0.71], 0.7)]).toEqual([0, 1, 1]);
  });

  it('adds up over parts', () => {
    fc.assert(
      fc.property(fc.nat(8), (cut) => {
        const parts = [
          confusion(labels, approved, (row) => row < cut),
          confusion(labels, approved, (row) => row >= cut),
        ];
        expect(addCounts(parts)).toEqual(confusion(labels, approved));
      }),
    );
  });
});

describe('rates', () => {
  it('of false rejection are over the creditworthy, with their Wilson interval', () => {
    const counts = confusion(labels, approved);
    expect(falseRejectionRate(counts)).toBe(1 / 5);
    expect(ratesOf(counts).falseRejectionRate).toBe(1 / 5);
    expect(falseRejectionInterval(counts)).toEqual(wilson(1, 5));
    expect(falseRejectionInterval(counts, 0.8)).toEqual(wilson(1, 5, 0.8));
  });

  it('over nobody are undefined, and the others stay', () => {
    const rates = ratesOf({ truePositives: 0, falsePositives: 0, trueNegatives: 3, falseNegatives: 0 });
    expect(rates.falseRejectionRate).toBeNaN();
    expect(rates.precision).toBeNaN();
    expect(rates.f1).toBeNaN();
    expect(rates.balancedAccuracy).toBeNaN();
    expect([rates.falsePositiveRate, rates.accuracy, rates.selectionRate]).toEqual([0, 1, 0]);
  });
});
