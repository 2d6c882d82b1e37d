/**
 * The two pieces of which Loader builds probabilities without cancellation: what Stirling's formula leaves out, and the deviance.
 * With them a gamma, binomial or hypergeometric term of probability 1e-98 keeps twelve digits, where a difference of log-gammas
 * of size 1e5 keeps ten. Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * These distributions are written out instead of taken from a library because a grade rests on some of them: a library calls
 * Math.exp and Math.log, whose last digits differ between browsers.
 */
import { log, log1p } from '../../kernel/math';

/** ln Γ(a + 1) − [(a + ½) ln a − a + ½ ln 2π] for a > 0: about 1/(12a). */
export function stirlingError(a: number): number {
  // Steps up to where the asymptotic series has full accuracy: δ(a) − δ(a + 1) = (a + ½) ln(1 + 1/a) − 1.
  let sum = 0;
  let x = a;
  for (; x < 16; x++) sum += (x + 0.5) * log1p(1 / x) - 1;
  const z = 1 / (x * x);
  const series = 1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360)))));
  return sum + series / x;
}

/** x ln(x/mean) + mean − x, for x > 0 and mean > 0, accurate also where x is near the mean. */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let j = 3; ; j += 2) {
    power *= ratio * ratio;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}
