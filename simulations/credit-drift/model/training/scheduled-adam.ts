import { cos } from '../../../kernel/math';
import { tf } from '../../../tensors';
import type { Scalar, Tensor, Variable } from '../../../tensors';

export interface Descended {
  /** The objective before the step. */
  readonly value: Scalar;
  /** Of the objective before the step, one per variable. */
  readonly gradients: readonly Tensor[];
}

/** Adam (Kingma & Ba 2015) with a falling rate. Dispose it: it keeps two moments for every variable. */
export class ScheduledAdam extends tf.AdamOptimizer {
  constructor(
    private readonly peak: number,
    private readonly steps: number,
    { beta1 = 0.9, beta2 = 0.999 } = {},
  ) {
    super(peak, beta1, beta2, 1e-8);
  }

  /**
   * `minimize` that also gives the gradients; call it inside `tidy`, for step 0, 1, … of `steps` with the same variables.
   *
   * The rate is half a cosine from `peak` down to nothing (Loshchilov & Hutter 2017, without restarts). Adam divides by the
   * size of the gradient, so at a constant rate it would never settle: it would amplify the rounding noise of float32.
   */
  descend(step: number, objective: () => Scalar, variables: readonly Variable[]): Descended {
    this.learningRate = (this.peak * (1 + cos((Math.PI * step) / this.steps))) / 2;
    const { value, grads } = tf.variableGrads(objective, [...variables]);
    const named = variables.map(({ name }) => ({ name, tensor: grads[name]! }));
    this.applyGradients(named);
    return { value, gradients: named.map(({ tensor }) => tensor) };
  }
}
