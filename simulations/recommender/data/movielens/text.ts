/** Line-by-line reading of a source, with the reasons a person can act on. */
import { DataRefused } from '../../../kernel/files/refused';
import type { ReadOptions } from '../options';
import { CHECK_FILE, type Refuse } from './format';
import { LineSplitter, LineTooLong, type TakeLine } from './lines';
import type { Source } from './sources';

/** Told about every slice of a source. */
export type OnSlice = (source: Source, bytes: number) => void;

export interface Reading {
  readonly signal: ReadOptions['signal'];
  readonly lineBytes: number;
  readonly onSlice: OnSlice;
}

/** `DataRefused` about one line of `source`. */
export function refusing(source: Source, line: number | null): Refuse {
  return (reason, hint) => {
    throw new DataRefused({ file: source.name, line, reason, hint });
  };
}

/**
 * Calls `take` for every line. Empty lines are accepted at the end only: in the middle they are a sign of a damaged
 * file, and line numbers would no longer be row numbers.
 */
export async function readLines(source: Source, reading: Reading, take: TakeLine): Promise<void> {
  let empty = 0;
  const splitter = new LineSplitter((bytes, start, end, line) => {
    if (start === end) {
      empty ||= line;
    } else if (empty > 0) {
      refusing(source, empty)('the line is empty', CHECK_FILE);
    } else {
      take(bytes, start, end, line);
    }
  }, reading.lineBytes);
  try {
    for await (const chunk of source.chunks()) {
      reading.signal?.throwIfAborted();
      splitter.push(chunk);
      reading.onSlice(source, chunk.length);
    }
    reading.signal?.throwIfAborted();
    splitter.end();
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    refusing(source, error.line)(
      `the line is longer than ${reading.lineBytes} bytes`,
      'This is not a table of ratings or films as GroupLens publishes it.',
    );
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Text of a line: UTF-8 where it is that, Latin-1 (windows-1252) where it is not. Decided per line, as lines stream. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  const line = bytes.subarray(start, end);
  try {
    return utf8.decode(line);
  } catch {
    return latin1.decode(line);
  }
}
