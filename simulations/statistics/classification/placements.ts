/**
 * Placements: how well each row is ranked against the other class. Their mean is the AUC, their spread its standard error.
 */
import { scoresByClass } from './scores-by-class';

export interface Placements {
  /** Per positive, in the order of the rows: the share of negatives that score lower, ties counting half. */
  readonly positives: Float64Array;
  /** Per negative: the share of positives that score higher, ties counting half. */
  readonly negatives: Float64Array;
}

/** n log n, by counting in the sorted other class. All NaN when that class is empty. @throws RangeError as scoresByClass does. */
export function placements(labels: ArrayLike<number>, scores: ArrayLike<number>): Placements {
  const sorted = scoresByClass(labels, scores);
  const positives = new Float64Array(sorted.positives.length);
  const negatives = new Float64Array(sorted.negatives.length);
  let p = 0;
  let n = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1) positives[p++] = shareBelow(scores[row]!, sorted.negatives);
    else negatives[n++] = 1 - shareBelow(scores[row]!, sorted.positives);
  }
  return { positives, negatives };
}

function shareBelow(score: number, others: Float64Array): number {
  const below = firstFrom(others, 0, (value) => value >= score);
  const upTo = firstFrom(others, below, (value) => value > score);
  return (below + upTo) / (2 * others.length);
}

/** First index from `start` on where `reached` holds; it must hold for all later ones too. */
function firstFrom(values: Float64Array, start: number, reached: (value: number) => boolean): number {
  let low = start;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample covariance (n − 1) of equally long arrays; of an array with itself, its variance. NaN for fewer than two values. */
export function covariance(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += (a[row]! - meanA) * (b[row]! - meanB);
  return sum / (a.length - 1);
}
