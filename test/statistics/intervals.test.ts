import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, normalMultiplier, twoProportionTest, wilson } from '@simulations/statistics/intervals';

const sample = fc.integer({ min: 1, max: 400 }).chain((trials) => fc.tuple(fc.nat(trials), fc.constant(trials)));

describe("Wilson's interval", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i equals the published one', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds its share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(sample, ([successes, trials]) => {
        const { low, high } = wilson(successes, trials);
        const mirrored = wilson(trials - successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  it('solves the score equation at its ends: |share − bound| = z·√(bound(1 − bound)/n)', () => {
    const { low, high } = wilson(7, 40, 0.9);
    for (const bound of [low, high]) {
      expect(Math.abs(7 / 40 - bound)).toBeCloseTo(normalMultiplier(0.9) * Math.sqrt((bound * (1 - bound)) / 40), 12);
    }
  });

  it('of nothing is undefined', () => {
    expect(wilson(0, 0)).toEqual({ low: NaN, high: NaN });
  });
});

describe("Newcombe's interval of a difference", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i/%i − %i/%i equals the published one', (k1, n1, k2, n2, low, high) => {
    const interval = newcombe(k1, n1, k2, n2);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('turns round when the samples change places', () => {
    fc.assert(
      fc.property(sample, sample, ([k1, n1], [k2, n2]) => {
        const there = newcombe(k1, n1, k2, n2);
        const back = newcombe(k2, n2, k1, n1);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
      }),
    );
  });

  it('of an empty sample is undefined', () => {
    expect(newcombe(1, 2, 0, 0).low).toBeNaN();
    expect(newcombe(0, 0, 1, 2).high).toBeNaN();
  });
});

describe('the two-proportion test', () => {
  it('squares to the chi-square of the 2 × 2 table', () => {
    // Worked by hand: (ad − bc)²·N ÷ product of the four margins, for 30 of 50 against 20 of 60.
    const chiSquare = ((30 * 40 - 20 * 20) ** 2 * 110) / (50 * 60 * 50 * 60);
    const { z, pOneSided, pTwoSided } = twoProportionTest(30, 50, 20, 60);
    expect(z * z).toBeCloseTo(chiSquare, 12);
    expect(z).toBeGreaterThan(0);
    expect(pTwoSided).toBeCloseTo(2 * pOneSided, 15);
    expect(twoProportionTest(20, 60, 30, 50).pOneSided).toBeCloseTo(1 - pOneSided, 12);
  });

  it('keeps tiny p-values, where 1 − p would have lost them', () => {
    const { z, pOneSided } = twoProportionTest(7500, 10_000, 6000, 10_000);
    expect(z).toBeGreaterThan(22);
    expect(pOneSided).toBeGreaterThan(0);
    expect(pOneSided).toBeLessThan(1e-100);
  });

  it('is undefined when all outcomes are alike or a sample is empty', () => {
    expect(twoProportionTest(0, 10, 0, 20).z).toBeNaN();
    expect(twoProportionTest(10, 10, 20, 20).pTwoSided).toBeNaN();
    expect(twoProportionTest(1, 10, 0, 0).z).toBeNaN();
  });
});
