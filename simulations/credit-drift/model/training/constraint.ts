/** The gap between the groups' smoothed false rejection rates, and its derivatives. */
import { log, sigmoid } from '../../../kernel/math';
import type { Columns } from './context';
import type { Derivatives } from './derivatives';
import { logits, throughLogits } from './derivatives';

/** How sharply a smoothed decision turns from approval to rejection, per unit of logit. */
export const STEEPNESS = 8;

export const thresholdLogit = (threshold: number): number => log(threshold / (1 - threshold));

/**
 * What a rejection of each row adds to the gap (rate of B minus rate of A): 1/n_B for the creditworthy of group B, −1/n_A for
 * those of group A, 0 for all others. Throws when a group has nobody creditworthy.
 */
export function gapShares(labels: ArrayLike<number>, groups: ArrayLike<number>): Float64Array {
  const good = [0, 0];
  for (let i = 0; i < labels.length; i++) if (labels[i] === 1) good[groups[i]!]!++;
  good.forEach((count, group) => {
    if (count === 0)
      throw new RangeError(`group ${'AB'[group]!} has nobody creditworthy: it has no false rejection rate`);
  });
  return Float64Array.from(labels, (label, i) => (label !== 1 ? 0 : groups[i] === 1 ? 1 / good[1]! : -1 / good[0]!));
}

export interface GapDerivatives extends Derivatives {
  readonly gap: number;
}

/** Of the smoothed gap by (intercept, coefficients …), in double precision. */
export function gapDerivatives(
  columns: Columns,
  shares: Float64Array,
  threshold: number,
  parameters: Float64Array,
): GapDerivatives {
  const cut = thresholdLogit(threshold);
  const z = logits(columns, parameters);
  const second = new Float64Array(z.length);
  let gap = 0;
  for (let i = 0; i < z.length; i++) {
    const s = sigmoid(STEEPNESS * (cut - z[i]!));
    const slope = STEEPNESS * s * (1 - s);
    gap += shares[i]! * s;
    z[i] = -shares[i]! * slope;
    second[i] = shares[i]! * STEEPNESS * slope * (1 - 2 * s);
  }
  return { gap, ...throughLogits(columns, z, second) };
}
