import type { Pacer } from '../../../tensors';
import type { LogisticModel } from '../logistic-model';
import { gapDerivatives } from './constraint';
import type { Columns } from './context';
import { lossDerivatives } from './derivatives';
import { asPolished } from './polish';
import type { Polished } from './polish';
import { solve } from './solve';

export interface ConstrainedObjective {
  /** Standardised inputs. */
  readonly columns: Columns;
  readonly labels: ArrayLike<number>;
  /** What a rejection of each row adds to the gap: `gapShares`. */
  readonly shares: Float64Array;
  readonly threshold: number;
  readonly tolerance: number;
  /** On the mean of the losses. */
  readonly ridge: number;
}

export interface PolishedConstrained extends Polished {
  readonly gap: number;
  readonly multiplier: number;
}

const MOST_STEPS = 20;
const STILL = 1e-11;

/**
 * Newton's method on the conditions of Karush, Kuhn and Tucker, from averaged iterates:
 *
 *   ∇loss + λ·sign·∇gap = 0,   sign·gap = tolerance   (or λ = 0, when the constraint does not bind).
 *
 * Averaged iterates of gradient descent still wander in the third digit; this lands on the point they wander around, so that
 * every backend serves the same model. Throws when there is no such point nearby.
 */
export async function polishConstrained(
  raw: LogisticModel,
  problem: ConstrainedObjective,
  pacer: Pacer,
): Promise<PolishedConstrained> {
  const free = await settle(raw, problem, 0, pacer);
  if (Math.abs(free.gap) <= problem.tolerance) return free;
  return settle(raw, problem, Math.sign(free.gap), pacer);
}

/** `sign` is that of the gap where the constraint binds, 0 where it does not. */
async function settle(
  raw: LogisticModel,
  problem: ConstrainedObjective,
  sign: number,
  pacer: Pacer,
): Promise<PolishedConstrained> {
  const { columns, labels, shares, threshold, tolerance, ridge } = problem;
  const n = labels.length;
  const parameters = Float64Array.from([raw.intercept, ...raw.coefficients]);
  const width = parameters.length;
  let multiplier = NaN;
  for (let step = 0; step < MOST_STEPS; step++) {
    await pacer.breathe();
    const loss = lossDerivatives(columns, labels, undefined, 2 * ridge * n, parameters);
    const constraint = gapDerivatives(columns, shares, threshold, parameters);
    if (step === 0) multiplier = sign === 0 ? 0 : priceAt(loss.gradient, constraint.gradient, sign, n);
    const size = sign === 0 ? width : width + 1;
    const matrix = new Float64Array(size * size);
    const right = new Float64Array(size);
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        const at = a * width + b;
        matrix[a * size + b] = loss.hessian[at]! / n + multiplier * sign * constraint.hessian[at]!;
      }
      right[a] = -(loss.gradient[a]! / n + multiplier * sign * constraint.gradient[a]!);
      if (sign === 0) continue;
      matrix[a * size + width] = sign * constraint.gradient[a]!;
      matrix[width * size + a] = sign * constraint.gradient[a]!;
    }
    if (sign !== 0) right[width] = tolerance - sign * constraint.gap;
    const move = solve(matrix, right);
    for (let a = 0; a < width; a++) parameters[a] = parameters[a]! + move[a]!;
    if (sign !== 0) multiplier += move[width]!;
    if (move.every((length) => Math.abs(length) < STILL)) {
      const { gap } = gapDerivatives(columns, shares, threshold, parameters);
      return { ...asPolished(raw, parameters), gap, multiplier };
    }
  }
  throw new RangeError(`no constrained minimum within ${MOST_STEPS} Newton steps: train longer`);
}

/** The multiplier that best balances the two gradients (least squares). */
function priceAt(loss: Float64Array, gap: Float64Array, sign: number, n: number): number {
  let across = 0;
  let along = 0;
  loss.forEach((slope, a) => {
    across -= (slope / n) * sign * gap[a]!;
    along += gap[a]! * gap[a]!;
  });
  return across / along;
}
