import { beforeAll, describe, expect, test } from 'vitest';
import { fitAdam } from '@simulations/recommender/models';
import type { AdamCheckpoint, FitContext } from '@simulations/recommender/models';
import { leaveNothing } from '@simulations/tensors';
import type { BackendName, Tensors } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { drawRatings, ratingsFrom, shapeOf } from './ratings';

const train = drawRatings(50, 40, 0.4, 12);
const shape = shapeOf(50, 40);
const settings = { factors: 4, epochs: 4, batch: 64 };
const contextOf = (tensors: Tensors): FitContext => ({ tensors, seed: 3, now });

describe.each<BackendName>(['wasm', 'cpu'])('gradient descent on %s', (backend) => {
  let tensors: Tensors;
  beforeAll(async () => {
    tensors = await openForTest(backend);
  });

  test('learns: every epoch ends with a smaller error on train, and no tensor stays', async () => {
    const fit = await leaveNothing(tensors, 'Adam', () => fitAdam(train, shape, contextOf(tensors), settings));
    const errors = fit.passes.map((pass) => pass.trainRmse!);
    expect(errors).toHaveLength(4);
    for (let k = 1; k < errors.length; k++) expect(errors[k]!).toBeLessThan(errors[k - 1]!);
  });

  test('goes on from a checkpoint as if it had never stopped', async () => {
    const whole = await fitAdam(train, shape, contextOf(tensors), settings);
    const kept: AdamCheckpoint[] = [];
    await fitAdam(train, shape, contextOf(tensors), { ...settings, epochs: 2, onCheckpoint: (c) => kept.push(c) });
    const from = structuredClone(kept[1]!);
    const resumed = await leaveNothing(tensors, 'Adam', () =>
      fitAdam(train, shape, contextOf(tensors), { ...settings, from }),
    );
    expect(from.epoch).toBe(2);
    expect(resumed.passes.map((pass) => pass.pass)).toEqual([3, 4]);
    const [a, b] = [whole.model.save(), resumed.model.save()];
    a.userFactors.forEach((value, at) => expect(b.userFactors[at]).toBeCloseTo(value, 4));
    a.itemFactors.forEach((value, at) => expect(b.itemFactors[at]).toBeCloseTo(value, 4));
  });

  test('stops within 200 ms of a cancel, between two mini-batches, and leaves nothing', async () => {
    const controller = new AbortController();
    const before = tensors.count();
    let cancelled = 0;
    setTimeout(() => {
      cancelled = now();
      controller.abort();
    }, 100);
    const fitting = fitAdam(train, shape, { ...contextOf(tensors), signal: controller.signal }, { epochs: 100_000 });
    await expect(fitting).rejects.toMatchObject({ name: 'AbortError' });
    expect(now() - cancelled).toBeLessThan(200);
    expect(tensors.count()).toBe(before);
  });
});

test('the first step is Adam worked by hand: one learning rate against the sign of the gradient', async () => {
  const tensors = await openForTest('wasm');
  const one = ratingsFrom([
    [0, 0, 5],
    [1, 1, 1],
  ]);
  const { model } = await fitAdam(one, shapeOf(2, 2), contextOf(tensors), {
    factors: 1,
    epochs: 1,
    batch: 2,
    learningRate: 0.05,
    lambda: 0,
  });
  // Biases start at zero; user 0 gave more than the mean, user 1 less: +0.05 and −0.05.
  const { userFactors, width } = model.save();
  expect(userFactors[0]).toBeCloseTo(0.05, 4);
  expect(userFactors[width]).toBeCloseTo(-0.05, 4);
});

test('refuses a checkpoint of another size and a context without tensors', async () => {
  const tensors = await openForTest('wasm');
  const { checkpoint } = await fitAdam(train, shape, contextOf(tensors), { ...settings, epochs: 1 });
  const other = { ...settings, factors: 5, from: checkpoint };
  await expect(fitAdam(train, shape, contextOf(tensors), other)).rejects.toThrow('the checkpoint has 4 factors');
  await expect(fitAdam(train, shape, { tensors: null, seed: 1, now })).rejects.toThrow('needs a tensor backend');
});
