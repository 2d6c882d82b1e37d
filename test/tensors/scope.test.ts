import { expect, test } from 'vitest';
import { holding, leaveNothing, tf } from '@simulations/tensors';
import { openForTest } from './backends';

test('disposes what was kept or swapped, also when the work throws', async () => {
  const tensors = await openForTest('wasm');
  const before = tensors.count();
  const work = holding(async (hold) => {
    const first = hold.keep(tf.tensor1d([1]));
    hold.swap(first, tf.tensor1d([2]));
    hold.keep(tf.tensor1d([3]));
    expect(tensors.count()).toBe(before + 2);
    throw new Error('stopped');
  });
  await expect(work).rejects.toThrow('stopped');
  expect(tensors.count()).toBe(before);
});

test('names the work that leaves a tensor behind', async () => {
  const tensors = await openForTest('wasm');
  const left: { dispose(): void }[] = [];
  const careless = leaveNothing(tensors, 'a careless fit', async () => left.push(tf.tensor1d([1])));
  await expect(careless).rejects.toThrow('a careless fit left 1 tensors behind');
  left.forEach((tensor) => tensor.dispose());
});
