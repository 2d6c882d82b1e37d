/** How far scores are from the shares they promise, in one number. */
import type { ReliabilityBin } from './reliability';

/**
 * Expected calibration error of a reliability table: the mean gap |observed − promised| over bins, weighted by rows.
 *
 * Naeini, Cooper & Hauskrecht (2015), AAAI. Depends on the bins; biased upwards in small samples, where even a perfect score
 * shows a gap in every bin (Kumar, Liang & Ma 2019, NeurIPS).
 *
 * @returns 0 to 1; NaN without rows.
 */
export function expectedCalibrationError(table: readonly ReliabilityBin[]): number {
  let weighted = 0;
  let count = 0;
  for (const bin of table) {
    if (bin.count === 0) continue;
    weighted += bin.count * Math.abs(bin.observed - bin.meanScore);
    count += bin.count;
  }
  return weighted / count;
}

/** The largest gap of any bin with rows, however few: one stray row can make it. NaN without rows. */
export function maximumCalibrationError(table: readonly ReliabilityBin[]): number {
  let largest = NaN;
  for (const bin of table) {
    if (bin.count === 0) continue;
    const gap = Math.abs(bin.observed - bin.meanScore);
    if (!(gap <= largest)) largest = gap;
  }
  return largest;
}

/**
 * Calibration-in-the-large: observed share of label 1 − mean score. Above zero the score is too pessimistic: in credit, applicants
 * of this group repay more often than promised. Groups may err in opposite directions and cancel overall. NaN without rows.
 */
export function calibrationInTheLarge(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  let gap = 0;
  for (let row = 0; row < labels.length; row++) gap += labels[row]! - scores[row]!;
  return gap / labels.length;
}
