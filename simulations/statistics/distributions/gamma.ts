/** The regularised incomplete gamma function, on which the chi-square and Poisson distributions rest. */
import { exp } from '../../kernel/math';
import { deviance, stirlingError } from './stirling';

const TWO_PI = 6.283185307179586;
const TINY = 1e-300;

/** x^a e^(−x) ÷ Γ(a + 1) for a > 0, x > 0. */
export function gammaTerm(a: number, x: number): number {
  return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}

/**
 * P(a, x), the lower, and Q(a, x) = 1 − P, the upper regularised incomplete gamma function, each without cancellation: the
 * smaller of the two is the one that is computed. a > 0; NaN otherwise. Abramowitz & Stegun (1964), 6.5.29 (series) and
 * 6.5.31 (continued fraction, by the modified Lentz method of Thompson & Barnett 1986).
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0) || x !== x) return { lower: NaN, upper: NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = gammaTerm(a, x) * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = gammaTerm(a, x) * a * fraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; ; n++) {
    term *= x / (a + n);
    if (sum + term === sum) return sum;
    sum += term;
  }
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}
