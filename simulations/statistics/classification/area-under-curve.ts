/**
 * Area under the ROC curve: the chance that a random positive scores above a random negative, ties counting half.
 */
import { scoresByClass } from './scores-by-class';

/**
 * Equal to the Mann–Whitney U statistic ÷ (positives × negatives): Hanley & McNeil (1982), Radiology 143, 29–36.
 *
 * @param labels 1 = positive (creditworthy), 0 = negative.
 * @param scores Higher means more likely positive.
 * @returns 0 to 1; .5 when the score tells nothing; NaN unless both classes occur.
 */
export function areaUnderCurve(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const { positives, negatives } = scoresByClass(labels, scores);
  let below = 0;
  let upTo = 0;
  // Twice the number of won pairs, so that a tie is a whole number and the sum is exact.
  let wonTwice = 0;
  for (let p = 0; p < positives.length; p++) {
    const score = positives[p]!;
    while (below < negatives.length && negatives[below]! < score) below++;
    if (upTo < below) upTo = below;
    while (upTo < negatives.length && negatives[upTo] === score) upTo++;
    wonTwice += below + upTo;
  }
  return wonTwice / (2 * positives.length * negatives.length);
}

/** Gini coefficient of a scorecard, also Somers' D or accuracy ratio: 2 AUC − 1. NaN unless both classes occur. */
export function gini(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  return 2 * areaUnderCurve(labels, scores) - 1;
}
