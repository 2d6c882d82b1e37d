/**
 * Population stability index: Σ (p_i − q_i) ln(p_i/q_i) over bins, with p the reference's and q the current window's share. It is
 * the symmetric divergence of Jeffreys (1946), in nats; 0 when the shares agree. Siddiqi (2006), Credit risk scorecards, ch. 10.
 *
 * The value depends on the bins, and under no drift on the sample sizes: E[PSI] ≈ (k − 1)(1/n + 1/m). Compare it with
 * `psiCriticalValue`, not with a fixed 0.1.
 */
import { log } from '../../kernel/math';
import { chiSquareQuantile } from '../distributions/chi-square';
import { evidentlyShares, fillZeros } from './binning';
import { quantileSorted, sorted } from './samples';

/** The share an empty bin counts as, so that the logarithm exists (1e-4, as evidently's). */
export const SHARE_FLOOR = 1e-4;

export interface Psi {
  readonly value: number;
  /** How many bins were left after equal edges were merged; with 1 there is nothing to compare and the value is 0. */
  readonly bins: number;
}

/**
 * Edges of at most `bins` bins of equal reference share: −∞, the inner quantiles, +∞. Bins are [a, b). Equal edges are merged, so
 * a column of few values has fewer bins; one of two values is split between them.
 */
export function quantileEdges(reference: ArrayLike<number>, bins = 10): Float64Array {
  const ascending = sorted(reference);
  return openEnds(Array.from({ length: bins + 1 }, (_, i) => quantileSorted(ascending, i / bins)));
}

/** Edges of `bins` bins of equal width over the reference's range, the outer two open. */
export function equalWidthEdges(reference: ArrayLike<number>, bins = 10): Float64Array {
  const ascending = sorted(reference);
  const low = ascending[0] ?? NaN;
  const step = ((ascending[ascending.length - 1] ?? NaN) - low) / bins;
  return openEnds(Array.from({ length: bins + 1 }, (_, i) => low + i * step));
}

function openEnds(cuts: readonly number[]): Float64Array {
  const distinct = cuts.filter((cut, i) => i === 0 || cut > cuts[i - 1]!);
  const inner = distinct.length === 2 ? distinct.slice(1) : distinct.slice(1, -1);
  return Float64Array.of(-Infinity, ...inner, Infinity);
}

/**
 * Share of the values in each bin [a, b): one fewer than edges, which ascend from −∞ to +∞. NaN for an empty window; throws a
 * RangeError when a value is NaN.
 */
export function binShares(edges: Float64Array, values: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(edges.length - 1);
  const last = edges.length - 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) throw new RangeError('a column holds NaN');
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (value >= edges[middle]!) low = middle;
      else high = middle - 1;
    }
    shares[low]!++;
  }
  for (let bin = 0; bin <= last; bin++) shares[bin]! /= values.length;
  return shares;
}

/** Σ (p − q) ln(p/q), each share at least `SHARE_FLOOR`. The floored shares are not made to sum to 1 again, as in evidently. */
export function psiOverShares(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  let sum = 0;
  for (let bin = 0; bin < reference.length; bin++) {
    sum += stability(Math.max(reference[bin]!, SHARE_FLOOR), Math.max(current[bin]!, SHARE_FLOOR));
  }
  return sum;
}

function stability(p: number, q: number): number {
  return (p - q) * log(p / q);
}

/** PSI of a window against a reference whose edges and shares are known: the reference is binned once, for all windows. */
export function psiOverEdges(edges: Float64Array, referenceShares: Float64Array, values: ArrayLike<number>): number {
  return psiOverShares(referenceShares, binShares(edges, values));
}

/** PSI over `bins` bins of equal reference share. */
export function psi(reference: ArrayLike<number>, current: ArrayLike<number>, bins = 10): Psi {
  return psiWithin(quantileEdges(reference, bins), reference, current);
}

/** PSI over `bins` bins of equal width on the reference's range; NaN when the reference is constant and has no width. */
export function psiEqualWidth(reference: ArrayLike<number>, current: ArrayLike<number>, bins = 10): Psi {
  const edges = equalWidthEdges(reference, bins);
  return edges.length === 2 ? { value: NaN, bins: 1 } : psiWithin(edges, reference, current);
}

function psiWithin(edges: Float64Array, reference: ArrayLike<number>, current: ArrayLike<number>): Psi {
  return { value: psiOverEdges(edges, binShares(edges, reference), current), bins: edges.length - 1 };
}

/** evidently's PSI: Sturges bins on both columns together, or one bin per value; empty bins filled (legacy/calculations/stattests/psi.py). */
export function psiEvidently(reference: ArrayLike<number>, current: ArrayLike<number>): Psi {
  if (reference.length === 0 || current.length === 0) return { value: NaN, bins: 1 };
  const shares = evidentlyShares(reference, current);
  const q = fillZeros(shares.current);
  const value = fillZeros(shares.reference).reduce((sum, p, bin) => sum + stability(p, q[bin]!), 0);
  return { value, bins: q.length };
}

/**
 * The value PSI exceeds with probability `alpha` when nothing has drifted: χ²_{k−1, 1−α} · (1/n + 1/m) for k bins, n reference and m
 * current rows. NaN for k = 1. Yurdakul (2018), Statistical properties of population stability index, Western Michigan
 * University dissertation 3208; measured in `null-rates`: too lax below about m = 100.
 */
export function psiCriticalValue(bins: number, n: number, m: number, alpha: number): number {
  return chiSquareQuantile(1 - alpha, bins - 1) * (1 / n + 1 / m);
}
