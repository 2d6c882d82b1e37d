import type { Pacer } from '../../tensors';
import type { Rows } from './rows';

/**
 * Xᵀ X of a weighted mask from its rows: `columns` × `columns`, row by row. `valueOf` is the weight of an entry. Work grows with the squares of the
 * rows' lengths (100,000 ratings: 20 million products, a million: a billion), so the event loop gets its turns.
 */
export async function gramOfColumns(
  rows: Rows,
  columns: number,
  valueOf: (column: number, row: number) => number,
  pacer: Pacer,
): Promise<Float32Array> {
  const gram = new Float32Array(columns * columns);
  for (let r = 0; r < rows.start.length - 1; r++) {
    const members = rows.columns.subarray(rows.start[r]!, rows.start[r + 1]!);
    const values = Float64Array.from(members, (member) => valueOf(member, r));
    for (let a = 0; a < members.length; a++) {
      const at = members[a]! * columns;
      for (let b = 0; b < members.length; b++) {
        gram[at + members[b]!] = gram[at + members[b]!]! + values[a]! * values[b]!;
      }
    }
    if (r % 16 === 0) await pacer.breathe();
  }
  return gram;
}

/** x_rᵀ A x_r for every row r of the same mask, A symmetric. */
export async function quadraticForms(
  rows: Rows,
  matrix: Float32Array,
  columns: number,
  valueOf: (column: number) => number,
  pacer: Pacer,
): Promise<Float64Array> {
  const forms = new Float64Array(rows.start.length - 1);
  for (let r = 0; r < forms.length; r++) {
    const members = rows.columns.subarray(rows.start[r]!, rows.start[r + 1]!);
    const values = Float64Array.from(members, valueOf);
    let sum = 0;
    for (let a = 0; a < members.length; a++) {
      const at = members[a]! * columns;
      for (let b = 0; b < members.length; b++) sum += values[a]! * values[b]! * matrix[at + members[b]!]!;
    }
    forms[r] = sum;
    if (r % 16 === 0) await pacer.breathe();
  }
  return forms;
}
