import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectRows } from '@simulations/recommender/dataset';
import {
  holdOut,
  measureLeakage,
  splitAsPublished,
  splitAtRandom,
  splitByTime,
  splitPerGroup,
} from '@simulations/recommender/split';
import type { Split } from '@simulations/recommender/split';
import { drawRatings, ratingsFrom } from './models/ratings';

const ratings = drawRatings(30, 40, 0.4, 31);
const n = ratings.values.length;

function isPartition({ train, test: held }: Split): boolean {
  const all = [...train, ...held].sort((a, b) => a - b);
  const ascending = (rows: Uint32Array) => rows.every((row, k) => k === 0 || rows[k - 1]! < row);
  return all.length === n && all.every((row, k) => row === k) && ascending(train) && ascending(held);
}

test('every split puts every rating in exactly one part, in file order, and repeats', () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (seed, share) => {
      for (const split of [
        () => splitAtRandom(ratings, share, seed),
        () => splitPerGroup(ratings, 'users', share, seed),
        () => splitPerGroup(ratings, 'items', share, seed),
        () => splitByTime(ratings, share),
      ]) {
        expect(isPartition(split())).toBe(true);
        expect(split()).toEqual(split());
      }
    }),
    { numRuns: 20 },
  );
});

test('a random split holds out about its share, another one with another seed', () => {
  const { test: held } = splitAtRandom(ratings, 0.2, 1);
  expect(held.length / n).toBeGreaterThan(0.14);
  expect(held.length / n).toBeLessThan(0.26);
  expect(splitAtRandom(ratings, 0.2, 2).test).not.toEqual(held);
});

test('a split per group keeps the same share of every group', () => {
  for (const by of ['users', 'items'] as const) {
    const { test: held } = splitPerGroup(ratings, by, 0.25, 4);
    const counts = (rows: Iterable<number>) => {
      const found = new Map<number, number>();
      for (const row of rows) found.set(ratings[by][row]!, (found.get(ratings[by][row]!) ?? 0) + 1);
      return found;
    };
    const heldCounts = counts(held);
    for (const [group, size] of counts(ratings.values.keys())) {
      expect(heldCounts.get(group) ?? 0).toBe(size - Math.round(0.75 * size));
    }
  }
});

test('a split by time never tests on the past, and ratings of one second stay together', () => {
  const { train, test: held } = splitByTime(ratings, 0.3);
  const newest = Math.max(...Array.from(train, (row) => ratings.times[row]!));
  const oldest = Math.min(...Array.from(held, (row) => ratings.times[row]!));
  expect(newest).toBeLessThan(oldest);
  const tied = { ...ratings, times: new Float64Array(n).fill(5) };
  expect(splitByTime(tied, 0.3).test).toHaveLength(0);
});

test('a published fold is taken as it is', () => {
  const { train, test: held } = splitAsPublished(ratings, { name: 'u1', test: Uint32Array.from([2, 5]) });
  expect(Array.from(held)).toEqual([2, 5]);
  expect(train).toHaveLength(n - 2);
});

test('a held-out slice shares no rating with what is learnt from', () => {
  const { fit, validation } = holdOut(ratings, 0.2, 3);
  const pairs = new Set(Array.from(fit.users, (user, k) => `${user} ${fit.items[k]}`));
  expect(fit.values.length + validation.values.length).toBe(n);
  validation.users.forEach((user, k) => expect(pairs.has(`${user} ${validation.items[k]}`)).toBe(false));
});

test('leakage counts what could not be known in service, worked by hand', () => {
  const train = {
    ...ratingsFrom([
      [0, 0, 3],
      [0, 1, 4],
      [1, 0, 5],
    ]),
    times: Float64Array.from([10, 20, 15]),
  };
  const held = {
    ...ratingsFrom([
      [0, 2, 3],
      [1, 1, 4],
      [2, 1, 5],
      [1, 0, 2],
    ]),
    times: Float64Array.from([12, 17, 30, 14]),
  };
  expect(measureLeakage(train, held)).toEqual({
    testBeforeTrainEnds: 3 / 4,
    testBeforeOwnTrain: 2 / 4,
    unknownUsers: 1 / 4,
    unknownItems: 1 / 4,
  });
});

test('a random split leaks the future where a split by time does not', () => {
  const leak = ({ train, test: held }: Split) =>
    measureLeakage(selectRows(ratings, train), selectRows(ratings, held)).testBeforeTrainEnds;
  expect(leak(splitAtRandom(ratings, 0.2, 1))).toBeGreaterThan(0.9);
  expect(leak(splitByTime(ratings, 0.2))).toBe(0);
});

test('refuses shares that leave one part empty by definition', () => {
  expect(() => splitAtRandom(ratings, 0, 1)).toThrow(RangeError);
  expect(() => splitByTime(ratings, 1)).toThrow(RangeError);
});
