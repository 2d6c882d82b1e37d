/**
 * e^x, e^x − 1 and their relatives.
 *
 * Cody & Waite (Software Manual for the Elementary Functions, 1980) reduction x = k·ln 2 + r with ln 2 in two parts,
 * then on |r| ≤ ln2/2 the rational form e^r = 1 + 2r/(R(r) − r) with fdlibm's minimax polynomial for R (Sun
 * Microsystems 1993, e_exp.c; |error| < 2^-59). At most 1 ulp for exp, 1.2 for expm1.
 */
import { powerOfTwo, scaled } from './bits';

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

const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;

/**
 * e^x − 1 without loss of accuracy near 0. The rational form of fdlibm's s_expm1.c, which keeps r itself out of the
 * rounded part.
 */
export function expm1(x: number): number {
  if (x !== x || x === 0) return x;
  if (x > 40) return exp(x);
  if (x < -40) return -1;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const halfR = 0.5 * r;
  const halfR2 = r * halfR;
  const p = 1 + halfR2 * (Q1 + halfR2 * (Q2 + halfR2 * (Q3 + halfR2 * (Q4 + halfR2 * Q5))));
  const t = 3 - p * halfR;
  const q = halfR2 * ((p - t) / (6 - r * t));
  if (k === 0) return r - (r * q - halfR2);
  // e^r − 1 = r − e.
  const e = r * (q - lost) - lost - halfR2;
  // 2^k(1 + r − e) − 1, added so that the larger parts cancel exactly.
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0) return scaled(1 - (e - r), k) - 1;
  if (k > 20) return scaled(r - (e + powerOfTwo(-k)) + 1, k);
  return scaled(1 - powerOfTwo(-k) - (e - r), k);
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
