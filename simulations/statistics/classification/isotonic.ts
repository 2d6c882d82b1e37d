/**
 * Isotonic regression: the closest curve that never falls. Turns scores into calibrated probabilities without assuming a shape.
 * Zadrozny & Elkan (2002), KDD.
 */

/** Knots of a rising curve: at thresholds[k] it is values[k], straight in between, flat beyond the ends. Both ascending, of equal length. */
export interface Isotonic {
  readonly thresholds: Float64Array;
  readonly values: Float64Array;
}

/**
 * Least squares among non-decreasing functions of the score, by pooling adjacent violators (Ayer et al. 1955, Annals of Mathematical
 * Statistics 26, 641–647); n log n for the sort. Equal scores are pooled first, so the result does not depend on the order of rows.
 *
 * @param scores Any ordered scale. @param labels Usually 0 or 1; any numbers work.
 * @throws RangeError without rows, or when the lengths differ.
 */
export function fitIsotonic(scores: ArrayLike<number>, labels: ArrayLike<number>): Isotonic {
  const count = scores.length;
  if (count === 0 || labels.length !== count) throw new RangeError(`${count} scores and ${labels.length} labels`);
  const order = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!);
  // A stack of blocks: rows, sum of labels, lowest and highest score. Means rise from the bottom of the stack to its top.
  const sizes = new Float64Array(count);
  const sums = new Float64Array(count);
  const lowest = new Float64Array(count);
  const highest = new Float64Array(count);
  let top = -1;
  const mergeTop = () => {
    top--;
    sizes[top]! += sizes[top + 1]!;
    sums[top]! += sums[top + 1]!;
    highest[top] = highest[top + 1]!;
  };
  for (let place = 0; place < count;) {
    const score = scores[order[place]!]!;
    top++;
    sizes[top] = 0;
    sums[top] = 0;
    lowest[top] = score;
    highest[top] = score;
    for (; place < count && scores[order[place]!]! === score; place++) {
      sizes[top]!++;
      sums[top]! += labels[order[place]!]!;
    }
    // sum/size compared crosswise: whole numbers for 0/1 labels, hence exact. Equal means are pooled too: fewer knots, same curve.
    while (top > 0 && sums[top - 1]! * sizes[top]! >= sums[top]! * sizes[top - 1]!) mergeTop();
  }
  const thresholds: number[] = [];
  const values: number[] = [];
  for (let block = 0; block <= top; block++) {
    const value = sums[block]! / sizes[block]!;
    thresholds.push(lowest[block]!);
    values.push(value);
    if (highest[block] === lowest[block]) continue;
    thresholds.push(highest[block]!);
    values.push(value);
  }
  return { thresholds: Float64Array.from(thresholds), values: Float64Array.from(values) };
}

/** Value of the curve at every score, interpolated linearly between knots and constant beyond them, as numpy.interp does. NaN stays NaN. */
export function applyIsotonic({ thresholds, values }: Isotonic, scores: ArrayLike<number>): Float64Array {
  const last = thresholds.length - 1;
  return Float64Array.from(scores, (score) => {
    if (Number.isNaN(score)) return NaN;
    if (score >= thresholds[last]!) return values[last]!;
    if (score <= thresholds[0]!) return values[0]!;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (thresholds[middle]! <= score) low = middle;
      else high = middle;
    }
    const slope = (values[high]! - values[low]!) / (thresholds[high]! - thresholds[low]!);
    return values[low]! + slope * (score - thresholds[low]!);
  });
}
