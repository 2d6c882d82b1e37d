import type { Columns } from './context';

/** Rows of (1, inputs …) for a matrix product; float32 is all that the backends have. */
export function designRows(standardised: Columns): Float32Array {
  const width = standardised.length + 1;
  const n = standardised[0]!.length;
  const rows = new Float32Array(n * width).fill(1);
  standardised.forEach((column, j) => {
    for (let i = 0; i < n; i++) rows[i * width + j + 1] = column[i]!;
  });
  return rows;
}

/** Throws when the table is empty or something does not have one entry per row. */
export function checkRows(columns: Columns, perRow: Readonly<Record<string, ArrayLike<number> | undefined>>): number {
  const n = columns[0]?.length ?? 0;
  if (n === 0) throw new RangeError('training needs at least one column and one row');
  columns.forEach((column, j) => {
    if (column.length !== n) throw new RangeError(`column ${j} has ${column.length} rows, column 0 has ${n}`);
  });
  for (const [name, values] of Object.entries(perRow)) {
    if (values && values.length !== n) throw new RangeError(`${values.length} ${name} for ${n} rows`);
  }
  return n;
}
