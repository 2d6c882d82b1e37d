import type { Grouping } from '../credit-table';

/** Two groups either side of a limit. `below` names rows with a value ≤ `limit`. */
export function groupByLimit(
  id: string,
  label: string,
  values: Float64Array,
  limit: number,
  [below, above]: readonly [string, string],
): Grouping {
  return { id, label, groups: [below, above], of: Int16Array.from(values, (value) => (value <= limit ? 0 : 1)) };
}

/** One group for each name that `nameOf` gives a value; null leaves the row out. */
export function groupByName<T>(
  id: string,
  label: string,
  names: readonly string[],
  values: Iterable<T> & ArrayLike<T>,
  nameOf: (value: T) => string | null,
): Grouping {
  const of = Int16Array.from(values as ArrayLike<T>, () => -1);
  let row = 0;
  for (const value of values) {
    const name = nameOf(value);
    of[row++] = name === null ? -1 : names.indexOf(name);
  }
  return { id, label, groups: names, of };
}
