/** Whether one AUC is truly above another. */
import { normalCdf } from '../../kernel/math';
import { type Interval, normalMultiplier } from '../intervals';
import type { AucEstimate } from './delong';
import { covariance, mean, placements } from './placements';

export interface AucDifference {
  /** AUC of the first − AUC of the second. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Of the hypothesis that both rank equally well. */
  readonly pTwoSided: number;
}

/**
 * Two scores of the same people (champion and challenger): the paired test of DeLong et al. (1988), which uses that both are right
 * and wrong about much the same people and is therefore sharper than two separate intervals.
 *
 * @param labels 1 = positive (creditworthy).
 */
export function pairedAucDifference(
  labels: ArrayLike<number>,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): AucDifference {
  const one = placements(labels, first);
  const two = placements(labels, second);
  const variance =
    varianceOfDifference(one.positives, two.positives) + varianceOfDifference(one.negatives, two.negatives);
  return differenceOf(mean(one.positives) - mean(two.positives), Math.sqrt(variance), level);
}

/** AUC of one sample − AUC of another, of different people (two months, two groups). */
export function independentAucDifference(first: AucEstimate, second: AucEstimate, level = 0.95): AucDifference {
  const variance = first.standardError * first.standardError + second.standardError * second.standardError;
  return differenceOf(first.auc - second.auc, Math.sqrt(variance), level);
}

/** Variance of the mean of a − b. Taken of the differences themselves, so that equal rankings give 0 and not a rounding error. */
function varianceOfDifference(a: Float64Array, b: Float64Array): number {
  const differences = a.map((value, row) => value - b[row]!);
  return covariance(differences, differences) / a.length;
}

function differenceOf(difference: number, standardError: number, level: number): AucDifference {
  const half = normalMultiplier(level) * standardError;
  // Twice the same ranking: no difference and no doubt, p = 1 rather than 0 ÷ 0.
  const z = difference === 0 ? 0 : Math.abs(difference) / standardError;
  return {
    difference,
    standardError,
    interval: { low: difference - half, high: difference + half },
    pTwoSided: 2 * normalCdf(-z),
  };
}
