import type { Ratings } from '../dataset';

/** Ratings grouped by user or by item (compressed sparse rows), the other side ascending within a row. */
export interface Rows {
  /** Row r holds positions start[r] … start[r + 1] − 1 of the columns below. */
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export type Side = 'users' | 'items';

export function otherSide(side: Side): Side {
  return side === 'users' ? 'items' : 'users';
}

function countingSort(keys: Int32Array, order: Int32Array, size: number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1] = next[key + 1]! + 1;
  for (let k = 0; k < size; k++) next[k + 1] = next[k + 1]! + next[k]!;
  const sorted = new Int32Array(order.length);
  for (const position of order) {
    const key = keys[position]!;
    sorted[next[key]!] = position;
    next[key] = next[key]! + 1;
  }
  return sorted;
}

/** Groups `ratings` by `side`; `sizes` says how many users and items there are. Linear time. */
export function groupBy(side: Side, ratings: Ratings, sizes: { readonly users: number; readonly items: number }): Rows {
  const other = otherSide(side);
  const n = ratings.values.length;
  const inFileOrder = new Int32Array(n);
  for (let k = 0; k < n; k++) inFileOrder[k] = k;
  const order = countingSort(ratings[side], countingSort(ratings[other], inFileOrder, sizes[other]), sizes[side]);
  const start = new Int32Array(sizes[side] + 1);
  const columns = new Int32Array(n);
  const values = new Float32Array(n);
  for (let k = 0; k < n; k++) {
    const position = order[k]!;
    const row = ratings[side][position]!;
    start[row + 1] = k + 1;
    columns[k] = ratings[other][position]!;
    values[k] = ratings.values[position]!;
  }
  // Rows without ratings begin where the row before ends.
  for (let r = 0; r < sizes[side]; r++) start[r + 1] = Math.max(start[r + 1]!, start[r]!);
  return { start, columns, values };
}

/** Mean of all values; 0 when there are none. */
export function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
