/** Published tables whose cells are whole numbers: amounts within bounds, or codes out of a code table. */
import { printable, refuse } from '../refusals';
import { type NumberColumn, type RawTable, refuseCell } from '../raw-table';
import type { CategoryFeature, NumericFeature } from '../credit-table';

const AS_PUBLISHED = 'Use the file as it was published, unchanged.';

/** The column by one of its names, letter case and the marks between words set aside. Throws `DataRefused` when it is missing. */
export function findColumn(table: RawTable, ...names: readonly string[]): NumberColumn {
  const keys = names.map(plain);
  const column = table.columns.find(({ name }) => keys.includes(plain(name)));
  if (!column) throw refuse(table.name, `the column ${names[0]!} is missing`, AS_PUBLISHED, { line: 1 });
  if (column.firstWord) throw refuseCell(table, column, column.firstWord.line, column.firstWord.text, 'a number');
  if (column.firstMissingLine !== null) {
    const at = { line: column.firstMissingLine, column: printable(column.name) };
    throw refuse(table.name, 'the cell is empty', AS_PUBLISHED, at);
  }
  // Without words every column was read as numbers.
  return column as NumberColumn;
}

/** Set aside: `default.payment.next.month`, `default payment next month`, `PAY_0` and `pay 0` are written every way. */
export const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export function checkWhole(table: RawTable, column: NumberColumn, low: number, high: number): Float64Array {
  const { values } = column;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(Number.isInteger(value) && value >= low && value <= high)) {
      throw refuseCell(table, column, table.lines[row]!, String(value), `a whole number from ${low} to ${high}`);
    }
  }
  return values;
}

export function readAmount(table: RawTable, column: NumberColumn, low: number, high: number): NumericFeature {
  return { kind: 'number', name: column.name, values: checkWhole(table, column, low, high) };
}

/** Codes from `low` to `high`; level 0 is `low`. */
export function readCode(table: RawTable, column: NumberColumn, low: number, high: number): CategoryFeature {
  const values = checkWhole(table, column, low, high);
  return {
    kind: 'category',
    name: column.name,
    codes: Uint16Array.from(values, (v) => v - low),
    levels: high - low + 1,
  };
}

/** 1 where the cell is `good`, 0 where it is `bad`. */
export function readOutcome(table: RawTable, column: NumberColumn, good: number, bad: number): Uint8Array {
  return Uint8Array.from(column.values, (value, row) => {
    if (value !== good && value !== bad) {
      throw refuseCell(
        table,
        column,
        table.lines[row]!,
        String(value),
        `${Math.min(good, bad)} or ${Math.max(good, bad)}`,
      );
    }
    return value === good ? 1 : 0;
  });
}
