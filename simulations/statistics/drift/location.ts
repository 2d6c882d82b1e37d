/** Has the middle of a column moved? Two-sample tests of location: blind to a changed spread or shape. */
import { normalCdf } from '../../kernel/math';
import { studentSurvival } from '../distributions/student';
import { mean, sorted, squaredDeviations, walk } from './samples';

/**
 * Welch's (1947) t test of equal means without assuming equal variances, two-sided; degrees of freedom after Satterthwaite (1946). NaN
 * when a side has fewer than two rows or no spread.
 */
export function welchTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): { readonly t: number; readonly df: number; readonly p: number } {
  const n = reference.length;
  const m = current.length;
  const first = squaredDeviations(reference) / (n - 1) / n;
  const second = squaredDeviations(current) / (m - 1) / m;
  if (!(first > 0 && second > 0)) return { t: NaN, df: NaN, p: NaN };
  const variance = first + second;
  const t = (mean(reference) - mean(current)) / Math.sqrt(variance);
  const df = (variance * variance) / ((first * first) / (n - 1) + (second * second) / (m - 1));
  return { t, df, p: 2 * studentSurvival(Math.abs(t), df) };
}

export interface MannWhitney {
  /** Pairs in which the reference row is the larger, ties counting half. */
  readonly u: number;
  /** u ÷ pairs: P(reference > current) + ½ P(equal); .5 without drift. */
  readonly share: number;
  /** Two-sided, normal approximation with tie and continuity correction. */
  readonly p: number;
}

/**
 * Mann & Whitney's (1947) test: does a random row of one sample tend to be larger than one of the other? NaN for an empty sample; p = 1
 * when all values are equal.
 */
export function mannWhitney(reference: ArrayLike<number>, current: ArrayLike<number>): MannWhitney {
  const n = reference.length;
  const m = current.length;
  if (n === 0 || m === 0) return { u: NaN, share: NaN, p: NaN };
  let u = 0;
  let ties = 0;
  walk(sorted(reference), sorted(current), ({ belowFirst, upToFirst, belowSecond, upToSecond }) => {
    u += (upToFirst - belowFirst) * (belowSecond + (upToSecond - belowSecond) / 2);
    const tied = upToFirst - belowFirst + upToSecond - belowSecond;
    ties += tied * (tied * tied - 1);
  });
  const all = n + m;
  const variance = ((n * m) / 12) * (all + 1 - ties / (all * (all - 1)));
  const excess = Math.max(u, n * m - u) - (n * m) / 2 - 0.5;
  const p = variance > 0 ? Math.min(1, 2 * normalCdf(-excess / Math.sqrt(variance))) : 1;
  return { u, share: u / (n * m), p };
}
