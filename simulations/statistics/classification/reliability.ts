/** Reliability tables: do scores of .8 come true eight times in ten? */

export interface ReliabilityBin {
  /** Rows in the bin. Empty bins stay in the table; their two means are NaN. */
  readonly count: number;
  /** Rows labelled 1, so that wilson(positives, count) draws the bin's error bar. */
  readonly positives: number;
  readonly meanScore: number;
  /** Observed share of label 1. */
  readonly observed: number;
}

/**
 * Bin of a score on [0, 1] in `bins` of equal width, each closed below and open above, the last closed on both sides. Rounded to nine
 * decimals first, for .3 × 10 is 3.0000000000000004 and .29 × 100 is 28.999999999999996 in doubles.
 */
export function equalWidthBin(score: number, bins: number): number {
  return Math.min(Math.floor(Math.round(score * bins * 1e9) / 1e9), bins - 1);
}

/**
 * Bins of equal width: what a reliability diagram shows. Bins may hold very different numbers of rows.
 *
 * @param labels 1 = positive (creditworthy). @param scores P(label = 1), 0 to 1.
 */
export function reliabilityTable(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  bins = 10,
): readonly ReliabilityBin[] {
  const counts = new Float64Array(bins);
  const positives = new Float64Array(bins);
  const sums = new Float64Array(bins);
  for (let row = 0; row < labels.length; row++) {
    const bin = equalWidthBin(scores[row]!, bins);
    counts[bin]!++;
    positives[bin]! += labels[row]!;
    sums[bin]! += scores[row]!;
  }
  return Array.from(counts, (count, bin) => binOf(count, positives[bin]!, sums[bin]!));
}

/**
 * Bins of equal numbers of rows in order of score (stable for ties; the last takes the remainder), as NannyML bins. Never sparse,
 * but ties may be split between neighbours.
 */
export function equalMassTable(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  bins = 10,
): readonly ReliabilityBin[] {
  const order = Uint32Array.from({ length: labels.length }, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!);
  const used = Math.min(bins, labels.length);
  const width = Math.floor(labels.length / used);
  return Array.from({ length: used }, (_, bin) => {
    const end = bin === used - 1 ? labels.length : (bin + 1) * width;
    let positives = 0;
    let sum = 0;
    for (let place = bin * width; place < end; place++) {
      positives += labels[order[place]!]!;
      sum += scores[order[place]!]!;
    }
    return binOf(end - bin * width, positives, sum);
  });
}

function binOf(count: number, positives: number, scoreSum: number): ReliabilityBin {
  return { count, positives, meanScore: scoreSum / count, observed: positives / count };
}
