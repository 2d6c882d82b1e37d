/** Small helpers over the kernel's sequences. */
import { normalQuantile } from '../../../kernel/math';
import type { Sequence } from '../../../kernel/streams';

/** An index, each as likely as its weight says. */
export function pick(draws: Sequence, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = draws.uniform() * total;
  for (let k = 0; k < weights.length - 1; k++) {
    left -= weights[k]!;
    if (left < 0) return k;
  }
  return weights.length - 1;
}

/**
 * `n` standard normal values that fill the quantiles evenly, in random order: a population with the right tails whatever
 * the seed, so that a small catalogue does not owe its size to one draw.
 */
export function evenNormals(draws: Sequence, n: number): Float64Array {
  const values = new Float64Array(n);
  for (let k = 0; k < n; k++) values[k] = normalQuantile((k + 0.5) / n);
  return draws.shuffle(values);
}

/** Inner product of row `u` of `left` and row `i` of `right`, both `width` wide. */
export function dot(left: Float64Array, right: Float64Array, u: number, i: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += left[u * width + k]! * right[i * width + k]!;
  return sum;
}
