/**
 * Sine and cosine.
 *
 * Cody & Waite reduction to |r| ≤ π/4 with π/2 in three parts of 33 bits and a tail (exact while the quotient stays below 2^20),
 * beyond that exact integer arithmetic (Payne & Hanek 1983 in spirit); then fdlibm's polynomials (k_sin.c, k_cos.c,
 * Sun Microsystems 1993; |error| < 2^-58). Below 1 ulp.
 */
import { reduceLarge } from './reduction';

const TWO_OVER_PI = 6.36619772367581382433e-1;
const HALF_PI_1 = 1.57079632673412561417;
const HALF_PI_1_REST = 6.07710050650619224932e-11;
const HALF_PI_2 = 6.0771005063039659766e-11;
const HALF_PI_2_REST = 2.02226624879595063154e-21;
const HALF_PI_3 = 2.0222662487111664558e-21;
const HALF_PI_3_REST = 8.47842766036889956997e-32;
/** Quotients up to 2^20 times a part of 33 bits are exact. */
const MEDIUM = 1647099;
const TWO_MINUS_15 = 3.0517578125e-5;
const TWO_MINUS_48 = 3.552713678800501e-15;
const QUARTER_PI = 0.7853981633974483;

const S1 = -1.66666666666666324348e-1;
const S2 = 8.33333333332248946124e-3;
const S3 = -1.98412698298579493134e-4;
const S4 = 2.75573137070700676789e-6;
const S5 = -2.50507602534068634195e-8;
const S6 = 1.58969099521155010221e-10;

const C1 = 4.16666666666666019037e-2;
const C2 = -1.38888888888741095749e-3;
const C3 = 2.48015872894767294178e-5;
const C4 = -2.75573143513906633035e-7;
const C5 = 2.0875723212981748279e-9;
const C6 = -1.13596475577881948265e-11;

/** sin(x + y) for |x| ≤ π/4 and a tail y. */
function sinReduced(x: number, y: number): number {
  const z = x * x;
  const v = z * x;
  const r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
  return x - (z * (0.5 * y - v * r) - y - v * S1);
}

/** cos(x + y) for |x| ≤ π/4 and a tail y. */
function cosReduced(x: number, y: number): number {
  const z = x * x;
  const r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  const half = 0.5 * z;
  const w = 1 - half;
  // 1 − w − half is what rounding lost.
  return w + (1 - w - half + (z * r - x * y));
}

/** sin(x + quarters·π/2). */
function turned(x: number, quarters: number): number {
  if (Math.abs(x) <= QUARTER_PI) return select(quarters, x, 0);
  if (!(Math.abs(x) < Infinity)) return NaN;
  if (Math.abs(x) > MEDIUM) {
    const { quotient, high, low } = reduceLarge(x);
    return select(quotient + quarters, high, low);
  }
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  let head = x - n * HALF_PI_1;
  let rest = n * HALF_PI_1_REST;
  let y = head - rest;
  // Take further parts of π/2 as cancellation eats the bits of the first ones.
  if (Math.abs(y) < Math.abs(x) * TWO_MINUS_15) {
    const before = head;
    const part = n * HALF_PI_2;
    head = before - part;
    rest = n * HALF_PI_2_REST - (before - head - part);
    y = head - rest;
    if (Math.abs(y) < Math.abs(x) * TWO_MINUS_48) {
      const earlier = head;
      const last = n * HALF_PI_3;
      head = earlier - last;
      rest = n * HALF_PI_3_REST - (earlier - head - last);
      y = head - rest;
    }
  }
  return select(n + quarters, y, head - y - rest);
}

function select(quarters: number, x: number, y: number): number {
  switch (quarters & 3) {
    case 0:
      return sinReduced(x, y);
    case 1:
      return cosReduced(x, y);
    case 2:
      return -sinReduced(x, y);
    default:
      return -cosReduced(x, y);
  }
}

/** Sine of x radians; NaN at ±∞. */
export function sin(x: number): number {
  return x === 0 ? x : turned(x, 0);
}

/** Cosine of x radians; NaN at ±∞. */
export function cos(x: number): number {
  return turned(x, 1);
}
