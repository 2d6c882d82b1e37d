/** A table as read: columns of numbers where every cell is one, of codes where few different words occur. */
import type { OwnDataLimits } from './limits';
import { printable, quote, refuse } from './refusals';
import { type Delimiter, findDelimiter, readRows } from './rows';

interface Described {
  readonly name: string;
  /** Cells that are empty, or say NA, NaN, null or “?”. */
  readonly missing: number;
  readonly firstMissingLine: number | null;
  /** First cell that is not a number. */
  readonly firstWord: { readonly line: number; readonly text: string } | null;
}
/** Missing cells are NaN. */
export interface NumberColumn extends Described {
  readonly kind: 'number';
  readonly values: Float64Array;
}
/** `codes` index `levels`, which are in order of first appearance; missing cells have the level ''. */
export interface WordColumn extends Described {
  readonly kind: 'words';
  readonly codes: Uint16Array;
  readonly levels: readonly string[];
}
/** More different words than a category has: names, notes, identifiers. Their cells are not kept. */
export interface TextColumn extends Described {
  readonly kind: 'text';
}
export type RawColumn = NumberColumn | WordColumn | TextColumn;

export interface RawTable {
  readonly name: string;
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  /** Line each row begins on, counted from 1. */
  readonly lines: Int32Array;
}

/** Header names that the file itself does not carry, or carries on another line. */
export interface Layout {
  readonly header: readonly string[];
  /** Rows of the file before the first row of data. */
  readonly skip: number;
}
/** Looks at the first rows and says how the table is laid out. */
export type FindLayout = (name: string, first: readonly (readonly string[])[]) => Layout;

const MOST_LEVELS = 200;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const MISSING = new Set(['', 'NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', '?']);

/**
 * Two passes over the text: the first finds which columns are numbers throughout and counts rows, the second keeps what is needed
 * of each, so that 50 MB of text never become millions of strings. Throws `DataRefused`.
 */
export function readTable(name: string, text: string, limits: OwnDataLimits, findLayout: FindLayout): RawTable {
  const delimiter = findDelimiter(text);
  const { header, skip } = findLayout(name, firstRows(name, text, delimiter, limits));
  checkHeader(name, header, limits);
  const width = header.length;
  const firstWord: ({ line: number; text: string } | null)[] = header.map(() => null);
  const firstMissing: (number | null)[] = header.map(() => null);
  const missing = new Int32Array(width);
  let rows = -skip;
  readRows(name, text, delimiter, limits, (fields, line) => {
    if (rows++ < 0) return;
    if (rows > limits.rows) {
      const reason = `it has more than ${limits.rows.toLocaleString('en-GB')} rows`;
      throw refuse(name, reason, 'Give a random sample of its rows.', { line });
    }
    if (fields.length !== width) {
      const reason = `the row has ${count(fields.length, 'field')}; the header names ${width}`;
      throw refuse(name, reason, 'A delimiter or a quotation mark may be missing or too many.', { line });
    }
    for (let c = 0; c < width; c++) {
      const cell = fields[c]!.trim();
      if (MISSING.has(cell)) {
        missing[c]!++;
        firstMissing[c] ??= line;
      } else if (firstWord[c] === null && !NUMBER.test(cell)) {
        firstWord[c] = { line, text: cell };
      }
    }
  });
  if (rows <= 0) throw refuse(name, 'there are no rows below the header', 'Check that the file is whole.');

  const lines = new Int32Array(rows);
  const keepers = header.map((_, c) => (firstWord[c] === null ? keepNumbers(rows) : keepWords(rows)));
  let row = -skip;
  readRows(name, text, delimiter, limits, (fields, line) => {
    if (row++ < 0) return;
    lines[row - 1] = line;
    for (let c = 0; c < width; c++) keepers[c]!.keep(row - 1, fields[c]!.trim());
  });
  const columns = header.map((title, c): RawColumn => {
    const facts = { name: title, missing: missing[c]!, firstMissingLine: firstMissing[c]!, firstWord: firstWord[c]! };
    return { ...facts, ...keepers[c]!.done() };
  });
  return { name, columns, rows, lines };
}

function firstRows(name: string, text: string, delimiter: Delimiter, limits: OwnDataLimits): string[][] {
  const first: string[][] = [];
  let at = 0;
  for (let n = 0; n < 40 && at >= 0 && at < text.length; n++) at = text.indexOf('\n', at) + 1 || -1;
  const start = at > 0 ? text.slice(0, at) : text;
  // A quoted field may run on past the cut: then the whole text is asked, and says where the mark is left open.
  const whole = (start.split('"').length - 1) % 2 === 0 ? start : text;
  readRows(name, whole, delimiter, limits, (fields) => {
    if (first.length < 3) first.push(fields.map((field) => field.trim()));
  });
  return first;
}

function checkHeader(name: string, header: readonly string[], limits: OwnDataLimits): void {
  if (header.length > limits.columns) {
    const reason = `it has ${header.length} columns; at most ${limits.columns} are read`;
    throw refuse(name, reason, 'Leave out the columns that are not needed.', { line: 1 });
  }
  const seen = new Set<string>();
  header.forEach((title, c) => {
    if (title === '') {
      const reason = `column ${c + 1} has no name`;
      throw refuse(name, reason, 'The first line must name every column.', { line: 1 });
    }
    if (seen.has(title)) {
      throw refuse(name, 'two columns have this name', 'Rename one of them.', { line: 1, column: printable(title) });
    }
    seen.add(title);
  });
}

interface Keeper {
  keep(row: number, cell: string): void;
  done():
    | { kind: 'number'; values: Float64Array }
    | { kind: 'words'; codes: Uint16Array; levels: string[] }
    | { kind: 'text' };
}

function keepNumbers(rows: number): Keeper {
  const values = new Float64Array(rows);
  return {
    keep: (row, cell) => {
      values[row] = MISSING.has(cell) ? NaN : Number(cell);
    },
    done: () => ({ kind: 'number', values }),
  };
}

function keepWords(rows: number): Keeper {
  const codes = new Uint16Array(rows);
  const levels = new Map<string, number>();
  return {
    keep: (row, cell) => {
      const word = MISSING.has(cell) ? '' : cell;
      let code = levels.get(word);
      if (code === undefined) {
        if (levels.size > MOST_LEVELS) return;
        code = levels.size;
        levels.set(word, code);
      }
      codes[row] = code;
    },
    done: () => (levels.size > MOST_LEVELS ? { kind: 'text' } : { kind: 'words', codes, levels: [...levels.keys()] }),
  };
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** `DataRefused` about one cell of a read table. */
export function refuseCell(table: RawTable, column: RawColumn, line: number, found: string, wanted: string) {
  const at = { line, column: printable(column.name) };
  return refuse(table.name, `${quote(found)} is not ${wanted}`, 'Use the file as it was published, unchanged.', at);
}
