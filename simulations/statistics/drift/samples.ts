/** What several drift metrics need of a sample: sorted values, numpy's quantiles, moments. */

/**
 * The values ascending; a copy, unless they are a Float64Array that ascends already, so that who compares one column many times sorts
 * it once. Throws a RangeError on NaN, which no metric here can place: clean the column first.
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  const ascending = values instanceof Float64Array && ascends(values) ? values : Float64Array.from(values).sort();
  // NaN sorts last.
  const last = ascending[ascending.length - 1];
  if (last !== undefined && last !== last) throw new RangeError('a column holds NaN');
  return ascending;
}

function ascends(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false;
  return true;
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

/** One distinct value of two samples: how many of each are below it, and how many below or equal. */
export interface Step {
  value: number;
  belowFirst: number;
  upToFirst: number;
  belowSecond: number;
  upToSecond: number;
}

/** Visits the distinct values of two ascending samples from the lowest to the highest. The same object each time: copy what you keep. */
export function walk(first: Float64Array, second: Float64Array, visit: (step: Step) => void): void {
  const step: Step = { value: NaN, belowFirst: 0, upToFirst: 0, belowSecond: 0, upToSecond: 0 };
  const n = first.length;
  const m = second.length;
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    step.belowFirst = i;
    step.belowSecond = j;
    const value = j >= m || (i < n && first[i]! <= second[j]!) ? first[i]! : second[j]!;
    while (i < n && first[i] === value) i++;
    while (j < m && second[j] === value) j++;
    step.value = value;
    step.upToFirst = i;
    step.upToSecond = j;
    visit(step);
  }
}
