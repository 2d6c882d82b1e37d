/**
 * e^x, e^x − 1 and their relatives.
 *
 * Cody & Waite (Software Manual for the Elementary Functions, 1980) reduction x = k·ln 2 + r with ln 2 in two parts,
 * then on |r| ≤ ln2/2 the rational form e^r = 1 + 2r/(R(r) − r) with fdlibm's minimax polynomial for R (Sun
 * Microsystems 1993, e_exp.c; |error| < 2^-59). Below 1 ulp for exp and expm1.
 */
import { scaled } from './bits';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.44269504088896338700465;

const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

/** e^(high − low) − 1 for |high − low| ≤ ln2/2. */
function expm1Reduced(high: number, low: number): number {
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return high - (low - (r * c) / (2 - c));
}

/** e^x. */
export function exp(x: number): number {
  if (!(x < 710)) return x !== x ? NaN : Infinity;
  if (x < -746) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  return scaled(1 + expm1Reduced(x - k * LN2_HIGH, k * LN2_LOW), k);
}

/** e^x − 1 without loss of accuracy near 0. */
export function expm1(x: number): number {
  if (x !== x || x === 0) return x;
  if (x > 40) return exp(x);
  if (x < -40) return -1;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const y = expm1Reduced(x - k * LN2_HIGH, k * LN2_LOW);
  if (k === 0) return y;
  // 2^k(1 + y) − 1, added so that the larger parts cancel exactly.
  return scaled(1 - scaled(1, -k) + y, k);
}

/** 1/(1 + e^−x), accurate in both tails. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** Hyperbolic tangent through expm1, as fdlibm's s_tanh.c. */
export function tanh(x: number): number {
  if (x !== x || x === 0) return x;
  const size = Math.abs(x);
  if (size > 22) return x > 0 ? 1 : -1;
  let t: number;
  if (size >= 1) {
    t = 1 - 2 / (expm1(2 * size) + 2);
  } else {
    const e = expm1(-2 * size);
    t = -e / (e + 2);
  }
  return x > 0 ? t : -t;
}
