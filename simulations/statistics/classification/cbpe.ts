/**
 * Confidence-based performance estimation: what the confusion matrix would be if the scores told the truth.
 *
 * NannyML's CBPE (nannyml/performance_estimation/confidence_based). A calibrated score p *is* the chance that the row is positive, so an
 * approved row is p of a true positive and 1 − p of a false positive, long before its label exists. It therefore sees what
 * changed inputs do, and by construction not that the meaning of an input changed (P(label | inputs), concept drift).
 */
import { type ConfusionCounts } from './confusion';
import { type ConfusionRates, ratesOf } from './confusion-rates';

/** Expected counts (not whole numbers) and the rates made of them. Positive = creditworthy. */
export interface CbpeEstimate extends ConfusionCounts, ConfusionRates {
  /** Expected area under the ROC curve; NaN when all scores are 0 or all are 1. */
  readonly auc: number;
}

/**
 * @param calibratedScores P(creditworthy) per row, calibrated on labelled reference data (fitIsotonic, applyIsotonic).
 * @param approved 1 = approved, by the model's own score and cut-off.
 * @param only Estimates just from rows where this is true, such as one group.
 * @returns Its falseRejectionRate is Σ p over the rejected ÷ Σ p over all. NaN where a rate is over nobody.
 */
export function cbpe(
  calibratedScores: ArrayLike<number>,
  approved: ArrayLike<number>,
  only: (row: number) => boolean = () => true,
): CbpeEstimate {
  let truePositives = 0;
  let falsePositives = 0;
  let trueNegatives = 0;
  let falseNegatives = 0;
  const kept = new Float64Array(calibratedScores.length);
  let count = 0;
  for (let row = 0; row < calibratedScores.length; row++) {
    if (!only(row)) continue;
    const score = calibratedScores[row]!;
    kept[count++] = score;
    if (approved[row] === 1) {
      truePositives += score;
      falsePositives += 1 - score;
    } else {
      falseNegatives += score;
      trueNegatives += 1 - score;
    }
  }
  const counts = { truePositives, falsePositives, trueNegatives, falseNegatives };
  return { ...counts, ...ratesOf(counts), auc: expectedAuc(kept.subarray(0, count).sort()) };
}

/** Expected pairs won ÷ expected pairs of a positive and a negative, scores ascending; ties count half. */
function expectedAuc(ascending: Float64Array): number {
  let positives = 0;
  let negatives = 0;
  let won = 0;
  for (let start = 0; start < ascending.length;) {
    const score = ascending[start]!;
    let end = start;
    while (end < ascending.length && ascending[end] === score) end++;
    if (end === start) return NaN;
    const tied = end - start;
    won += tied * score * (negatives + (tied * (1 - score)) / 2);
    positives += tied * score;
    negatives += tied * (1 - score);
    start = end;
  }
  return won / (positives * negatives);
}
