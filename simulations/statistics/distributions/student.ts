/** Student's t distribution with `df` degrees of freedom (df > 0, not necessarily whole: Welch's are not). */
import { incompleteBeta } from './beta';

/** P(T > t), accurate in relative terms in the upper tail. */
export function studentSurvival(t: number, df: number): number {
  const square = t * t;
  const tail = square === Infinity ? 0 : incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
  return t < 0 ? 1 - tail : tail;
}
