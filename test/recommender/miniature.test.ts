import { beforeAll, describe, expect, test } from 'vitest';
import { LIST_LENGTH, type Miniature, rank, serve } from '@simulations/recommender/miniature';
import { trainMiniature } from '@simulations/recommender/miniature-training';

const options = {
  digest: (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes),
  now: () => performance.now(),
};
const weights = Array.from({ length: 21 }, (_, step) => step / 20);

describe.each([1, 2, 6])('the miniature of seed %i', (seed) => {
  let miniature: Miniature;
  beforeAll(async () => {
    miniature = await trainMiniature(seed, options);
  });

  test('serves fewest people near the setting with the smallest rating error: the paradox it is there to show', () => {
    const readings = weights.map((weight) => serve(miniature, weight));
    const lit = readings.map(({ served }) => served.filter(Boolean).length);
    const errors = readings.map(({ ratingError }) => ratingError);
    expect(Math.min(...errors)).toBeCloseTo(errors.at(-1)!, 1);
    expect(lit.at(-1)!).toBeLessThan(0.7 * Math.max(...lit));
    expect(errors[0]! - errors.at(-1)!).toBeGreaterThan(0.05);
  });

  test('gives five different unseen films to everybody, and the same ones each time', () => {
    for (const weight of [0, 0.37, 1]) {
      for (const person of miniature.people) expect(new Set(rank(person, weight)).size).toBe(LIST_LENGTH);
      expect(serve(miniature, weight)).toEqual(serve(miniature, weight));
    }
  });

  test('counts as served exactly those who are shown a film they go on to love', () => {
    const { served, hitRate, example } = serve(miniature, 0.5);
    miniature.people.forEach((person, index) => {
      expect(served[index]).toBe(rank(person, 0.5).some((at) => person.loved.includes(at)));
    });
    expect(hitRate).toBeCloseTo(served.filter(Boolean).length / 120);
    expect(example.list.some(({ loved }) => loved)).toBe(served[example.userId]);
  });
});

test('the error is that of the regression of stars on the mixed score', () => {
  // Stars 1…4 with behaviour useless and stars exact: at weight 1 nothing is left, at 0 all of the variance.
  const moments = { bb: 1, ss: 1.25, bs: 0, by: 0, sy: 1.25, yy: 1.25 };
  const person = { films: [0, 1, 2, 3, 4], behaviour: [5, 4, 3, 2, 1], stars: [1, 2, 3, 4, 5], loved: [4] };
  const tiny = {
    catalogue: 5,
    titles: ['a', 'b', 'c', 'd', 'e'],
    people: [person],
    moments,
    example: { person: 0, liked: [] },
  };
  expect(serve(tiny, 1).ratingError).toBe(0);
  expect(serve(tiny, 0).ratingError).toBeCloseTo(Math.sqrt(1.25));
});
