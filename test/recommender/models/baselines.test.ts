import { expect, test } from 'vitest';
import {
  buffersOf,
  fitBias,
  fitGlobalMean,
  fitItemKnn,
  fitItemKnnStars,
  fitPopularity,
  fitPureSvd,
  likedFrom,
  restoreModel,
  topItems,
} from '@simulations/recommender/models';
import type { FitContext } from '@simulations/recommender/models';
import { now } from '../../tensors/backends';
import { drawRatings, ratingsFrom, shapeOf } from './ratings';

const plain: FitContext = { tensors: null, seed: 1, now };

test('the global mean predicts the mean of train for everyone', async () => {
  const train = ratingsFrom([
    [0, 0, 5],
    [1, 0, 2],
  ]);
  const { model } = await fitGlobalMean(train, shapeOf(2, 3), plain);
  expect(Array.from(model.predictUser(1))).toEqual([3.5, 3.5, 3.5]);
});

test('biases are shrunk deviations, worked by hand, and clipped to the scale', async () => {
  const train = ratingsFrom([
    [0, 0, 5],
    [0, 1, 5],
    [1, 0, 1],
  ]);
  const shape = shapeOf(2, 2);
  const { model } = await fitBias(train, shape, plain, { sweeps: 1, lambdaItem: 1, lambdaUser: 1 });
  // Mean 11/3. Items first: item 0 (4/3 − 8/3) ÷ 3 = −4/9, item 1 (4/3) ÷ 2 = 2/3.
  // Users: user 0 ((4/3 + 4/9) + (4/3 − 2/3)) ÷ 3 = 22/27, user 1 (−8/3 + 4/9) ÷ 2 = −10/9.
  expect(model.predict(1, 0)).toBeCloseTo(11 / 3 - 10 / 9 - 4 / 9, 5);
  expect(model.score(0, 1)).toBeCloseTo(11 / 3 + 22 / 27 + 2 / 3, 5);
  expect(model.predict(0, 1)).toBe(5);
});

test('popularity counts ratings, whatever their stars', async () => {
  const train = ratingsFrom([
    [0, 2, 1],
    [1, 2, 1],
    [1, 0, 5],
  ]);
  const { model } = await fitPopularity(train, shapeOf(2, 3), plain);
  expect(Array.from(model.scoreUser())).toEqual([1, 0, 2]);
});

test('item neighbours score by shrunk cosines, as a double loop over all pairs does', async () => {
  const [users, items, shrink] = [12, 10, 2];
  const train = drawRatings(users, items, 0.5, 21);
  const stars = Array.from({ length: items }, () => new Float64Array(users));
  train.values.forEach((value, k) => (stars[train.items[k]!]![train.users[k]!] = value));
  const product = (i: number, j: number) => stars[i]!.reduce((sum, value, user) => sum + value * stars[j]![user]!, 0);
  const cosine = (i: number, j: number) => product(i, j) / (Math.sqrt(product(i, i) * product(j, j)) + shrink);
  const { model } = await fitItemKnn(train, shapeOf(users, items), plain, { neighbours: 3, shrink });
  for (let user = 0; user < users; user++) {
    const scores = model.scoreUser(user);
    for (let item = 0; item < items; item++) {
      const near = Array.from({ length: items }, (_, j) => j)
        .filter((j) => j !== item && cosine(item, j) > 0)
        .sort((a, b) => cosine(item, b) - cosine(item, a))
        .slice(0, 3);
      const expected = near.reduce((sum, j) => sum + cosine(item, j) * stars[j]![user]!, 0);
      expect(scores[item]).toBeCloseTo(expected, 3);
    }
  }
});

test('item neighbours predict the baseline plus what the user deviated on similar films', async () => {
  const train = drawRatings(40, 30, 0.4, 22);
  const shape = shapeOf(40, 30);
  const baseline = (await fitBias(train, shape, plain)).model;
  const { model } = await fitItemKnnStars(train, shape, plain);
  const error = (predict: (user: number, item: number) => number) =>
    train.values.reduce((sum, stars, k) => sum + (stars - predict(train.users[k]!, train.items[k]!)) ** 2, 0);
  expect(error((u, i) => model.predict(u, i))).toBeLessThan(error((u, i) => baseline.predict(u, i)));
  expect(model.predictUser(7)[3]).toBeCloseTo(model.predict(7, 3), 5);
});

test('PureSVD reproduces a matrix of low rank exactly and keeps its strongest directions first', async () => {
  const rows: [number, number, number][] = [];
  for (let user = 0; user < 8; user++) {
    for (let item = 0; item < 6; item++) rows.push([user, item, (1 + (user % 2)) * (1 + (item % 3 === 0 ? 1 : 0))]);
  }
  const train = ratingsFrom(rows);
  const { model } = await fitPureSvd(train, shapeOf(8, 6), plain, { factors: 2 });
  for (const [user, item, stars] of rows) expect(model.score(user, item)).toBeCloseTo(stars, 3);
  const best = await fitPureSvd(train, shapeOf(8, 6), plain, { factors: 1 });
  for (const [user, item, stars] of rows) expect(best.model.score(user, item)).toBeCloseTo(stars, 3);
});

test('every model predicts the same after saving, cloning and restoring', async () => {
  const train = drawRatings(15, 12, 0.5, 23);
  const shape = shapeOf(15, 12);
  for (const fit of [fitBias, fitPopularity, fitItemKnn, fitPureSvd]) {
    const { model } = await fit(train, shape, plain);
    const saved = structuredClone(model.save());
    expect(restoreModel(saved).scoreUser(4)).toEqual(model.scoreUser(4));
    expect(buffersOf(saved).length).toBeGreaterThan(0);
  }
});

test('top items leave out what is barred, break ties by number, and may be fewer than asked for', () => {
  const scores = Float32Array.from([2, 5, 5, 1, 9]);
  expect(Array.from(topItems(scores, [4], 3))).toEqual([1, 2, 0]);
  expect(Array.from(topItems(scores, [0, 1, 2], 5))).toEqual([4, 3]);
  expect(Array.from(topItems(scores, [], 0))).toEqual([]);
});

test('liked means four of five stars, on scales of whole and of half stars', () => {
  expect(likedFrom({ min: 1, max: 5, step: 1 })).toBe(4);
  expect(likedFrom({ min: 0.5, max: 5, step: 0.5 })).toBe(4);
});
