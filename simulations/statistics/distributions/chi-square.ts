/** The chi-square distribution with `df` degrees of freedom (df > 0, not necessarily whole; NaN otherwise). */
import { normalQuantile } from '../../kernel/math';
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
 * The x with P(X ≤ x) = p, 0 ≤ p ≤ 1; NaN outside. Wilson & Hilferty (1931) to start, then Newton's method on the smaller
 * tail, kept inside a bracket.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(df > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = df / 2;
  const spread = 2 / (9 * df);
  const root = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  let x = Math.max(root * root * root * df, 1e-8 * df) / 2;
  let low = 0;
  let high = Infinity;
  for (let step = 0; step < 200; step++) {
    const { lower, upper } = incompleteGamma(a, x);
    const excess = p < 0.5 ? lower - p : 1 - p - upper;
    if (excess > 0) high = x;
    else low = x;
    // The density of X/2 at x is x^(a−1) e^(−x)/Γ(a).
    const newton = x - (excess * x) / (gammaTerm(a, x) * a);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * x) return 2 * next;
    x = next;
  }
  return 2 * x;
}
