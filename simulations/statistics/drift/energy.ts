/** Energy distance: twice the expected distance between the samples, less the expected distance within each. */
import { sorted, walk } from './samples';

/**
 * √(2 ∫ (F − G)²), in roots of the column's unit; equal to scipy.stats.energy_distance and to
 * √(2 E|X − Y| − E|X − X′| − E|Y − Y′|) of Székely & Rizzo (2013), J. Stat. Planning and Inference 143, 1249–1272. NaN for an empty sample.
 */
export function energyDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const n = reference.length;
  const m = current.length;
  if (n === 0 || m === 0) return NaN;
  let total = 0;
  let before = NaN;
  let gap = 0;
  walk(sorted(reference), sorted(current), ({ value, upToFirst, upToSecond }) => {
    if (gap !== 0) total += gap * gap * (value - before);
    gap = upToFirst / n - upToSecond / m;
    before = value;
  });
  return Math.sqrt(2 * total);
}
