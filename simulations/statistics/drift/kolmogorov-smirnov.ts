/** Two-sample Kolmogorov–Smirnov test: the largest gap between the two distribution functions. */
import { kolmogorovSurvival } from '../distributions/kolmogorov';
import { sorted, walk } from './samples';

export interface KolmogorovSmirnov {
  /** D, 0 to 1. */
  readonly statistic: number;
  /** Where the gap is. */
  readonly location: number;
  /** P(a larger D | no drift) from the limit distribution: too large for small samples. */
  readonly pLimit: number;
  /** The same with Stephens' (1970) small-sample correction, J. R. Stat. Soc. B 32, 115–122: the one to use. */
  readonly p: number;
}

/**
 * For continuous columns; ties make the p-values too large. NaN for an empty sample. With 20,000 rows it finds differences that
 * matter to nobody: look at D as well.
 */
export function kolmogorovSmirnov(reference: ArrayLike<number>, current: ArrayLike<number>): KolmogorovSmirnov {
  const n = reference.length;
  const m = current.length;
  if (n === 0 || m === 0) return { statistic: NaN, location: NaN, pLimit: NaN, p: NaN };
  // Gaps in whole numbers (times nm), so that equal gaps are equal.
  let widest = 0;
  let location = NaN;
  walk(sorted(reference), sorted(current), ({ value, upToFirst, upToSecond }) => {
    const gap = Math.abs(upToFirst * m - upToSecond * n);
    if (gap <= widest) return;
    widest = gap;
    location = value;
  });
  const statistic = widest / (n * m);
  const root = Math.sqrt((n * m) / (n + m));
  return {
    statistic,
    location,
    pLimit: kolmogorovSurvival(root * statistic),
    p: kolmogorovSurvival((root + 0.12 + 0.11 / root) * statistic),
  };
}
