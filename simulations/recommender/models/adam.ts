/**
 * Matrix factorisation by gradient descent: the model to watch while it learns.
 *
 * Mini-batches of ratings, gradients by automatic differentiation in TensorFlow.js, steps by Adam (Kingma & Ba 2015). A row of a
 * side's table is (bias, factors); prediction = mean + b_u + c_i + x_u · y_i, all rows of a batch at once.
 */
import { pow } from '../../kernel/math';
import { sequence } from '../../kernel/streams';
import { holding, pace, tf } from '../../tensors';
import type { Hold, Scalar } from '../../tensors';
import type { Ratings } from '../dataset';
import type { FactorModel } from './factor-model';
import { Passes, rmseOn } from './progress';
import { meanOf } from './rows';
import { modelOf, randomSides } from './sides';
import type { Fit, FitContext, Shape } from './types';

export interface AdamOptions {
  readonly factors: number;
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  /** The rate is multiplied by this after every epoch: late steps settle what early ones found. */
  readonly decay: number;
  /** L2 penalty on the rows that a rating touches, per rating. */
  readonly lambda: number;
  /** Continue from here; its epochs count as done. */
  readonly from: AdamCheckpoint | null;
  /** Called at the end of every epoch with what a later fit can continue from. */
  readonly onCheckpoint: (checkpoint: AdamCheckpoint) => void;
}

/** Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const ADAM_DEFAULTS: AdamOptions = {
  factors: 16,
  epochs: 8,
  batch: 1024,
  learningRate: 0.02,
  decay: 0.7,
  lambda: 0.1,
  from: null,
  onCheckpoint: () => undefined,
};

/** All that gradient descent remembers between epochs; plain data, survives structured cloning. */
export interface AdamCheckpoint {
  readonly epoch: number;
  /** Steps Adam has made: its bias correction depends on it. */
  readonly iterations: number;
  readonly factors: number;
  readonly users: Float32Array;
  readonly items: Float32Array;
  /** First and second moments: users, items, users, items. */
  readonly moments: readonly Float32Array[];
}

export interface AdamFit extends Fit<FactorModel> {
  readonly checkpoint: AdamCheckpoint;
}

/** Adam with a learning rate that can be lowered between epochs. */
class CoolingAdam extends tf.AdamOptimizer {
  cool(factor: number): void {
    this.learningRate *= factor;
  }
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;

/** Needs TensorFlow.js: without it this model does not exist (ALS and variational Bayes do). */
export const fitAdam = async (
  train: Ratings,
  shape: Shape,
  context: FitContext,
  options?: Partial<AdamOptions>,
): Promise<AdamFit> => {
  const settings = { ...ADAM_DEFAULTS, ...options };
  if (context.tensors === null) throw new Error('gradient descent needs a tensor backend');
  return holding((hold) => descend(train, shape, context, settings, hold));
};

async function descend(
  train: Ratings,
  shape: Shape,
  context: FitContext,
  settings: AdamOptions,
  hold: Hold,
): Promise<AdamFit> {
  const { from, batch, epochs, lambda } = settings;
  const d = settings.factors + 1;
  if (from && from.factors !== settings.factors) {
    throw new RangeError(`the checkpoint has ${from.factors} factors, this fit ${settings.factors}`);
  }
  const mean = meanOf(train.values);
  const start = randomSides(shape, d, 0.1, context.seed);
  const hatch = (values: Float32Array, rows: number) =>
    hold.keep(tf.tidy(() => tf.variable(tf.tensor2d(values, [rows, d]))));
  const users = hatch(from?.users ?? start.users.mean, shape.users);
  const items = hatch(from?.items ?? start.items.mean, shape.items);
  const rate = settings.learningRate * pow(settings.decay, from?.epoch ?? 0);
  const optimizer = hold.keep(new CoolingAdam(rate, BETA_1, BETA_2));
  if (from) await restoreMoments(optimizer, from, shape, d);
  // p·q over (bias, factors) would multiply the biases: factors are multiplied, biases added.
  const isFactor = hold.keep(tf.tensor1d(Float32Array.from({ length: d }, (_, k) => (k === 0 ? 0 : 1))));
  const isBias = hold.keep(tf.tensor1d(Float32Array.from({ length: d }, (_, k) => (k === 0 ? 1 : 0))));

  const pacer = pace(context.now, context.signal);
  const passes = new Passes(context, epochs, from?.epoch ?? 0);
  const steps = Math.ceil(train.values.length / batch);
  let checkpoint = from;
  for (let epoch = from?.epoch ?? 0; epoch < epochs; epoch++) {
    // An order of its own for every epoch, so that a resumed fit is the fit that was never interrupted.
    const order = sequence(context.seed, 2 + epoch).shuffle(Int32Array.from(train.values.keys()));
    let epochError = 0;
    for (let step = 0; step < steps; step++) {
      const rows = order.subarray(step * batch, (step + 1) * batch);
      const squaredError = await descendOnce(rows);
      epochError += squaredError;
      passes.step(step + 1, steps, { trainRmse: Math.sqrt(squaredError / rows.length) });
      await pacer.breathe();
    }
    optimizer.cool(settings.decay);
    checkpoint = await remember(epoch + 1);
    settings.onCheckpoint(checkpoint);
    const trainRmse = Math.sqrt(epochError / train.values.length);
    const { validation } = context;
    passes.end(validation ? { trainRmse, validationRmse: rmseOn(modelAt(checkpoint), validation) } : { trainRmse });
  }
  if (checkpoint === null) throw new RangeError(`${epochs} epochs leave nothing to learn`);
  return { model: modelAt(checkpoint), path: 'tensors', passes: passes.done, checkpoint };

  /** One mini-batch; returns its squared error, summed, before the step. */
  async function descendOnce(rows: Int32Array): Promise<number> {
    const squaredError = tf.tidy(() => {
      const userIds = tf.tensor1d(
        rows.map((row) => train.users[row]!),
        'int32',
      );
      const itemIds = tf.tensor1d(
        rows.map((row) => train.items[row]!),
        'int32',
      );
      const target = tf.tensor1d(Float32Array.from(rows, (row) => train.values[row]! - mean));
      let error: Scalar | undefined;
      optimizer
        .minimize(
          () => {
            const p = tf.gather(users, userIds);
            const q = tf.gather(items, itemIds);
            const products = tf.add(tf.mul(tf.mul(p, q), isFactor), tf.mul(tf.add(p, q), isBias));
            error = tf.sum(tf.square(tf.sub(tf.sum(products, 1), target)));
            tf.keep(error);
            const size = tf.sum(tf.add(tf.square(p), tf.square(q)));
            return tf.mul(tf.add(error, tf.mul(size, lambda)), 1 / rows.length);
          },
          false,
          [users, items],
        )
        ?.dispose();
      return error!;
    });
    try {
      return (await squaredError.data())[0]!;
    } finally {
      squaredError.dispose();
    }
  }

  async function remember(epoch: number): Promise<AdamCheckpoint> {
    const [iterations, ...moments] = await optimizer.getWeights();
    const made = (await iterations!.tensor.data())[0]!;
    iterations!.tensor.dispose();
    return {
      epoch,
      iterations: made,
      factors: settings.factors,
      users: await users.data<'float32'>(),
      items: await items.data<'float32'>(),
      moments: await Promise.all(moments.map(({ tensor }) => tensor.data<'float32'>())),
    };
  }

  function modelAt(at: AdamCheckpoint): FactorModel {
    const side = (values: Float32Array) => ({ mean: values, covariance: null });
    return modelOf({ users: side(at.users), items: side(at.items) }, shape, mean);
  }
}

async function restoreMoments(optimizer: CoolingAdam, from: AdamCheckpoint, shape: Shape, d: number): Promise<void> {
  const rows = [shape.users, shape.items, shape.users, shape.items];
  const weights = [
    { name: 'iter', tensor: tf.scalar(from.iterations, 'int32') },
    ...from.moments.map((values, k) => ({ name: `moment ${k}`, tensor: tf.tensor2d(values, [rows[k]!, d]) })),
  ];
  await optimizer.setWeights(weights);
  for (const { tensor } of weights) tensor.dispose();
}
