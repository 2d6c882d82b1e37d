/**
 * Logarithms.
 *
 * x = 2^k(1 + f) with 1 + f in [√½, √2), s = f/(2 + f), log(1 + f) = 2 artanh(s) = f − f²/2 + s(f²/2 + R(s²)) with
 * fdlibm's polynomial for R (Sun Microsystems 1993, e_log.c; |error| < 2^-58.45). Below 1 ulp.
 */
import { highWord, truncated, withHighWord } from './bits';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO_54 = 18014398509481984;
const TWO_MINUS_54 = 5.551115123125783e-17;

const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860510658591e-1;

/** log(1 + f) − f + f²/2 for 1 + f in [√½, √2). */
function tail(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  return s * (0.5 * f * f + r);
}

/** Exponent k of the reduction above, for a positive normal number with upper word `high`. */
function exponent(high: number): number {
  // 0x95f64 = 2^20 − upper word of √2's mantissa: moves [√2, 2) to the next exponent.
  return (high >> 20) - 1023 + (((high & 0xfffff) + 0x95f64) >> 20);
}

/** Natural logarithm; −∞ at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let high = highWord(x);
  let k = 0;
  let y = x;
  if (high < 0x00100000) {
    k = -54;
    y = x * TWO_54;
    high = highWord(y);
  }
  const e = exponent(high);
  k += e;
  const f = withHighWord(y, high - (e << 20)) - 1;
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (tail(f) + k * LN2_LOW) - f);
}

/** log(1 + x) without loss of accuracy near 0. */
export function log1p(x: number): number {
  if (!(x > -1) || x === Infinity) return x === -1 ? -Infinity : x > 0 ? x : NaN;
  if (Math.abs(x) < TWO_MINUS_54) return x;
  const u = 1 + x;
  const high = highWord(u);
  const k = exponent(high);
  let f = x;
  let correction = 0;
  if (k !== 0) {
    // What rounding lost in 1 + x, relative to it; the larger part is taken off first to keep the difference exact.
    correction = (x > 1 ? 1 - (u - x) : x - (u - 1)) / u;
    f = withHighWord(u, high - (k << 20)) - 1;
  }
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (tail(f) + (k * LN2_LOW + correction)) - f);
}

/** 1/ln 2 in two parts; the first has 26 bits, so that its product with a truncated number is exact. */
const INVERSE_LN2_HIGH = 1.4426950514316559;
const INVERSE_LN2_LOW = -1.0542692476429138e-8;

/** Logarithm to base 2; exact at powers of two (FreeBSD's e_log2.c carries the product in two parts). */
export function log2(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let high = highWord(x);
  let k = 0;
  let y = x;
  if (high < 0x00100000) {
    k = -54;
    y = x * TWO_54;
    high = highWord(y);
  }
  const e = exponent(high);
  k += e;
  const f = withHighWord(y, high - (e << 20)) - 1;
  const half = 0.5 * f * f;
  const first = truncated(f - half);
  const rest = f - first - half + tail(f);
  const product = first * INVERSE_LN2_HIGH;
  const sum = k + product;
  const lost = k - sum + product;
  return (rest + first) * INVERSE_LN2_LOW + rest * INVERSE_LN2_HIGH + lost + sum;
}
