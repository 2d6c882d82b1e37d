/**
 * Jensen–Shannon distance: the root of the mean divergence of the two columns from their half-and-half mixture. Symmetric, finite, a
 * metric (Endres & Schindelin 2003). The divergence is its square; tools disagree on which of the two they call "JS".
 */
import { log } from '../../kernel/math';
import { evidentlyShares, nannymlShares } from './binning';
import { kullbackLeiblerOverShares } from './kullback-leibler';

/** In units of `base`: 0 to √(ln 2) ≈ .83 for base 'e', 0 to 1 for base 2. Shares as in scipy.spatial.distance.jensenshannon. */
export function jensenShannonOverShares(p: ArrayLike<number>, q: ArrayLike<number>, base: 'e' | 2 = 'e'): number {
  const mixture = Float64Array.from(p, (share, k) => (share + q[k]!) / 2);
  const divergence = (kullbackLeiblerOverShares(p, mixture) + kullbackLeiblerOverShares(q, mixture)) / 2;
  // Rounding can leave a divergence of −1e-17 for equal shares.
  return Math.sqrt(Math.max(divergence, 0) / (base === 2 ? log(2) : 1));
}

/** evidently's: Sturges bins on both columns together, natural logarithm. NaN for an empty sample. */
export function jensenShannonDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  if (reference.length === 0 || current.length === 0) return NaN;
  const shares = evidentlyShares(reference, current);
  return jensenShannonOverShares(shares.reference, shares.current);
}

/** NannyML's: Doane bins on the reference with an overflow bin, base 2. NaN for an empty sample. */
export function jensenShannonNannyml(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  if (reference.length === 0 || current.length === 0) return NaN;
  const shares = nannymlShares(reference, current);
  return jensenShannonOverShares(shares.reference, shares.current, 2);
}
