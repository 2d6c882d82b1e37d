/** Lines out of a stream of byte slices, without ever building a string of the whole. */

/** A line is `bytes[start … end)`, its line break left out. The bytes are only valid during the call. */
export type TakeLine = (bytes: Uint8Array, start: number, end: number, line: number) => void;

export class LineTooLong extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is too long`);
  }
}

const NEWLINE = 10;
const RETURN = 13;

/** Splits at LF or CRLF; skips a byte-order mark. Throws `LineTooLong` instead of gathering more than `longest` bytes. */
export class LineSplitter {
  /** The line that the last slice ended in. */
  private readonly carry: Uint8Array;
  private carried = 0;
  private line = 0;

  constructor(
    private readonly take: TakeLine,
    private readonly longest: number,
  ) {
    this.carry = new Uint8Array(longest);
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (this.carried > 0) {
        this.keep(chunk.subarray(start, end));
        this.release();
      } else {
        this.emit(chunk, start, end);
      }
      start = end + 1;
    }
    if (start < chunk.length) this.keep(chunk.subarray(start));
  }

  /** The file has ended; a last line without a line break is a line too. */
  end(): void {
    if (this.carried > 0) this.release();
  }

  private keep(part: Uint8Array): void {
    if (this.carried + part.length > this.longest) throw new LineTooLong(this.line + 1);
    this.carry.set(part, this.carried);
    this.carried += part.length;
  }

  private release(): void {
    const end = this.carried;
    this.carried = 0;
    this.emit(this.carry, 0, end);
  }

  private emit(bytes: Uint8Array, start: number, end: number): void {
    this.line++;
    if (end - start > this.longest) throw new LineTooLong(this.line);
    const from = this.line === 1 && hasMark(bytes, start, end) ? start + 3 : start;
    this.take(bytes, from, end > from && bytes[end - 1] === RETURN ? end - 1 : end, this.line);
  }
}

/** UTF-8's byte-order mark, which some editors put before the first line. */
function hasMark(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}
