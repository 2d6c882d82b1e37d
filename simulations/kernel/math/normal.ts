/** The standard normal distribution. */
import { exp } from './exponential';
import { log } from './logarithm';

/**
 * Quantile of the standard normal distribution for p in (0, 1); ∓∞ at 0 and 1, NaN outside.
 *
 * Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484; relative accuracy about 1e-16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * centralNumerator(r)) / centralDenominator(r);
  }
  const side = q < 0 ? p : 1 - p;
  if (!(side > 0)) return side === 0 ? q * Infinity : NaN;
  const r = Math.sqrt(-log(side));
  const size = r <= 5 ? middle(r - 1.6) : far(r - 5);
  return q < 0 ? -size : size;
}

function centralNumerator(r: number): number {
  let v = 2509.0809287301226727;
  v = v * r + 33430.575583588128105;
  v = v * r + 67265.770927008700853;
  v = v * r + 45921.953931549871457;
  v = v * r + 13731.693765509461125;
  v = v * r + 1971.5909503065514427;
  v = v * r + 133.14166789178437745;
  return v * r + 3.387132872796366608;
}

function centralDenominator(r: number): number {
  let v = 5226.495278852545925;
  v = v * r + 28729.085735721942674;
  v = v * r + 39307.89580009271061;
  v = v * r + 21213.794301586595867;
  v = v * r + 5394.1960214247511077;
  v = v * r + 687.1870074920579083;
  v = v * r + 42.313330701600911252;
  return v * r + 1;
}

/** For min(p, 1 − p) from e^-25 to 0.075. */
function middle(s: number): number {
  let n = 7.7454501427834140764e-4;
  n = n * s + 0.0227238449892691845833;
  n = n * s + 0.24178072517745061177;
  n = n * s + 1.27045825245236838258;
  n = n * s + 3.64784832476320460504;
  n = n * s + 5.7694972214606914055;
  n = n * s + 4.6303378461565452959;
  n = n * s + 1.42343711074968357734;
  let d = 1.05075007164441684324e-9;
  d = d * s + 5.475938084995344946e-4;
  d = d * s + 0.0151986665636164571966;
  d = d * s + 0.14810397642748007459;
  d = d * s + 0.68976733498510000455;
  d = d * s + 1.6763848301838038494;
  d = d * s + 2.05319162663775882187;
  d = d * s + 1;
  return n / d;
}

/** For min(p, 1 − p) below e^-25. */
function far(s: number): number {
  let n = 2.01033439929228813265e-7;
  n = n * s + 2.71155556874348757815e-5;
  n = n * s + 0.0012426609473880784386;
  n = n * s + 0.026532189526576123093;
  n = n * s + 0.29656057182850489123;
  n = n * s + 1.7848265399172913358;
  n = n * s + 5.4637849111641143699;
  n = n * s + 6.6579046435011037772;
  let d = 2.04426310338993978564e-15;
  d = d * s + 1.4215117583164458887e-7;
  d = d * s + 1.8463183175100546818e-5;
  d = d * s + 7.868691311456132591e-4;
  d = d * s + 0.0148753612908506148525;
  d = d * s + 0.13692988092273580531;
  d = d * s + 0.59983220655588793769;
  d = d * s + 1;
  return n / d;
}

const INVERSE_SQRT_2PI = 0.398942280401432677939946;
const SQRT_32 = 5.656854249492380195206754;

/**
 * P(Z ≤ x) for a standard normal Z, accurate in relative terms in the lower tail.
 *
 * Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23, 631–637; arranged for the
 * normal distribution as in Cody (1993), Algorithm 715 (ANORM).
 */
export function normalCdf(x: number): number {
  if (x !== x) return NaN;
  const y = Math.abs(x);
  if (y <= 0.67448975) return 0.5 + x * centre(y * y);
  const upper = y <= SQRT_32 ? near(y) : y < 38.6 ? remote(y) : 0;
  return x < 0 ? upper : 1 - upper;
}

/** (P(Z ≤ x) − 1/2)/x at z = x², |x| below the upper quartile. */
function centre(z: number): number {
  let n = 0.065682337918207449113;
  n = n * z + 2.2352520354606839287;
  n = n * z + 161.02823106855587881;
  n = n * z + 1067.6894854603709582;
  n = n * z + 18154.981253343561249;
  let d = z + 47.20258190468824187;
  d = d * z + 976.09855173777669322;
  d = d * z + 10260.932208618978205;
  d = d * z + 45507.789335026729956;
  return n / d;
}

/** P(Z > y) from the upper quartile to √32. */
function near(y: number): number {
  let n = 1.0765576773720192317e-8;
  n = n * y + 0.39894151208813466764;
  n = n * y + 8.8831497943883759412;
  n = n * y + 93.506656132177855979;
  n = n * y + 597.27027639480026226;
  n = n * y + 2494.5375852903726711;
  n = n * y + 6848.1904505362823326;
  n = n * y + 11602.651437647350124;
  n = n * y + 9842.7148383839780218;
  let d = y + 22.266688044328115691;
  d = d * y + 235.38790178262499861;
  d = d * y + 1519.377599407554805;
  d = d * y + 6485.558298266760755;
  d = d * y + 18615.571640885098091;
  d = d * y + 34900.952721145977266;
  d = d * y + 38912.003286093271411;
  d = d * y + 19685.429676859990727;
  return gaussian(y) * (n / d);
}

/** P(Z > y) from √32 on: the asymptotic series in 1/y², corrected. */
function remote(y: number): number {
  const z = 1 / (y * y);
  let n = 0.02307344176494017303;
  n = n * z + 0.21589853405795699;
  n = n * z + 0.1274011611602473639;
  n = n * z + 0.022235277870649807;
  n = n * z + 0.001421619193227893466;
  n = n * z + 2.9112874951168792e-5;
  let d = z + 1.28426009614491121;
  d = d * z + 0.468238212480865118;
  d = d * z + 0.0659881378689285515;
  d = d * z + 0.00378239633202758244;
  d = d * z + 7.29751555083966205e-5;
  return (gaussian(y) * (INVERSE_SQRT_2PI - (z * n) / d)) / y;
}

/** e^(−y²/2), with y² split so that its rounding error does not grow with y. */
function gaussian(y: number): number {
  const rough = Math.trunc(y * 16) / 16;
  const rest = (y - rough) * (y + rough);
  return exp(-0.5 * rough * rough) * exp(-0.5 * rest);
}
