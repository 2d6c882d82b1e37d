/** Two-sample Cramér–von Mises test: the mean squared gap between the distribution functions, where KS takes the largest. */
import { cramerVonMisesSurvival } from '../distributions/cramer-von-mises';
import { sorted, walk } from './samples';

/**
 * Anderson (1962), Annals of Mathematical Statistics 33, 1148–1159: T with mid-ranks for ties, and its limit distribution after
 * matching T's exact mean and variance under no drift, as scipy.stats.cramervonmises_2samp (method asymptotic). NaN for an empty sample.
 */
export function cramerVonMises(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): { readonly statistic: number; readonly p: number } {
  const n = reference.length;
  const m = current.length;
  if (n === 0 || m === 0) return { statistic: NaN, p: NaN };
  let first = 0;
  let second = 0;
  walk(sorted(reference), sorted(current), (step) => {
    const rank = (step.belowFirst + step.belowSecond + step.upToFirst + step.upToSecond + 1) / 2;
    for (let i = step.belowFirst + 1; i <= step.upToFirst; i++) first += (rank - i) * (rank - i);
    for (let j = step.belowSecond + 1; j <= step.upToSecond; j++) second += (rank - j) * (rank - j);
  });
  const all = n + m;
  const pairs = n * m;
  const statistic = (n * first + m * second) / (pairs * all) - (4 * pairs - 1) / (6 * all);
  const expected = (1 + 1 / all) / 6;
  const variance = ((all + 1) * (4 * pairs * all - 3 * (n * n + m * m) - 2 * pairs)) / (45 * all * all * 4 * pairs);
  const scaled = 1 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
  return { statistic, p: cramerVonMisesSurvival(scaled) };
}
