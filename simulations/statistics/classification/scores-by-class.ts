/**
 * Scores of the two classes, each sorted: all that measures of ranking need. Sorting plain Float64Arrays twice is several times
 * faster than sorting an index with a comparator (20,000 rows: 2 ms instead of 10).
 *
 * Throughout this folder the positive class is label 1, and a higher score means "more likely positive". In the credit world
 * that is the creditworthy applicant, so a false negative is a creditworthy applicant turned down. Credit bureaus often make default the
 * positive class; their false positive is our false negative.
 */
export interface ScoresByClass {
  /** Scores of rows labelled 1, ascending. */
  readonly positives: Float64Array;
  /** Scores of rows labelled 0, ascending. */
  readonly negatives: Float64Array;
}

/**
 * @param labels 0 or 1 per row.
 * @param scores One per row; any monotone scale.
 * @throws RangeError when the lengths differ or a score is NaN: a row without a score has no place in an order.
 */
export function scoresByClass(labels: ArrayLike<number>, scores: ArrayLike<number>): ScoresByClass {
  const count = labels.length;
  if (scores.length !== count) throw new RangeError(`${count} labels but ${scores.length} scores`);
  let positiveCount = 0;
  for (let row = 0; row < count; row++) {
    if (Number.isNaN(scores[row]!)) throw new RangeError(`row ${row} has no score`);
    if (labels[row] === 1) positiveCount++;
  }
  const positives = new Float64Array(positiveCount);
  const negatives = new Float64Array(count - positiveCount);
  let p = 0;
  let n = 0;
  for (let row = 0; row < count; row++) {
    if (labels[row] === 1) positives[p++] = scores[row]!;
    else negatives[n++] = scores[row]!;
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}

/**
 * Walks the distinct scores from the highest down, as a cut-off lowered step by step. `visit` gets the cut-off and how many positives and
 * negatives score at least that much.
 */
export function lowerCutoff(
  { positives, negatives }: ScoresByClass,
  visit: (cutoff: number, positivesAbove: number, negativesAbove: number) => void,
): void {
  let p = positives.length;
  let n = negatives.length;
  while (p > 0 || n > 0) {
    const cutoff = Math.max(p > 0 ? positives[p - 1]! : -Infinity, n > 0 ? negatives[n - 1]! : -Infinity);
    while (p > 0 && positives[p - 1] === cutoff) p--;
    while (n > 0 && negatives[n - 1] === cutoff) n--;
    visit(cutoff, positives.length - p, negatives.length - n);
  }
}
