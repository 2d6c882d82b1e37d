/** The bits of a double, through two views of the same eight bytes. */

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Index of the word with sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** Upper 32 bits as a signed integer: sign, 11 bits of exponent, 20 bits of mantissa. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH]! | 0;
}

/** `x` with another upper word. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[HIGH] = high;
  return double[0];
}

const SPLITTER = 134217729;

/**
 * `x` rounded to 26 bits, so that its square and its product with another such number are exact; what is lost, x −
 * truncated(x), is exact too (Veltkamp 1968; Dekker 1971). |x| below 2^996.
 */
export function truncated(x: number): number {
  const c = SPLITTER * x;
  return c - (c - x);
}

/** 2^k for an integer k of −1022 … 1023. */
export function powerOfTwo(k: number): number {
  words[LOW] = 0;
  words[HIGH] = (k + 1023) << 20;
  return double[0]!;
}

const LARGEST_POWER = powerOfTwo(1023);
/** Small enough to reach every subnormal in two steps, large enough to leave a number near 1 all its bits. */
const HALF_WAY_DOWN = powerOfTwo(-969);

/**
 * x·2^k for |x| in [1/2, 4) and an integer k: overflows to infinity, underflows gradually, and rounds once only (the
 * first factor is exact).
 */
export function scaled(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * powerOfTwo(k);
  if (k > 0) return x * LARGEST_POWER * powerOfTwo(Math.min(k - 1023, 1023));
  return x * HALF_WAY_DOWN * powerOfTwo(Math.max(k + 969, -1022));
}
