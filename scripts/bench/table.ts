/** Tables for a terminal, shared by benchmarks and reports. */

export type Cell = string | number | null | undefined;

/** Columns as wide as their widest cell; numbers to the right, text to the left; a rule under the head. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => head.map((_, c) => text(row[c])));
  const widths = head.map((title, c) => Math.max(title.length, ...texts.map((row) => row[c]!.length)));
  const toTheRight = head.map((_, c) => rows.some((row) => typeof row[c] === 'number'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (toTheRight[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...texts.map(line)].join('\n');
}

/** Four significant decimals for fractions, none for whole numbers, an empty cell for nothing. */
function text(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 10 ? cell.toFixed(1) : cell.toFixed(Math.abs(cell) >= 1 ? 2 : 4);
}
