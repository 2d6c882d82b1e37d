/** Fields and numbers read straight from bytes: a million rows are parsed without a million strings. */

const ZERO = 48;
const POINT = 46;

/**
 * Splits `bytes[start … end)` at each `separator` (one or two bytes). Writes start and end of every field to `bounds`
 * as far as there is room and returns how many fields there are.
 */
export function splitFields(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: readonly number[],
  bounds: Int32Array,
): number {
  const first = separator[0]!;
  const width = separator.length;
  const second = width > 1 ? separator[1]! : -1;
  const room = bounds.length >> 1;
  let count = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (bytes[i] !== first || (second >= 0 && (i + 1 >= end || bytes[i + 1] !== second))) continue;
    if (count < room) {
      bounds[2 * count] = from;
      bounds[2 * count + 1] = i;
    }
    count++;
    i += width - 1;
    from = i + 1;
  }
  if (count < room) {
    bounds[2 * count] = from;
    bounds[2 * count + 1] = end;
  }
  return count + 1;
}

/** A whole number of 1 to 15 digits; NaN for anything else, so that every comparison with it fails. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 15) return NaN;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A decimal such as `4`, `4.0` or `3.5`; NaN for anything else. Exact: the digits are divided once. */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let point = start;
  while (point < end && bytes[point] !== POINT) point++;
  const whole = parseWhole(bytes, start, point);
  if (point === end) return whole;
  const decimals = end - point - 1;
  const fraction = decimals <= 6 ? parseWhole(bytes, point + 1, end) : NaN;
  let unit = 1;
  for (let n = 0; n < decimals && n < 6; n++) unit *= 10;
  return (whole * unit + fraction) / unit;
}

/** The characters of a field for a message: printable, and short whatever was in it. */
export function quote(bytes: Uint8Array, start: number, end: number): string {
  const longest = 40;
  let text = '';
  for (let i = start; i < end && i < start + longest; i++) {
    const code = bytes[i]!;
    text += code >= 32 && code < 127 ? String.fromCharCode(code) : '\u00b7';
  }
  return `“${text}${end - start > longest ? '…' : ''}”`;
}
