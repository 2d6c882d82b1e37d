import { describe, expect, test } from 'vitest';
import { tf } from '@simulations/tensors';
import type { BackendName, Scalar, Tensor } from '@simulations/tensors';
import { openForTest } from './backends';

const points = [-90, -12, -1.5, -1e-3, 0.25, 1, 9, 90];
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Value and slope as they should be; slopes at 0 differ by convention and are not asked for. */
const functions: Record<
  string,
  { of: (x: Tensor) => Tensor; value: (x: number) => number; slope: (x: number) => number }
> = {
  abs: { of: tf.abs, value: Math.abs, slope: Math.sign },
  relu: { of: tf.relu, value: (x) => Math.max(x, 0), slope: (x) => (x > 0 ? 1 : 0) },
  sigmoid: { of: tf.sigmoid, value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) },
  softplus: {
    of: tf.softplus,
    value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    slope: sigmoid,
  },
  tanh: { of: tf.tanh, value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
};

describe.each<BackendName>(['wasm', 'cpu'])('on %s', (backend) => {
  test.each(Object.keys(functions))('%s has the value and the slope it should have, far out too', async (name) => {
    const tensors = await openForTest(backend);
    const before = tensors.count();
    const { of, value, slope } = functions[name]!;
    const [values, slopes] = tf.tidy(() => {
      const x = tf.variable(tf.tensor1d(points));
      const values = of(x).dataSync();
      const { grads } = tf.variableGrads(() => tf.sum(of(x)) as Scalar, [x]);
      const slopes = Object.values(grads)[0]!.dataSync();
      x.dispose();
      return [Array.from(values), Array.from(slopes)];
    });
    points.forEach((x, k) => {
      // float32: seven digits of the value, or of what 1 loses to it.
      expect(Math.abs(values![k]! - value(x)), `${name}(${x})`).toBeLessThan(3e-7 * Math.max(1, Math.abs(value(x))));
      expect(Math.abs(slopes![k]! - slope(x)), `${name}'(${x})`).toBeLessThan(3e-7);
    });
    expect(tensors.count()).toBe(before);
  });
});
