/**
 * How sure one may be of a share, and of the difference of two shares.
 *
 * Shares over nothing (no trials) are undefined: every number that would rest on one is NaN.
 */
import { normalCdf, normalQuantile } from '../kernel/math';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const square = (x: number) => x * x;
const nothing: Interval = { low: NaN, high: NaN };

/** Half-width of a two-sided normal interval in standard errors: 1.96 for level .95. */
export function normalMultiplier(level: number): number {
  return normalQuantile((1 + level) / 2);
}

/**
 * Wilson's score interval for a binomial share, without continuity correction; stays within [0, 1].
 *
 * Wilson (1927), JASA 22, 209–212. Chosen over p ± z·se because that one is too narrow for the small groups fairness is about
 * (Brown, Cai & DasGupta 2001, Statistical Science 16, 101–133).
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval {
  if (!(trials > 0)) return nothing;
  const z = normalMultiplier(level);
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  // At the ends the bound is 0 or 1 exactly; rounding would leave it an ulp outside.
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}

/**
 * Interval for k1/n1 − k2/n2 of two independent samples, made of the two Wilson intervals.
 *
 * Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (hybrid score, no continuity correction).
 */
export function newcombe(k1: number, n1: number, k2: number, n2: number, level = 0.95): Interval {
  const first = wilson(k1, n1, level);
  const second = wilson(k2, n2, level);
  const share1 = k1 / n1;
  const share2 = k2 / n2;
  const difference = share1 - share2;
  return {
    low: difference - Math.sqrt(square(share1 - first.low) + square(second.high - share2)),
    high: difference + Math.sqrt(square(first.high - share1) + square(share2 - second.low)),
  };
}

export interface TwoProportionTest {
  /** Positive when the first share is the larger. */
  readonly z: number;
  /** Of the alternative "the first share is larger". */
  readonly pOneSided: number;
  readonly pTwoSided: number;
}

/**
 * z test of equal shares with the pooled standard error, without continuity correction. Its square is Pearson's chi-square of the 2 × 2 table.
 * NaN when a sample is empty or all outcomes are alike, for then the pooled standard error is zero. Normal approximation:
 * not for expected counts below about five.
 */
export function twoProportionTest(k1: number, n1: number, k2: number, n2: number): TwoProportionTest {
  const pooled = (k1 + k2) / (n1 + n2);
  const z = (k1 / n1 - k2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, pOneSided: normalCdf(-z), pTwoSided: 2 * normalCdf(-Math.abs(z)) };
}
