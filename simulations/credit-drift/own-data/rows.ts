/** Rows of fields out of delimited text: RFC 4180, with line numbers a person can go to. */
import type { OwnDataLimits } from './limits';
import { quote, refuse } from './refusals';

export type Delimiter = ',' | ';' | '\t' | ' ';
/** `fields` is only valid during the call. `line` is the line the row begins on, counted from 1. */
export type TakeRow = (fields: readonly string[], line: number) => void;

const QUOTE_HINT = 'Inside quotation marks, a quotation mark is written twice; see RFC 4180.';

/** Whichever of comma, semicolon and tab is commonest on the first line outside quotation marks; blanks if none occurs. */
export function findDelimiter(text: string): Delimiter {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, 100_000).replace(/"[^"]*"/g, '');
  const count = (mark: string) => first.split(mark).length - 1;
  const ranked = ([',', ';', '\t'] as const)
    .map((mark) => ({ mark, count: count(mark) }))
    .sort((a, b) => b.count - a.count);
  return ranked[0]!.count > 0 ? ranked[0]!.mark : ' ';
}

/**
 * Calls `take` for every row. With blanks as delimiter, runs of blanks count as one. Empty lines are accepted at the end only: in
 * the middle they are a sign of a damaged file. Throws `DataRefused`.
 */
export function readRows(name: string, text: string, delimiter: Delimiter, limits: OwnDataLimits, take: TakeRow): void {
  let at = 0;
  let line = 1;
  let empty = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    const plain = text.slice(at, end);
    if (plain.trim() === '') {
      empty ||= line;
      at = stop + 1;
      line++;
      continue;
    }
    if (empty > 0)
      throw refuse(name, 'the line is empty', 'Remove the line, or check that the file is whole.', { line: empty });
    if (!plain.includes('"')) {
      const fields = delimiter === ' ' ? plain.trim().split(/ +/) : plain.split(delimiter);
      const long = fields.some((field) => field.length > limits.fieldCharacters);
      if (long) throw tooLong(name, line, limits);
      take(fields, line);
      at = stop + 1;
      line++;
      continue;
    }
    const row = readQuoted(name, text, at, line, delimiter, limits);
    take(row.fields, line);
    at = row.next;
    line += row.lines;
  }
}

/** A row with quotation marks, which may run over several lines. */
function readQuoted(
  name: string,
  text: string,
  start: number,
  line: number,
  delimiter: Delimiter,
  limits: OwnDataLimits,
) {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (delimiter === ' ') while (text[at] === ' ') at++;
    let field: string;
    if (text[at] === '"') {
      field = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) throw refuse(name, 'a quotation mark is never closed', QUOTE_HINT, { line });
        field += text.slice(from, close);
        if (field.length > limits.fieldCharacters) throw tooLong(name, line, limits);
        if (text[close + 1] !== '"') {
          at = close + 1;
          break;
        }
        field += '"';
        from = close + 2;
      }
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) lines++;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
      field = text.slice(at, end);
      if (field.length > limits.fieldCharacters) throw tooLong(name, line, limits);
      if (field.includes('"'))
        throw refuse(name, `a quotation mark stands inside ${quote(field)}`, QUOTE_HINT, { line });
      at = end;
    }
    if (field !== '' || delimiter !== ' ') fields.push(field);
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at >= text.length || text[at] === '\n') return { fields, next: at + 1, lines };
    throw refuse(name, `text follows a closing quotation mark: ${quote(text.slice(at, at + 20))}`, QUOTE_HINT, {
      line,
    });
  }
}

const tooLong = (name: string, line: number, limits: OwnDataLimits) =>
  refuse(
    name,
    `a field is longer than ${limits.fieldCharacters} characters`,
    'A quotation mark may be missing, or this is not a table.',
    { line },
  );
