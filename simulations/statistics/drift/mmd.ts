/** Maximum mean discrepancy: distance of two samples' mean embeddings under a Gaussian kernel; 0 only if the distributions agree. */
import { exp } from '../../kernel/math';
import { sequence } from '../../kernel/streams';
import type { Columns } from './standardise';

export interface Mmd {
  /** Unbiased estimate of MMD²; may fall below 0 when nothing differs. */
  readonly squared: number;
  /** Width of the kernel exp(−d²/(2σ²)): √(½ · median squared distance). */
  readonly sigma: number;
  /** Share of random relabellings, this one included, with at least this value: the chance of it without drift. */
  readonly p: number;
}

/** Which sequence of a seed draws the relabellings. */
const RELABELLINGS = 102;

/**
 * Gretton, Borgwardt, Rasch, Schölkopf & Smola (2012), JMLR 13, 723–773: lemma 6 for the estimate, § 8 for the width; the p-value by
 * permutation. Time and memory grow with the square of all rows: give it a sample of some hundreds, and standardised columns, for
 * distances depend on units. NaN with fewer than two rows on a side, or when more than half of all rows are equal.
 */
export function maximumMeanDiscrepancy(
  reference: Columns,
  current: Columns,
  { seed, permutations = 100 }: { readonly seed: number; readonly permutations?: number },
): Mmd {
  const n = reference[0]?.length ?? 0;
  const m = current[0]?.length ?? 0;
  const all = n + m;
  const distances = squaredDistances(reference, current, n, all);
  const sigma = Math.sqrt(medianOfPairs(distances, all) / 2);
  if (n < 2 || m < 2 || !(sigma > 0)) return { squared: NaN, sigma, p: NaN };
  const kernel = distances.map((distance) => exp(-distance / (2 * sigma * sigma)));
  const side = Uint8Array.from({ length: all }, (_, i) => (i < n ? 0 : 1));
  const squared = estimate(kernel, side, n, m);
  const draws = sequence(seed, RELABELLINGS);
  let atLeast = 1;
  for (let k = 0; k < permutations; k++) if (estimate(kernel, draws.shuffle(side), n, m) >= squared) atLeast++;
  return { squared, sigma, p: atLeast / (permutations + 1) };
}

/** Between all rows, row by row. */
function squaredDistances(reference: Columns, current: Columns, n: number, all: number): Float64Array {
  const distances = new Float64Array(all * all);
  for (const [c, column] of reference.entries()) {
    const pooled = new Float64Array(all);
    pooled.set(column);
    pooled.set(current[c]!, n);
    for (let i = 0; i < all; i++) {
      for (let j = 0; j < i; j++) {
        const difference = pooled[i]! - pooled[j]!;
        const sum = distances[i * all + j]! + difference * difference;
        distances[i * all + j] = sum;
        distances[j * all + i] = sum;
      }
    }
  }
  return distances;
}

/** Lower median of the whole matrix, its zero diagonal included, as alibi-detect documents its kernel width. */
function medianOfPairs(distances: Float64Array, all: number): number {
  return distances.slice().sort()[Math.max(0, Math.floor((all * all) / 2) - 1)] ?? NaN;
}

function estimate(kernel: Float64Array, side: Uint8Array, n: number, m: number): number {
  const all = n + m;
  const sums = [0, 0, 0];
  for (let i = 0; i < all; i++) {
    for (let j = 0; j < i; j++) sums[side[i]! + side[j]!]! += kernel[i * all + j]!;
  }
  const [within, across, within2] = sums as [number, number, number];
  return (2 * within) / (n * (n - 1)) + (2 * within2) / (m * (m - 1)) - (2 * across) / (n * m);
}
