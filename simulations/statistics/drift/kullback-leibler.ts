/** Kullback–Leibler divergence (1951): the surprise, in nats per row, of expecting q and meeting p. */
import { log } from '../../kernel/math';
import { evidentlyShares, fillZeros, sharesOf } from './binning';

/** Σ p ln(p/q); a bin with p = 0 adds nothing, one with only q = 0 makes it infinite. */
export function kullbackLeiblerOverShares(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < p.length; k++) if (p[k]! !== 0) sum += p[k]! * log(p[k]! / q[k]!);
  return sum;
}

/**
 * evidently's: of the reference against the current column, over its bins with empty ones filled, then scaled to sum to 1 (by
 * scipy.stats.entropy; its PSI omits that step). Not symmetric.
 */
export function kullbackLeiblerDivergence(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const shares = evidentlyShares(reference, current);
  return kullbackLeiblerOverShares(sharesOf(fillZeros(shares.reference)), sharesOf(fillZeros(shares.current)));
}
