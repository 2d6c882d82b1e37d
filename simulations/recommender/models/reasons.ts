import type { Reason } from './types';

/** The `count` sources with the largest positive weights, strongest first; ties by item number; `item` itself left out. */
export function strongest(
  sources: ArrayLike<number>,
  weights: ArrayLike<number>,
  item: number,
  count: number,
): readonly Reason[] {
  const reasons: Reason[] = [];
  for (let s = 0; s < sources.length; s++) {
    if (sources[s] !== item && weights[s]! > 0) reasons.push({ item: sources[s]!, weight: weights[s]! });
  }
  reasons.sort((a, b) => b.weight - a.weight || a.item - b.item);
  return reasons.slice(0, count);
}
