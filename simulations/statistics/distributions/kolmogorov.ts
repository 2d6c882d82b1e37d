/** Kolmogorov's distribution: the limit of √n · sup|F_n − F|, and with n replaced by nm/(n + m) of the two-sample statistic. */
import { exp } from '../../kernel/math';

const PI_SQUARED = 9.869604401089358;
const SQRT_2PI = 2.5066282746310002;

/** P(K > x). Kolmogorov (1933); below 1 by the theta-function form of the same series, which converges fast there. */
export function kolmogorovSurvival(x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN;
  let sum = 0;
  if (x < 1) {
    for (let k = 1; k < 20; k += 2) sum += exp((-k * k * PI_SQUARED) / (8 * x * x));
    return 1 - (SQRT_2PI / x) * sum;
  }
  for (let k = 1; k < 8; k++) {
    const term = exp(-2 * k * k * x * x);
    sum += k % 2 === 1 ? term : -term;
  }
  return 2 * sum;
}
