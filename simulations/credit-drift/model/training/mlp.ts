/**
 * A small multilayer perceptron (inputs–16–8–1, tanh) in TensorFlow.js: the credit model's more flexible sibling, to show that
 * the story does not hang on logistic regression being too simple.
 *
 * Mini-batches in an order of its own for every epoch, Adam with a falling rate, Glorot & Bengio (2010) initial values, all from
 * the seed. Unlike the logistic model it has no single minimum to polish towards: scores of cpu, wasm and webgl agree to 1e-6
 * (launch data, 12 epochs), not to the last bit.
 */
import { sequence } from '../../../kernel/streams';
import { holding, pace, tf } from '../../../tensors';
import type { BackendName, Scalar, Tensor, Tensor2D, Variable } from '../../../tensors';
import { scaleOf, standardise } from '../logistic-model';
import type { Columns, TrainingContext } from './context';
import { crossEntropy } from './logistic';
import type { MlpModel } from './mlp-model';
import { checkRows } from './scale';
import { ScheduledAdam } from './scheduled-adam';

export interface MlpTraining extends TrainingContext {
  readonly inputs: Columns;
  /** 0 to 1, one per row. */
  readonly labels: ArrayLike<number>;
  /** One per row, not negative; default 1. */
  readonly weights?: ArrayLike<number>;
  readonly seed: number;
  /** Units of the hidden layers. */
  readonly hidden?: readonly number[];
  readonly epochs?: number;
  readonly batch?: number;
}

export interface TrainedMlp {
  readonly model: MlpModel;
  readonly backend: BackendName;
  /** Steps made: epochs × mini-batches. */
  readonly steps: number;
}

const MLP_HIDDEN = [16, 8] as const;
/** Fresh applicants are ranked no better after more: launch data of seed 11, AUC .8236 after 6, .8242 after 12, .8236 after 20. */
const MLP_EPOCHS = 12;
const BATCH = 512;
const RATE = 0.02;
const READ_EVERY = 10;
/** Variables of the random sequences; epoch e shuffles with ORDER + e. */
const INITIAL = 1;
const ORDER = 2;

/**
 * Throws a `RangeError` when rows do not match, the reason of `signal` when cancelled. Leaves no tensor behind.
 */
export async function trainMlp(training: MlpTraining): Promise<TrainedMlp> {
  const { inputs, labels, weights, seed, tensors } = training;
  const { hidden = MLP_HIDDEN, epochs = MLP_EPOCHS, batch = BATCH } = training;
  const n = checkRows(inputs, { labels, weights });
  const scale = scaleOf(inputs);
  const columns = standardise(scale, inputs);
  const sizes = [inputs.length, ...hidden, 1];
  const perEpoch = Math.ceil(n / batch);
  const steps = epochs * perEpoch;
  let meanWeight = 1;
  if (weights) {
    let total = 0;
    for (let i = 0; i < n; i++) total += weights[i]!;
    meanWeight = total / n;
  }
  const layers = await holding(async (hold) => {
    const parameters = initialValues(sizes, seed).map(({ values, shape }) =>
      hold.keep(tf.tidy(() => tf.variable(tf.tensor2d(values, shape)))),
    );
    const optimizer = hold.keep(new ScheduledAdam(RATE, steps));
    const pacer = pace(training.now, training.signal);
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let step = 0; step < steps; step++) {
      if (step % perEpoch === 0) sequence(seed, ORDER + step / perEpoch).shuffle(order);
      const from = (step % perEpoch) * batch;
      const loss = descendOnce(step, order.subarray(from, from + batch), parameters, optimizer);
      try {
        if (step === 0 || (step + 1) % READ_EVERY === 0 || step + 1 === steps) {
          training.onProgress?.({ step: step + 1, steps, loss: (await loss.data())[0]! });
        }
      } finally {
        loss.dispose();
      }
      await pacer.breathe();
    }
    return read(parameters, sizes);
  });
  return { model: { ...scale, layers }, backend: tensors.backend, steps };

  function descendOnce(
    step: number,
    rows: Int32Array,
    parameters: readonly Variable[],
    optimizer: ScheduledAdam,
  ): Tensor {
    const width = columns.length;
    const size = rows.length;
    const values = new Float32Array(size * width);
    columns.forEach((column, j) => rows.forEach((row, at) => (values[at * width + j] = column[row]!)));
    return tf.tidy(() => {
      const input = tf.tensor2d(values, [size, width]);
      const target = tf.tensor2d(
        Float32Array.from(rows, (row) => labels[row]!),
        [size, 1],
      );
      const share = tf.tensor2d(
        Float32Array.from(rows, (row) => (weights?.[row] ?? 1) / meanWeight / size),
        [size, 1],
      );
      const objective = () => tf.sum(tf.mul(share, crossEntropy(forward(input, parameters), target))) as Scalar;
      return optimizer.descend(step, objective, parameters).value;
    });
  }
}

/** Weights and biases in turn, the input's layer first. */
function forward(input: Tensor2D, parameters: readonly Variable[]): Tensor2D {
  let x: Tensor = input;
  for (let at = 0; at < parameters.length; at += 2) {
    x = tf.add(tf.matMul(x, parameters[at]!), parameters[at + 1]!);
    if (at + 2 < parameters.length) x = tf.tanh(x);
  }
  return x as Tensor2D;
}

function initialValues(
  sizes: readonly number[],
  seed: number,
): { readonly values: Float32Array; readonly shape: [number, number] }[] {
  const draws = sequence(seed, INITIAL);
  return sizes.slice(1).flatMap((to, at) => {
    const from = sizes[at]!;
    const limit = Math.sqrt(6 / (from + to));
    const values = Float32Array.from({ length: from * to }, () => limit * (2 * draws.uniform() - 1));
    return [
      { values, shape: [from, to] as [number, number] },
      { values: new Float32Array(to), shape: [1, to] as [number, number] },
    ];
  });
}

async function read(parameters: readonly Variable[], sizes: readonly number[]): Promise<MlpModel['layers']> {
  const values = await Promise.all(parameters.map((parameter) => parameter.data()));
  return sizes.slice(1).map((units, at) => ({
    weights: Array.from({ length: sizes[at]! }, (_, input) =>
      Array.from(values[2 * at]!.subarray(input * units, (input + 1) * units)),
    ),
    bias: Array.from(values[2 * at + 1]!),
  }));
}
