/**
 * How sure one may be of an area under the ROC curve, by DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845.
 *
 * The squared standard error is the variance of the positives' placements ÷ their number, plus that of the negatives. Sun & Xu (2014), IEEE Signal
 * Processing Letters 21, 1389–1393, showed that midranks give the placements in n log n instead of n²; counting in the
 * sorted other class, as placements.ts does, gives the same numbers.
 */
import { type Interval, normalMultiplier } from '../intervals';
import { covariance, mean, placements } from './placements';

export interface AucEstimate {
  /** NaN unless both classes occur. */
  readonly auc: number;
  /** NaN unless both classes occur at least twice. Zero when the classes are perfectly apart: too sure for small samples. */
  readonly standardError: number;
  /** auc ∓ z·standardError, cut at 0 and 1. */
  readonly interval: Interval;
}

/**
 * @param labels 1 = positive (creditworthy).
 * @param scores Higher means more likely positive.
 * @throws RangeError as scoresByClass does.
 */
export function delong(labels: ArrayLike<number>, scores: ArrayLike<number>, level = 0.95): AucEstimate {
  const { positives, negatives } = placements(labels, scores);
  const auc = mean(positives);
  const standardError = Math.sqrt(
    covariance(positives, positives) / positives.length + covariance(negatives, negatives) / negatives.length,
  );
  const half = normalMultiplier(level) * standardError;
  return { auc, standardError, interval: { low: Math.max(0, auc - half), high: Math.min(1, auc + half) } };
}
