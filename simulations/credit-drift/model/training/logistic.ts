/**
 * The credit model by gradient descent: logistic regression in TensorFlow.js.
 *
 * Same objective as `fitLogisticModel`: the weighted sum of cross-entropies plus ridge/2 · |coefficients|², intercept free,
 * here divided by the total weight so that the step size does not depend on the number of rows.
 */
import { holding, pace, tf } from '../../../tensors';
import type { BackendName, Scalar, Tensor2D } from '../../../tensors';
import { scaleOf, standardise } from '../logistic-model';
import type { LogisticModel } from '../logistic-model';
import type { Columns, TrainingContext } from './context';
import { polish } from './polish';
import { checkRows, designRows } from './scale';
import { ScheduledAdam } from './scheduled-adam';

export interface LogisticTraining extends TrainingContext {
  readonly inputs: Columns;
  /** 0 to 1, one per row: 1 = creditworthy; between them = a soft label. */
  readonly labels: ArrayLike<number>;
  /** One per row, not negative; default 1. */
  readonly weights?: ArrayLike<number>;
  /** L2 penalty on the sum of the losses, in units of standardised inputs. */
  readonly ridge?: number;
  /** Begin here, with its mean and deviations; default: zero, and those of `inputs`. */
  readonly start?: LogisticModel;
  /** At most; it stops when the gradient is down to rounding noise. */
  readonly steps?: number;
}

export interface TrainedLogistic {
  /** The solution, polished in double precision: the same on every backend. */
  readonly model: LogisticModel;
  /** As gradient descent left it, in float32. */
  readonly raw: LogisticModel;
  /** Largest difference between a coefficient of `raw` and of `model`. */
  readonly rawDifference: number;
  readonly backend: BackendName;
  /** Steps made. */
  readonly steps: number;
}

const LOGISTIC_STEPS = 300;
const RIDGE = 1;
/** In double precision on launch data (24,000 × 9), 150 steps end 6e-8 from the solution; with Adam's usual β .9 and .999, 4e-4. */
const RATE = 0.2;
const BETAS = { beta1: 0.8, beta2: 0.99 };
/** Gradient per unit of weight at which float32 has no more to say. */
const SMALL_GRADIENT = 5e-8;
const READ_EVERY = 5;

/**
 * Throws a `RangeError` when rows do not match, the reason of `signal` when cancelled. Leaves no tensor behind.
 */
export async function trainLogistic(training: LogisticTraining): Promise<TrainedLogistic> {
  const { inputs, labels, weights, ridge = RIDGE, start, steps = LOGISTIC_STEPS, tensors } = training;
  checkRows(inputs, { labels, weights });
  const { mean, sd } = start ?? scaleOf(inputs);
  const standardised = standardise({ mean, sd }, inputs);
  const from = start ? [start.intercept, ...start.coefficients] : new Array<number>(inputs.length + 1).fill(0);
  const descent = await descend(training, standardised, from, { ridge, steps });
  const [intercept, ...coefficients] = descent.solution;
  const raw: LogisticModel = { mean, sd, intercept: intercept!, coefficients };
  return { ...polish(raw, { inputs, labels, weights, ridge }), raw, backend: tensors.backend, steps: descent.made };
}

async function descend(
  { labels, weights, now, signal, onProgress }: LogisticTraining,
  standardised: Columns,
  from: readonly number[],
  { ridge, steps }: { ridge: number; steps: number },
): Promise<{ solution: number[]; made: number }> {
  const n = labels.length;
  const width = from.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += weights?.[i] ?? 1;
  return holding(async (hold) => {
    const rows = hold.keep(tf.tensor2d(designRows(standardised), [n, width]));
    const target = hold.keep(tf.tensor2d(Float32Array.from(labels), [n, 1]));
    const share = hold.keep(
      tf.tensor2d(
        Float32Array.from({ length: n }, (_, i) => (weights?.[i] ?? 1) / total),
        [n, 1],
      ),
    );
    const penalised = hold.keep(
      tf.tensor2d(
        Float32Array.from({ length: width }, (_, j) => (j === 0 ? 0 : ridge / 2 / total)),
        [width, 1],
      ),
    );
    const solution = hold.keep(tf.tidy(() => tf.variable(tf.tensor2d(Float32Array.from(from), [width, 1]))));
    const optimizer = hold.keep(new ScheduledAdam(RATE, steps, BETAS));
    const pacer = pace(now, signal);
    const objective = () => {
      const loss = tf.sum(tf.mul(share, crossEntropy(tf.matMul(rows, solution), target)));
      return tf.add(loss, tf.sum(tf.mul(penalised, tf.square(solution)))) as Scalar;
    };
    let made = 0;
    while (made < steps) {
      const { value, gradient } = tf.tidy(() => {
        const { value, gradients } = optimizer.descend(made, objective, [solution]);
        return { value, gradient: gradients[0]! };
      });
      made++;
      try {
        if (made === 1 || made % READ_EVERY === 0 || made === steps) {
          const [[loss], slope] = await Promise.all([value.data(), gradient.data()]);
          onProgress?.({ step: made, steps, loss: loss! });
          if (slope.every((size) => Math.abs(size) < SMALL_GRADIENT)) break;
        }
      } finally {
        tf.dispose([value, gradient]);
      }
      await pacer.breathe();
    }
    return { solution: Array.from(await solution.data()), made };
  });
}

/**
 * −y·log p − (1 − y)·log(1 − p) for p = sigmoid(z), as softplus(z) − y·z. Softplus is relu(z) + log1p(e^−|z|), which neither
 * overflows nor loses the tail; its gradient is exactly p − y.
 */
export function crossEntropy(z: Tensor2D, y: Tensor2D): Tensor2D {
  return tf.sub(tf.softplus(z), tf.mul(y, z));
}
