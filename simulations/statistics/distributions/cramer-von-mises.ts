/** The limit distribution of the Cramér–von Mises statistic ω²: Σ Z_k²/(kπ)² for independent standard normal Z_k. */
import { cos, exp, sin } from '../../kernel/math';

const PI = 3.141592653589793;
/** Nodes of the Gauss–Chebyshev rule; it resolves e^(−xt²/2) up to the x at which the probability underflows. */
const NODES = 128;

/** Positions s in (0, π), and the part of the integrand there that depends neither on x nor on k. */
const nodes = Array.from({ length: NODES }, (_, j) => {
  const half = ((j + 0.5) * PI) / (2 * NODES);
  const nearZero = cos(half) * cos(half);
  const nearPi = sin(half) * sin(half);
  // s = π cos²: the sine of s is that of π − s, computed from whichever is small.
  return { s: PI * nearZero, factor: sin(2 * half) / Math.sqrt(sin(PI * Math.min(nearZero, nearPi))) };
});

/**
 * P(ω² > x), accurate in relative terms also far in the tail, where 1 − cdf is rounding noise from 1e-9 on.
 *
 * Smirnov (1937): (1/π) Σ_k (−1)^(k+1) ∫ √(−√y/sin √y) e^(−xy/2)/y dy over y from ((2k − 1)π)² to (2kπ)², with √y = (2k − 1)π + s and the
 * singular ends taken care of by s = π cos²(θ/2). Checked against the Bessel series of Csörgő & Faraway (1996), eq. 1.2.
 */
export function cramerVonMisesSurvival(x: number): number {
  if (x !== x) return NaN;
  // The probability of less than this is below 1e-17.
  if (x < 0.003) return 1;
  let total = 0;
  for (let k = 1; ; k++) {
    const start = (2 * k - 1) * PI;
    if (k > 1 && exp((-x * (start * start - PI * PI)) / 2) < 1e-18) break;
    let integral = 0;
    for (const { s, factor } of nodes) {
      const t = start + s;
      integral += (factor * exp((-x * t * t) / 2)) / Math.sqrt(t);
    }
    // 2/t · √t from dy/y and the root; π/2 from ds; π/NODES is the step; 1/π in front.
    total += k % 2 === 1 ? integral : -integral;
  }
  return Math.min(1, (total * PI) / NODES);
}
