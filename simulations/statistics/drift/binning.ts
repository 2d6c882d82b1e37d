/** How evidently and NannyML cut two columns into bins, so that our figures equal theirs to the last digits. */
import { log2 } from '../../kernel/math';
import { mean, sorted, squaredDeviations, walk } from './samples';

/** Shares of the two columns over the same bins. */
export interface SharePair {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** numpy.histogram_bin_edges: Sturges (1926) for bell-shaped columns, Doane (1976) widens that for skewed ones. */
export function histogramEdges(values: ArrayLike<number>, rule: 'sturges' | 'doane'): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  if (low === high) return Float64Array.of(low - 0.5, high + 0.5);
  const range = high - low;
  const width = range / (1 + log2(values.length) + (rule === 'doane' ? skewBits(values) : 0));
  const bins = Math.ceil(range / width);
  const edges = Float64Array.from({ length: bins + 1 }, (_, k) => low + k * (range / bins));
  edges[bins] = high;
  return edges;
}

/** log2(1 + |g₁|/σ_g₁), with g₁ the sample skewness: 0 for a symmetric column. */
function skewBits(values: ArrayLike<number>): number {
  const n = values.length;
  const centre = mean(values);
  const sd = Math.sqrt(squaredDeviations(values, centre) / n);
  let skewness = 0;
  for (let i = 0; i < n; i++) {
    const z = (values[i]! - centre) / sd;
    skewness += (z * z * z) / n;
  }
  const error = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  return error > 0 ? log2(1 + Math.abs(skewness) / error) : 0;
}

/** Counts as numpy.histogram's: bins are [a, b), the last [a, b]; what lies outside the edges is not counted. */
export function histogramCounts(edges: Float64Array, values: ArrayLike<number>): Float64Array {
  const last = edges.length - 2;
  const counts = new Float64Array(last + 1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= edges[0]! && value <= edges[last + 1]!)) continue;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (value >= edges[middle]!) low = middle;
      else high = middle - 1;
    }
    counts[low]!++;
  }
  return counts;
}

/** Counts ÷ `total`; by default they are made to sum to 1. */
export function sharesOf(counts: ArrayLike<number>, total = sum(counts)): Float64Array {
  return Float64Array.from(counts, (count) => count / total);
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < counts.length; k++) total += counts[k]!;
  return total;
}

/**
 * evidently's bins (legacy/calculations/stattests/utils.py, get_binned_data): Sturges' rule on both columns together when the
 * reference has more than 20 distinct values, else one bin per value. Its `n_bins` argument does nothing (issue 1400).
 */
export function evidentlyShares(reference: ArrayLike<number>, current: ArrayLike<number>): SharePair {
  const first = sorted(reference);
  const second = sorted(current);
  let distinct = 0;
  const countsFirst: number[] = [];
  const countsSecond: number[] = [];
  walk(first, second, ({ belowFirst, upToFirst, belowSecond, upToSecond }) => {
    if (upToFirst > belowFirst) distinct++;
    countsFirst.push(upToFirst - belowFirst);
    countsSecond.push(upToSecond - belowSecond);
  });
  if (distinct <= 20) return { reference: sharesOf(countsFirst), current: sharesOf(countsSecond) };
  const pooled = new Float64Array(first.length + second.length);
  pooled.set(first);
  pooled.set(second, first.length);
  return histogramShares(histogramEdges(pooled, 'sturges'), first, second);
}

/** Shares over given edges, of all values, also of those outside. */
export function histogramShares(edges: Float64Array, reference: Float64Array, current: Float64Array): SharePair {
  return {
    reference: sharesOf(histogramCounts(edges, reference), reference.length),
    current: sharesOf(histogramCounts(edges, current), current.length),
  };
}

/**
 * NannyML's bins (drift/univariate/methods.py): Doane's rule on the reference alone, and one more bin for current values outside
 * the reference's range.
 */
export function nannymlShares(reference: ArrayLike<number>, current: ArrayLike<number>): SharePair {
  const edges = histogramEdges(reference, 'doane');
  const inside = histogramCounts(edges, current);
  const outside = current.length - sum(inside);
  return {
    reference: sharesOf([...histogramCounts(edges, reference), 0]),
    current: sharesOf([...inside, outside]),
  };
}

/** evidently's remedy for ln 0: an empty bin counts as 1e-4, or as a millionth of the smallest share where that is at most 1e-4. */
export function fillZeros(shares: Float64Array): Float64Array {
  let smallest = Infinity;
  for (const share of shares) if (share > 0 && share < smallest) smallest = share;
  const fill = smallest <= 1e-4 ? smallest / 1e6 : 1e-4;
  return shares.map((share) => (share === 0 ? fill : share));
}
