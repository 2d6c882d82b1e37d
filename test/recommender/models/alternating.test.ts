import { beforeAll, describe, expect, test } from 'vitest';
import { fitAls, fitVb, VB_SMOOTHED_DEFAULTS } from '@simulations/recommender/models';
import type { FitContext } from '@simulations/recommender/models';
import { holdOut } from '@simulations/recommender/split';
import { leaveNothing } from '@simulations/tensors';
import type { Tensors } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { drawRatings, ratingsFrom, shapeOf } from './ratings';

const plain: FitContext = { tensors: null, seed: 1, now };
let tensors: Tensors;
beforeAll(async () => {
  tensors = await openForTest('wasm');
});

describe('alternating least squares', () => {
  test('with one rating each and no factors is shrunk means, worked by hand', async () => {
    // One user, one item, 5 stars twice would be refused by the readers; two users, one item: 5 and 1, mean 3.
    const train = ratingsFrom([
      [0, 0, 5],
      [1, 0, 1],
    ]);
    const { model } = await fitAls(train, shapeOf(2, 1), plain, { factors: 0, sweeps: 1, lambdaBias: 1 });
    // User biases: ±2 ÷ (1 + 1) = ±1; what is left for the item: (1 − 1) ÷ 3 = 0.
    expect(model.predict(0, 0)).toBeCloseTo(4, 6);
    expect(model.predict(1, 0)).toBeCloseTo(2, 6);
  });

  test('never raises its own objective', async () => {
    const train = drawRatings(40, 30, 0.4, 3);
    const lambda = 2;
    const objective = async (sweeps: number) => {
      const { model } = await fitAls(train, shapeOf(40, 30), plain, { factors: 3, sweeps, lambda, lambdaBias: lambda });
      const { userFactors, itemFactors, width } = model.save();
      let sum = 0;
      train.values.forEach((stars, k) => (sum += (stars - model.score(train.users[k]!, train.items[k]!)) ** 2));
      const sizes = (rows: Float32Array, one: number) =>
        rows.reduce((total, value, at) => (at % width === one ? total : total + value * value), 0);
      return sum + lambda * (sizes(userFactors, 1) + sizes(itemFactors, 0));
    };
    const values = [await objective(1), await objective(2), await objective(4), await objective(8)];
    for (let k = 1; k < values.length; k++) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]! + 1e-3);
  });
});

describe.each([
  ['ALS', fitAls, {}],
  ['variational Bayes', fitVb, {}],
  ['smoothed variational Bayes', fitVb, VB_SMOOTHED_DEFAULTS],
] as const)('%s', (name, fit, options) => {
  const train = drawRatings(60, 45, 0.35, 5);
  const shape = shapeOf(60, 45);
  const settings = { ...options, factors: 4, sweeps: 6 };

  test('computes the same with matrices in TensorFlow.js as with loops over the ratings', async () => {
    const dense = await leaveNothing(tensors, name, () => fit(train, shape, { ...plain, tensors }, settings));
    const sparse = await fit(train, shape, plain, settings);
    expect([dense.path, sparse.path]).toEqual(['tensors', 'typed arrays']);
    for (let user = 0; user < shape.users; user++) {
      const [a, b] = [dense.model.predictUser(user), sparse.model.predictUser(user)];
      a.forEach((stars, item) => expect(stars).toBeCloseTo(b[item]!, 2));
    }
  });

  test('repeats to the bit with the same seed', async () => {
    const first = await fit(train, shape, plain, settings);
    const second = await fit(train, shape, plain, settings);
    expect(second.model.save()).toEqual(first.model.save());
  });

  test('reports every pass with an error on held-out ratings that ends below the mean', async () => {
    const { fit: most, validation } = holdOut(train, 0.2, 1);
    const heard: number[] = [];
    const { passes } = await fit(
      most,
      shape,
      { ...plain, validation, onProgress: ({ pass }) => heard.push(pass) },
      settings,
    );
    expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
    const mean = most.values.reduce((sum, stars) => sum + stars, 0) / most.values.length;
    const spread = Math.sqrt(
      validation.values.reduce((sum, stars) => sum + (stars - mean) ** 2, 0) / validation.values.length,
    );
    expect(passes.at(-1)!.validationRmse!).toBeLessThan(spread);
    expect(passes.at(-1)!.eta).toBe(0);
  });

  test('stops within 200 ms of a cancel and leaves nothing behind', async () => {
    const large = drawRatings(400, 500, 0.1, 6);
    const controller = new AbortController();
    const before = tensors.count();
    let cancelled = 0;
    setTimeout(() => {
      cancelled = now();
      controller.abort();
    }, 150);
    const fitting = fit(
      large,
      shapeOf(400, 500),
      { ...plain, tensors, signal: controller.signal },
      { ...options, sweeps: 100_000 },
    );
    await expect(fitting).rejects.toMatchObject({ name: 'AbortError' });
    expect(now() - cancelled).toBeLessThan(200);
    expect(tensors.count()).toBe(before);
  });
});
