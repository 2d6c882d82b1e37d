/** Pearson's correlation coefficient: what tests of one column at a time cannot see. */
import { mean, squaredDeviations } from './samples';

/** −1 to 1; NaN when a column is constant or empty. */
export function pearsonCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const centre1 = mean(first);
  const centre2 = mean(second);
  let products = 0;
  for (let i = 0; i < first.length; i++) products += (first[i]! - centre1) * (second[i]! - centre2);
  return products / Math.sqrt(squaredDeviations(first, centre1) * squaredDeviations(second, centre2));
}
