/**
 * x^y = 2^(y·log2 x), with log2 x and the product carried in two parts.
 *
 * Method and constants of fdlibm's e_pow.c (Sun Microsystems 1993/2004): log2 x of 1 + f in [√¾, √3) by an odd
 * polynomial around 1 or 3/2, then 2^z by the rational form used for exp. Error below 1.2 ulp.
 */
import { highWord, scaled, truncated, withHighWord } from './bits';

/** 6/(2k + 3)-like coefficients of log(1 + f) − 2s − ⅔s³ in s². */
const L1 = 5.99999999999994648725e-1;
const L2 = 4.28571428578550184252e-1;
const L3 = 3.33333329818377432918e-1;
const L4 = 2.72728123808534006489e-1;
const L5 = 2.30660745775561754067e-1;
const L6 = 2.06975017800338417784e-1;

const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

const LN2 = 6.93147180559945286227e-1;
const LN2_HIGH = 6.93147182464599609375e-1;
const LN2_LOW = -1.90465429995776804525e-9;
/** 2/(3 ln 2) and its two parts. */
const CP = 9.61796693925975554329e-1;
const CP_HIGH = 9.61796700954437255859e-1;
const CP_LOW = -7.02846165095275826516e-9;
/** log2(3/2) in two parts. */
const LOG2_1_5_HIGH = 5.84962487220764160156e-1;
const LOG2_1_5_LOW = 1.35003920212974897128e-8;

const TWO_53 = 9007199254740992;

/** x^y with JavaScript's conventions: x^0 = 1, and NaN for a negative x with y not an integer and for (±1)^±∞. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const odd = x < 0 || Object.is(x, -0) ? isOdd(y) : false;
  if (size === 0 || size === Infinity) {
    const result = size > 1 === y > 0 ? Infinity : 0;
    return odd ? -result : result;
  }
  if (x < 0 && Math.floor(y) !== y) return NaN;
  const result = size === 1 ? 1 : positivePower(size, y);
  return odd ? -result : result;
}

function isOdd(y: number): boolean {
  return Math.abs(y) < TWO_53 && Math.abs(y % 2) === 1;
}

/** size^y for a positive, finite size other than 1 and a finite y other than 0. */
function positivePower(size: number, y: number): number {
  // Beyond this the result over- or underflows whatever the base: |log2(1 ± 2^-53)|·2^64 > 1075.
  if (Math.abs(y) > 18446744073709551616) return size > 1 === y > 0 ? Infinity : 0;

  let n = 0;
  let x = size;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_53;
    n = -53;
  }
  let high = highWord(x);
  n += (high >> 20) - 1023;
  const fraction = high & 0xfffff;
  high = fraction | 0x3ff00000;
  // Centre of the interval: 1 below √(3/2), 3/2 below √3, else 1 of the next octave.
  let nearThreeHalves = false;
  if (fraction > 0x3988e) {
    if (fraction < 0xbb67a) {
      nearThreeHalves = true;
    } else {
      n += 1;
      high -= 0x100000;
    }
  }
  x = withHighWord(x, high);
  const centre = nearThreeHalves ? 1.5 : 1;

  // s = (x − centre)/(x + centre) in two parts.
  const u = x - centre;
  const v = 1 / (x + centre);
  const s = u * v;
  const sHigh = truncated(s);
  const sumHigh = truncated(x + centre);
  const sumLow = x - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);

  // 3 + s² + R(s²) in two parts, then log2 of the fraction = CP·s·(3 + s² + R).
  const s2 = s * s;
  let r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
  r += sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const tHigh = truncated(3 + sHigh2 + r);
  const tLow = r - (tHigh - 3 - sHigh2);
  const productHigh = sHigh * tHigh;
  const productLow = sLow * tHigh + tLow * s;
  const pHigh = truncated(productHigh + productLow);
  const pLow = productLow - (pHigh - productHigh);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (nearThreeHalves ? LOG2_1_5_LOW : 0);
  const offset = nearThreeHalves ? LOG2_1_5_HIGH : 0;
  const logHigh = truncated(zHigh + zLow + offset + n);
  const logLow = zLow - (logHigh - n - offset - zHigh);

  // y·log2 x in two parts.
  const yHigh = truncated(y);
  const low = (y - yHigh) * logHigh + y * logLow;
  const main = yHigh * logHigh;
  const z = low + main;
  if (z > 1025) return Infinity;
  if (z < -1080) return 0;
  return powerOf2(main, low, z);
}

/** 2^(main + low), z = main + low rounded. */
function powerOf2(main: number, low: number, z: number): number {
  const k = Math.floor(z + 0.5);
  const first = main - k;
  const t = truncated(low + first);
  const u = t * LN2_HIGH;
  const v = (low - (t - first)) * LN2 + t * LN2_LOW;
  const w = u + v;
  const lost = v - (w - u);
  const w2 = w * w;
  const c = w - w2 * (P1 + w2 * (P2 + w2 * (P3 + w2 * (P4 + w2 * P5))));
  const r = (w * c) / (c - 2) - (lost + w * lost);
  return scaled(1 - (r - w), k);
}
