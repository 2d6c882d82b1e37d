/** Hellinger distance (1909): Euclidean distance of the roots of the shares, scaled to 0 (equal) … 1 (nothing in common). */
import { histogramEdges, histogramShares, nannymlShares } from './binning';
import { sorted, walk } from './samples';

/** √(½ Σ (√p − √q)²) for shares that sum to 1; equals √(1 − Σ √(pq)) without its cancellation. */
export function hellingerOverShares(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    const difference = Math.sqrt(p[k]!) - Math.sqrt(q[k]!);
    sum += difference * difference;
  }
  return Math.sqrt(sum / 2);
}

/** evidently's for numeric columns: Sturges' rule on the distinct values of both (hellinger_distance.py). NaN for an empty sample. */
export function hellingerDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  if (reference.length === 0 || current.length === 0) return NaN;
  const first = sorted(reference);
  const second = sorted(current);
  const distinct: number[] = [];
  walk(first, second, ({ value }) => distinct.push(value));
  const shares = histogramShares(histogramEdges(distinct, 'sturges'), first, second);
  return hellingerOverShares(shares.reference, shares.current);
}

/** NannyML's: Doane bins on the reference with an overflow bin. NaN for an empty sample. */
export function hellingerNannyml(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  if (reference.length === 0 || current.length === 0) return NaN;
  const shares = nannymlShares(reference, current);
  return hellingerOverShares(shares.reference, shares.current);
}
