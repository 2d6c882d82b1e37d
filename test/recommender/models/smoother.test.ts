import { beforeAll, expect, test } from 'vitest';
import type { FitContext } from '@simulations/recommender/models';
import { openRatingTable } from '../../../simulations/recommender/models/rating-table';
import { openSmoother } from '../../../simulations/recommender/models/smoother';
import { holding, pace } from '@simulations/tensors';
import type { Tensors } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { drawRatings, shapeOf } from './ratings';

let tensors: Tensors;
beforeAll(async () => {
  tensors = await openForTest('wasm');
});

const [users, items, tau] = [20, 30, 0.7];
const train = drawRatings(users, items, 0.3, 41);

/** Cosines of the mask's rows, one number at a time. */
function kernel(own: Int32Array, other: Int32Array, size: number): number[][] {
  const sets = Array.from({ length: size }, (_, row) => new Set(other.filter((_value, k) => own[k] === row)));
  const common = (a: Set<number>, b: Set<number>) => [...a].filter((value) => b.has(value)).length;
  return sets.map((a) => sets.map((b) => common(a, b) / Math.sqrt(Math.max(1, a.size) * Math.max(1, b.size))));
}

test.each(['users', 'items'] as const)('S V solves (K + τ I) W = V with S V = K W on the side of %s', async (side) => {
  const size = side === 'users' ? users : items;
  const K = kernel(train[side], train[side === 'users' ? 'items' : 'users'], size);
  const V = Float32Array.from({ length: size * 2 }, (_, k) => Math.fround(Math.sin(3 * k)));
  for (const given of [tensors, null]) {
    const context: FitContext = { tensors: given, seed: 1, now };
    const smoothed = await holding(async (hold) => {
      const table = openRatingTable(train, shapeOf(users, items), 3, 'typed arrays', hold, pace(now));
      return (await openSmoother(table, side, tau, context, hold)).apply(V, 2);
    });
    // S = K (K + τ I)⁻¹ means V − S V = τ W, hence K (V − S V) = τ S V.
    for (let column = 0; column < 2; column++) {
      for (let row = 0; row < size; row++) {
        let left = 0;
        for (let j = 0; j < size; j++) left += K[row]![j]! * (V[j * 2 + column]! - smoothed[j * 2 + column]!);
        expect(left).toBeCloseTo(tau * smoothed[row * 2 + column]!, 4);
      }
    }
  }
});
