import { afterEach, describe, expect, test } from 'vitest';
import { tf } from '@simulations/tensors';
import type { BackendName, Tensors } from '@simulations/tensors';
import { sumSegments } from '../../simulations/tensors/segment-sum';
import { openForTest } from './backends';

test('adds rows up by segment and leaves segments without rows at zero', () => {
  const out = new Float32Array(6).fill(9);
  sumSegments(Float32Array.from([1, 2, 3, 4, 5, 6]), Int32Array.from([2, 0, 2]), 2, 3, out);
  expect(Array.from(out)).toEqual([3, 4, 0, 0, 6, 8]);
});

test('drops rows whose segment does not exist', () => {
  const out = new Float32Array(2);
  sumSegments(Float32Array.from([1, 2, 4]), Int32Array.from([-1, 1, 2]), 1, 2, out);
  expect(Array.from(out)).toEqual([0, 2]);
});

describe.each<BackendName>(['wasm', 'cpu'])('on %s', (backend) => {
  let tensors: Tensors;
  let before = 0;
  afterEach(() => expect(tensors.count()).toBe(before));

  test('the gradient of a gather is the segment sum of what comes back, as differences confirm', async () => {
    tensors = await openForTest(backend);
    before = tensors.count();
    const table = Float32Array.from([0.3, -0.2, 0.5, 0.1, -0.4, 0.7]);
    const ids = Int32Array.from([2, 0, 2, 1, 2]);
    const weights = Float32Array.from({ length: 10 }, (_, k) => Math.fround(0.1 * (k + 1)));
    const loss = (values: Float32Array) => {
      let sum = 0;
      ids.forEach((id, row) => {
        for (let k = 0; k < 2; k++) sum += weights[row * 2 + k]! * values[id * 2 + k]! ** 2;
      });
      return sum;
    };
    const gradient = tf.tidy(() => {
      const variable = tf.variable(tf.tensor2d(table, [3, 2]));
      const { grads, value } = tf.variableGrads(
        () =>
          tf.sum(
            tf.mul(tf.square(tf.gather(variable, tf.tensor1d(ids, 'int32'))), tf.tensor2d(weights, [5, 2])),
          ) as ReturnType<typeof tf.scalar>,
        [variable],
      );
      expect(value.dataSync()[0]).toBeCloseTo(loss(table), 5);
      const read = Array.from(Object.values(grads)[0]!.dataSync());
      variable.dispose();
      return read;
    });
    const step = 1e-3;
    const differences = Array.from(table, (value, at) => {
      const [up, down] = [Float32Array.from(table), Float32Array.from(table)];
      up[at] = value + step;
      down[at] = value - step;
      return (loss(up) - loss(down)) / (up[at]! - down[at]!);
    });
    gradient.forEach((value, at) => expect(value).toBeCloseTo(differences[at]!, 3));
  });
});
