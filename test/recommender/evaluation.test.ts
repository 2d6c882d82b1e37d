import { expect, test } from 'vitest';
import { evaluate, measureLists, rankAll } from '@simulations/recommender/evaluation';
import { segment } from '@simulations/recommender/segments';
import { now } from '../tensors/backends';
import { ratingsFrom, shapeOf } from './models/ratings';

const shape = shapeOf(4, 6);
const train = ratingsFrom([
  [0, 0, 5],
  [1, 0, 4],
  [2, 0, 3],
  [3, 0, 5],
  [0, 1, 4],
  [1, 1, 2],
  [2, 1, 5],
  [0, 2, 4],
  [1, 2, 4],
  [0, 3, 1],
]);
const held = ratingsFrom([
  [0, 4, 5],
  [0, 5, 2],
  [1, 3, 4],
  [3, 1, 3],
]);
/** Everyone gets 5 4 3 2 1 0, without what they have. */
const ranker = { scoreUser: () => Float32Array.from([0, 1, 2, 3, 4, 5]) };
const rating = { predict: (user: number) => 3 + user / 2 };
const options = { k: 2, relevantFrom: 4 };

test('ranks all unseen items, for users with something relevant only', async () => {
  const ranked = await rankAll(ranker, train, held, shape, options, { now });
  expect(ranked.users).toEqual([0, 1]);
  expect(ranked.lists.map((list) => Array.from(list))).toEqual([
    [5, 4],
    [5, 4],
  ]);
  expect(ranked.relevant).toEqual([new Set([4]), new Set([3])]);
});

test('measures stars and lists as worked by hand', async () => {
  const result = await evaluate({ rating, ranker }, train, held, shape, options, { now });
  // Errors: −2, 1, −0.5, 1.5.
  expect(result.rating!.rmse).toBeCloseTo(Math.sqrt((4 + 1 + 0.25 + 2.25) / 4), 6);
  expect(result.rating!.mae).toBeCloseTo(5 / 4, 6);
  // User 0 has its film at place 2, user 1 has none.
  expect(result.ranking).toMatchObject({
    users: 2,
    precision: 1 / 4,
    recall: 1 / 2,
    hit: 1 / 2,
    reciprocalRank: 1 / 4,
  });
  expect(result.ranking!.ndcg).toBeCloseTo(0.6309297536 / 2, 9);
  expect(result.ranking!.coverage).toBeCloseTo(2 / 6, 12);
  // Films 4 and 5 have no rating in train: as surprising as one of four users, 2 bits.
  expect(result.ranking!.novelty).toBe(2);
});

test('tells cold users and long-tail films apart by train alone', () => {
  const { coldUser, longTailItem, itemCounts } = segment(train, shape);
  expect(Array.from(itemCounts)).toEqual([4, 3, 2, 1, 0, 0]);
  // The quarter with the fewest ratings is user 3; items 4, 5, 3 make up 1 of 10 ratings, with item 2 it would be 3.
  expect(Array.from(coldUser)).toEqual([0, 0, 0, 1]);
  expect(Array.from(longTailItem)).toEqual([0, 0, 0, 1, 1, 1]);
});

test('measures every segment on its own ratings and films', async () => {
  const { segments } = await evaluate({ rating, ranker }, train, held, shape, options, { now });
  const byId = Object.fromEntries(segments.map((part) => [part.id, part]));
  expect(byId['all']).toMatchObject({ users: 3, ratings: 4 });
  expect(byId['cold-users']).toMatchObject({ users: 1, ratings: 1, ranked: 0, rmse: 1.5, ndcg: null });
  expect(byId['long-tail-films']).toMatchObject({ users: 2, ratings: 3 });
  expect(byId['popular-films']).toMatchObject({ users: 1, ratings: 1, rmse: 1.5, ndcg: null });
  expect(byId['long-tail-films']!.ndcg).toBeCloseTo(0.6309297536 / 2, 9);
});

test('promises no stars for a ranker and no order for a model of stars', async () => {
  const ranks = await evaluate({ rating: null, ranker }, train, held, shape, options, { now });
  const rates = await evaluate({ rating, ranker: null }, train, held, shape, options, { now });
  expect(ranks.rating).toBeNull();
  expect(ranks.segments[0]!.rmse).toBeNull();
  expect(rates.ranking).toBeNull();
  expect(rates.segments[0]!.ndcg).toBeNull();
});

test('lists shorter than k lower precision, not the other measures', async () => {
  const ranked = await rankAll(ranker, train, held, shape, { k: 10, relevantFrom: 4 }, { now });
  const at10 = measureLists(ranked, 10, segment(train, shape).itemCounts, shape);
  expect(at10.precision).toBeCloseTo((1 / 10 + 1 / 10) / 2, 12);
  expect(at10.recall).toBe(1);
});

test('can be cancelled', async () => {
  const context = { now, signal: AbortSignal.abort() };
  await expect(evaluate({ rating, ranker }, train, held, shape, options, context)).rejects.toMatchObject({
    name: 'AbortError',
  });
});
