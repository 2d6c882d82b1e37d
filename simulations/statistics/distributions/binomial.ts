/** The binomial distribution: successes in n independent trials of probability p. k and n whole, 0 ≤ p ≤ 1. */
import { incompleteBeta } from './beta';

/** P(X ≤ k), accurate in relative terms in the lower tail. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(n - k, k + 1, 1 - p, p);
}

/** P(X ≥ k): of at least k, not of more than k. Accurate in relative terms in the upper tail. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(k, n - k + 1, p, 1 - p);
}
