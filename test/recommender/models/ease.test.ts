import { beforeAll, describe, expect, test } from 'vitest';
import { fitEase, fitServed, likedFrom, restoreModel, topItems } from '@simulations/recommender/models';
import type { FitContext } from '@simulations/recommender/models';
import type { Ratings } from '@simulations/recommender/dataset';
import { invertByCholesky, invertSpd } from '../../../simulations/recommender/models/spd-inverse';
import { leaveNothing, pace } from '@simulations/tensors';
import type { Tensors } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { drawRatings, ratingsFrom, shapeOf } from './ratings';

const plain: FitContext = { tensors: null, seed: 1, now };
let tensors: Tensors;
beforeAll(async () => {
  tensors = await openForTest('wasm');
});

interface Settings {
  readonly lambda: number;
  readonly dropout: number;
  readonly balance: number;
}

/** Steck's formula, word for word, by Gauss–Jordan elimination: B = I − P diag(1 / P). */
function weightsByDefinition(train: Ratings, items: number, { lambda, dropout, balance }: Settings): number[][] {
  const has = new Set(Array.from(train.users, (user, k) => `${user} ${train.items[k]}`));
  const users = Math.max(...train.users) + 1;
  const counts = Array.from({ length: users }, (_, user) => train.users.filter((other) => other === user).length);
  const raw = counts.map((n) => n ** -balance);
  const scale = train.users.length / counts.reduce((sum, n, user) => sum + n * raw[user]!, 0);
  const gram = Array.from({ length: items }, (_, i) =>
    Array.from({ length: items }, (_unused, j) => {
      let both = 0;
      for (let user = 0; user < users; user++)
        if (has.has(`${user} ${i}`) && has.has(`${user} ${j}`)) both += raw[user]! * scale;
      return i === j ? both + lambda + (dropout / (1 - dropout)) * both : both;
    }),
  );
  const wide = gram.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < items; c++) {
    const pivot = wide[c]![c]!;
    wide[c] = wide[c]!.map((value) => value / pivot);
    for (let r = 0; r < items; r++) {
      const factor = wide[r]![c]!;
      if (r !== c) wide[r] = wide[r]!.map((value, k) => value - factor * wide[c]![k]!);
    }
  }
  const inverse = wide.map((row) => row.slice(items));
  return inverse.map((row, i) => row.map((value, j) => (i === j ? 0 : -value / inverse[j]![j]!)));
}

describe.each([
  ['fewer users than items', 9, 14],
  ['fewer items than users', 14, 9],
])('EASE with %s', (_name, users, items) => {
  const train = drawRatings(users, items, 0.45, 4);
  const options = { lambda: 3, dropout: 0.4, balance: 0.6 };

  test('scores as the definition does, in either path, also after saving', async () => {
    const weights = weightsByDefinition(train, items, options);
    const shape = shapeOf(users, items);
    const dense = await leaveNothing(tensors, 'EASE', () => fitEase(train, shape, { ...plain, tensors }, options));
    const oracle = await fitEase(train, shape, plain, options);
    for (let user = 0; user < users; user++) {
      const own = Array.from(train.items).filter((_item, k) => train.users[k] === user);
      const expected = Array.from({ length: items }, (_, j) => own.reduce((sum, i) => sum + weights[i]![j]!, 0));
      for (const model of [dense.model, oracle.model, restoreModel(structuredClone(dense.model.save()))]) {
        const scores = model.scoreUser(user);
        expected.forEach((score, j) => expect(scores[j]).toBeCloseTo(score, 4));
      }
    }
  });

  test('explains a film by the liked films whose weights are largest', async () => {
    const weights = weightsByDefinition(train, items, options);
    const { model } = await fitEase(train, shapeOf(users, items), plain, options);
    const liked = likedFrom({ min: 1, max: 5, step: 1 });
    for (let user = 0; user < users; user++) {
      const item = topItems(model.scoreUser(user), [], 1)[0]!;
      const expected = Array.from(train.items)
        .filter((source, k) => train.users[k] === user && train.values[k]! >= liked && source !== item)
        .map((source) => ({ item: source, weight: weights[source]![item]! }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 3);
      const reasons = model.explain(user, item, 3);
      expect(reasons.map((reason) => reason.item)).toEqual(expected.map((reason) => reason.item));
      reasons.forEach(({ weight }, k) => expect(weight).toBeCloseTo(expected[k]!.weight, 4));
    }
  });
});

test('inverts by blocks in TensorFlow.js as by Cholesky in double precision', async () => {
  const n = 230;
  const pacer = pace(now);
  const root = Float32Array.from({ length: n * n }, (_, k) => Math.fround(Math.sin(k * k)));
  const matrix = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? 20 : 0;
      for (let k = 0; k < n; k++) sum += root[i * n + k]! * root[j * n + k]!;
      matrix[i * n + j] = sum;
    }
  }
  const blocks = await leaveNothing(tensors, 'inverse', () => invertSpd(matrix, n, tensors, pacer));
  const oracle = await invertByCholesky(matrix, n, pacer);
  const largest = blocks.reduce((most, value, k) => Math.max(most, Math.abs(value - oracle[k]!)), 0);
  expect(largest).toBeLessThan(1e-5);
  // A row of the product with the matrix is a row of the identity.
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += oracle[k]! * matrix[k * n + j]!;
    expect(sum).toBeCloseTo(j === 0 ? 1 : 0, 4);
  }
});

test('refuses a matrix that is not positive definite', async () => {
  const pacer = pace(now);
  await expect(invertByCholesky(Float32Array.from([1, 2, 2, 1]), 2, pacer)).rejects.toThrow('not positive definite');
});

test('the served list adds what is liked and what is predicted to what goes together', async () => {
  const train = drawRatings(20, 25, 0.4, 8);
  const shape = shapeOf(20, 25);
  const all = await fitEase(train, shape, plain, { lambda: 5, dropout: 0 });
  const liked = await fitEase(train, shape, plain, { lambda: 7, dropout: 0, atLeast: 4 });
  const rating = { scoreUser: (user: number) => new Float32Array(25).fill(user), save: all.model.save.bind(all.model) };
  const { model } = await fitServed(train, shape, plain, {
    ease: { lambda: 5, dropout: 0 },
    liked: { lambda: 7, dropout: 0 },
    likedWeight: 2,
    ratingWeight: 0.5,
    rating,
  });
  const [a, b, scores] = [all.model.scoreUser(3), liked.model.scoreUser(3), model.scoreUser(3)];
  scores.forEach((score, item) => expect(score).toBeCloseTo(a[item]! + 2 * b[item]! + 0.5 * 3, 5));
});

test('a film that only fans of another film rate is explained by that film', async () => {
  const rows: [number, number, number][] = [];
  for (let user = 0; user < 12; user++) {
    rows.push([user, 0, 5]);
    if (user < 6) rows.push([user, 1, 5], [user, 2, 5]);
    else rows.push([user, 3, 5]);
  }
  // User 5 has not seen film 2.
  const train = ratingsFrom(rows.filter(([user, item]) => !(user === 5 && item === 2)));
  const { model } = await fitServed(train, shapeOf(12, 4), plain, { ease: { lambda: 1 } });
  expect(topItems(model.scoreUser(5), [0, 1], 1)).toEqual(Int32Array.from([2]));
  expect(model.explain(5, 2, 1)[0]!.item).toBe(1);
});
