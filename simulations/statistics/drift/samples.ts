/** What several drift metrics need of a sample: sorted values, numpy's quantiles, moments. */

/** A sorted copy, ascending. Throws a RangeError on NaN, which no metric here can place: clean the column first. */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(values).sort();
  // NaN sorts last.
  const last = copy[copy.length - 1];
  if (last !== undefined && last !== last) throw new RangeError('a column holds NaN');
  return copy;
}

/** The q-quantile of sorted values by linear interpolation (Hyndman & Fan 1996, type 7), rounded as numpy.quantile rounds. */
export function quantileSorted(ascending: Float64Array, q: number): number {
  const position = (ascending.length - 1) * q;
  const below = Math.floor(position);
  const low = ascending[below];
  if (low === undefined) return NaN;
  const high = ascending[below + 1] ?? low;
  const t = position - below;
  return t >= 0.5 ? high - (high - low) * (1 - t) : low + (high - low) * t;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Sum of squared deviations from the mean, in two passes. */
export function squaredDeviations(values: ArrayLike<number>, centre = mean(values)): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - centre;
    sum += deviation * deviation;
  }
  return sum;
}
