import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brier, brierDecomposition } from '@simulations/statistics/classification/brier';
import {
  calibrationInTheLarge,
  expectedCalibrationError,
  maximumCalibrationError,
} from '@simulations/statistics/classification/calibration';
import { logLoss } from '@simulations/statistics/classification/log-loss';
import { equalMassTable, equalWidthBin, reliabilityTable } from '@simulations/statistics/classification/reliability';
import { scored } from './scored';

describe('reliability tables', () => {
  it('put k ÷ bins into bin k, whatever doubles make of the product', () => {
    for (const bins of [2, 5, 10, 20, 100]) {
      for (let k = 0; k < bins; k++) expect(equalWidthBin(k / bins, bins)).toBe(k);
      expect(equalWidthBin(1, bins)).toBe(bins - 1);
    }
  });

  it('keep empty bins, with undefined means', () => {
    const table = reliabilityTable([1, 0, 1], [0.05, 0.95, 1], 4);
    expect(table).toEqual([
      { count: 1, positives: 1, meanScore: 0.05, observed: 1 },
      { count: 0, positives: 0, meanScore: NaN, observed: NaN },
      { count: 0, positives: 0, meanScore: NaN, observed: NaN },
      { count: 2, positives: 1, meanScore: 0.975, observed: 0.5 },
    ]);
  });

  it('of equal mass hold equally many rows in order of score, the last the remainder', () => {
    const table = equalMassTable([1, 0, 1, 1, 0, 1, 0], [0.7, 0.1, 0.6, 0.5, 0.2, 0.4, 0.3], 3);
    expect(table.map(({ count }) => count)).toEqual([2, 2, 3]);
    expect(table.map(({ positives }) => positives)).toEqual([0, 1, 3]);
    expect(table[1]!.meanScore).toBeCloseTo(0.35, 15);
  });

  it('of equal mass have no more bins than rows', () => {
    expect(equalMassTable([1, 0], [0.7, 0.1]).map(({ count }) => count)).toEqual([1, 1]);
    expect(equalMassTable([], [])).toEqual([]);
  });
});

describe('calibration errors', () => {
  it('by hand: two bins, gaps .3 and .1', () => {
    const table = reliabilityTable([1, 0, 1, 1, 1], [0.2, 0.2, 0.9, 0.9, 0.9]);
    expect(expectedCalibrationError(table)).toBeCloseTo((2 * 0.3 + 3 * 0.1) / 5, 15);
    expect(maximumCalibrationError(table)).toBeCloseTo(0.3, 15);
  });

  it('are undefined without rows', () => {
    expect(expectedCalibrationError(reliabilityTable([], []))).toBeNaN();
    expect(maximumCalibrationError(reliabilityTable([], []))).toBeNaN();
    expect(calibrationInTheLarge([], [])).toBeNaN();
  });

  it('in the large are positive when people repay more often than promised', () => {
    expect(calibrationInTheLarge([1, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.25);
  });

  it('never exceed the largest gap, nor fall below the gap in the large', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const table = reliabilityTable(labels, scores);
        const expected = expectedCalibrationError(table);
        expect(expected).toBeLessThanOrEqual(maximumCalibrationError(table) + 1e-12);
        expect(expected).toBeGreaterThanOrEqual(Math.abs(calibrationInTheLarge(labels, scores)) - 1e-12);
      }),
    );
  });
});

describe('the Brier score', () => {
  it('is the sum of its five parts, whatever the bins', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 12 }), ({ labels, scores }, bins) => {
        const parts = brierDecomposition(labels, scores, bins);
        const sum =
          parts.reliability -
          parts.resolution +
          parts.uncertainty +
          parts.withinBinVariance -
          parts.withinBinCovariance;
        expect(sum).toBeCloseTo(brier(labels, scores), 12);
      }),
    );
  });

  it("is Murphy's three parts when a bin holds one score", () => {
    const parts = brierDecomposition([1, 0, 1, 1, 0], [0.8, 0.8, 0.8, 0.8, 0.1]);
    // Base rate .6; bins: .8 observed .75 (4 rows), .1 observed 0 (1 row).
    expect(parts.reliability).toBeCloseTo((4 * 0.05 ** 2 + 0.1 ** 2) / 5, 15);
    expect(parts.resolution).toBeCloseTo((4 * 0.15 ** 2 + 0.6 ** 2) / 5, 15);
    expect(parts.uncertainty).toBeCloseTo(0.24, 15);
    expect(parts.withinBinVariance).toBeCloseTo(0, 15);
    expect(parts.withinBinCovariance).toBeCloseTo(0, 15);
  });

  it('is undefined without rows', () => {
    expect(brier([], [])).toBeNaN();
    expect(brierDecomposition([], []).reliability).toBeNaN();
  });
});

describe('log loss', () => {
  it('is the mean surprise in nats', () => {
    expect(logLoss([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
    expect(logLoss([1, 0], [0.8, 0.3])).toBeCloseTo(-(Math.log(0.8) + Math.log(0.7)) / 2, 15);
  });

  it('of a sure error is large, not infinite; of no rows undefined', () => {
    expect(logLoss([1], [0])).toBeCloseTo(52 * Math.LN2, 10);
    expect(logLoss([0], [1])).toBeCloseTo(52 * Math.LN2, 10);
    expect(logLoss([], [])).toBeNaN();
  });
});
