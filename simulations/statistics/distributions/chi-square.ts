/** The chi-square distribution with `df` degrees of freedom (df > 0, not necessarily whole; NaN otherwise). */
import { exp, log, normalQuantile } from '../../kernel/math';
import { gammaTerm, incompleteGamma } from './gamma';

/** P(X > x), accurate in relative terms in the upper tail. */
export function chiSquareSurvival(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/** P(X ≤ x). */
export function chiSquareCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower;
}

/**
 * The x with P(X ≤ x) = p, 0 ≤ p ≤ 1; NaN outside. Wilson & Hilferty (1931) to start, then Newton's method on the logarithm of the
 * smaller tail as a function of ln x, which is concave, so that it cannot run away.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(df > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = df / 2;
  const spread = 2 / (9 * df);
  const root = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  let x = Math.max(root * root * root * df, 1e-8 * df) / 2;
  for (let step = 0; step < 100; step++) {
    const { lower, upper } = incompleteGamma(a, x);
    // x times the density of X/2 at x.
    const slope = gammaTerm(a, x) * a;
    const change = p < 0.5 ? (-log(lower / p) * lower) / slope : (log(upper / (1 - p)) * upper) / slope;
    x *= exp(change);
    // Below the smallest double, for less than a tenth of a degree of freedom.
    if (x === 0) return 0;
    if (Math.abs(change) < 1e-15) break;
  }
  return 2 * x;
}
