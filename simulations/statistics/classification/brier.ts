/** Brier score: mean squared distance between promise and outcome, and what it is made of. */
import { equalWidthBin, reliabilityTable } from './reliability';

const square = (x: number) => x * x;

/**
 * Brier (1950), Monthly Weather Review 78, 1–3. Proper scoring rule.
 *
 * @param labels 1 = positive (creditworthy). @param scores P(label = 1), 0 to 1.
 * @returns 0 to 1; NaN without rows. Always saying the base rate p gets p(1 − p), so a low score may only mean rare events.
 */
export function brier(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row++) sum += square(scores[row]! - labels[row]!);
  return sum / labels.length;
}

/** brier = reliability − resolution + uncertainty + withinBinVariance − withinBinCovariance, exactly. NaN without rows. */
export interface BrierDecomposition {
  /** Mean squared gap between promised and observed share of a bin: miscalibration; 0 is best. */
  readonly reliability: number;
  /** How far the bins' observed shares lie from the base rate: what the score tells apart; more is better. */
  readonly resolution: number;
  /** Base rate × (1 − base rate): what no score can change. */
  readonly uncertainty: number;
  /** What binning hides: spread of scores inside bins, */
  readonly withinBinVariance: number;
  /** and twice its covariance with the outcome. Both are 0 when a bin holds one distinct score. */
  readonly withinBinCovariance: number;
}

/**
 * Murphy's (1973) three terms over bins of equal width, Journal of Applied Meteorology 12, 595–600. They add up to the Brier score only
 * when all scores of a bin are equal; Stephenson, Coelho & Jolliffe (2008), Weather and Forecasting 23, 752–757, give the two
 * terms that close the gap.
 */
export function brierDecomposition(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  bins = 10,
): BrierDecomposition {
  const count = labels.length;
  const table = reliabilityTable(labels, scores, bins);
  const baseRate = table.reduce((sum, bin) => sum + bin.positives, 0) / count;
  let reliability = 0;
  let resolution = 0;
  for (const bin of table) {
    if (bin.count === 0) continue;
    reliability += bin.count * square(bin.meanScore - bin.observed);
    resolution += bin.count * square(bin.observed - baseRate);
  }
  let variance = 0;
  let covariance = 0;
  for (let row = 0; row < count; row++) {
    const { meanScore, observed } = table[equalWidthBin(scores[row]!, bins)]!;
    variance += square(scores[row]! - meanScore);
    covariance += 2 * (scores[row]! - meanScore) * (labels[row]! - observed);
  }
  return {
    reliability: reliability / count,
    resolution: resolution / count,
    uncertainty: baseRate * (1 - baseRate),
    withinBinVariance: variance / count,
    withinBinCovariance: covariance / count,
  };
}
