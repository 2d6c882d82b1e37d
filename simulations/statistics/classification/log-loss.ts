/** Log loss: surprise at what happened, in nats. */
import { log } from '../../kernel/math';

/** Scores of exactly 0 or 1 are moved by the smallest step of a double (2⁻⁵²), as scikit-learn does, so that one sure error is not infinite. */
const smallest = Number.EPSILON;

/**
 * Mean of −ln P(label). Proper scoring rule (Good 1952): lowest in expectation for the true probabilities.
 *
 * @param labels 1 = positive (creditworthy). @param scores P(label = 1), 0 to 1.
 * @returns At least 0; ln 2 ≈ .693 for a constant score of .5; NaN without rows.
 */
export function logLoss(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    const score = Math.min(1 - smallest, Math.max(smallest, scores[row]!));
    sum -= log(labels[row] === 1 ? score : 1 - score);
  }
  return sum / labels.length;
}
