/** Wasserstein-1 (earth mover's) distance: how far, on average, a row must be moved to turn one sample into the other. */
import { mean, sorted, squaredDeviations, walk } from './samples';

/** ∫ |F − G|, in the units of the column; equal to scipy.stats.wasserstein_distance. NaN for an empty sample. */
export function wassersteinDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const n = reference.length;
  const m = current.length;
  if (n === 0 || m === 0) return NaN;
  let total = 0;
  let before = NaN;
  let gap = 0;
  walk(sorted(reference), sorted(current), ({ value, upToFirst, upToSecond }) => {
    if (gap > 0) total += gap * (value - before);
    gap = Math.abs(upToFirst / n - upToSecond / m);
    before = value;
  });
  return total;
}

/**
 * The distance in standard deviations of the reference (population formula), which evidently compares with 0.1. The divisor is at
 * least 0.001, so that a nearly constant reference makes it explode (wasserstein_distance_norm.py).
 */
export function wassersteinNormed(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const sd = Math.sqrt(squaredDeviations(reference, mean(reference)) / reference.length);
  return wassersteinDistance(reference, current) / Math.max(sd, 0.001);
}
