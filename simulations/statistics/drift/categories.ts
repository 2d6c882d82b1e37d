/** Counts of categories, and distances between them. */

export interface CategoryCounts<C> {
  /** Every category of either column, in the order of first appearance, the reference first. */
  readonly categories: readonly C[];
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

export function countCategories<C>(reference: Iterable<C>, current: Iterable<C>): CategoryCounts<C> {
  const counts = new Map<C, [number, number]>();
  const add = (column: Iterable<C>, side: 0 | 1) => {
    for (const category of column) {
      const pair = counts.get(category) ?? [0, 0];
      pair[side]++;
      counts.set(category, pair);
    }
  };
  add(reference, 0);
  add(current, 1);
  const pairs = [...counts.values()];
  return {
    categories: [...counts.keys()],
    reference: Float64Array.from(pairs, ([count]) => count),
    current: Float64Array.from(pairs, ([, count]) => count),
  };
}

/** Total variation: half the sum of absolute share differences, the share of rows that would have to change category; 0 to 1. */
export function totalVariation(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  return differences(reference, current).reduce((sum, difference) => sum + difference, 0) / 2;
}

/** L-infinity: the largest share difference of any one category (NannyML); 0 to 1. */
export function lInfinity(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  return differences(reference, current).reduce((most, difference) => Math.max(most, difference), 0);
}

/** |share − share| per category, from counts. */
function differences(reference: ArrayLike<number>, current: ArrayLike<number>): Float64Array {
  const total = (counts: ArrayLike<number>) => Float64Array.from(counts).reduce((sum, count) => sum + count, 0);
  const n = total(reference);
  const m = total(current);
  return Float64Array.from(reference, (count, k) => Math.abs(count / n - current[k]! / m));
}
