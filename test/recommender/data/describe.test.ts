import { describe as suite, expect, test } from 'vitest';
import { describe } from '@simulations/recommender/data';
import { gini } from '@simulations/recommender/data/describe';
import { ml100k, mlLatest, read } from './inputs';

suite('describe', () => {
  test('counts what the columns hold', async () => {
    const facts = describe(await read(ml100k));
    expect(facts).toMatchObject({ ratings: 4, users: 3, films: 3, mean: 3.25, medianPerFilm: 1, medianPerUser: 1 });
    expect(facts.density).toBeCloseTo(4 / 9, 12);
    expect(facts.sparsity).toBeCloseTo(5 / 9, 12);
    expect(facts.deviation).toBeCloseTo(Math.sqrt((1.75 ** 2 + 0.25 ** 2 + 2.25 ** 2 + 0.75 ** 2) / 4), 12);
    expect([...facts.perFilm]).toEqual([2, 1, 1]);
    expect([...facts.perUser]).toEqual([2, 1, 1]);
    expect([facts.firstTime, facts.lastTime]).toEqual([881250949, 881250952]);
    expect([facts.filmsBelow5, facts.filmsBelow20, facts.usersBelow40]).toEqual([3, 3, 3]);
    expect(facts.headShare).toBe(0.5);
  });

  test('has a place for every step of the scale, given or not', async () => {
    const { stars } = describe(await read(mlLatest));
    expect(stars.map((step) => step.stars)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(stars.map((step) => step.count)).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
    expect(stars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('counts a film for each of its genres', async () => {
    expect(describe(await read(ml100k)).genres).toEqual([
      { genre: 'Comedy', films: 1, ratings: 2, mean: 4 },
      { genre: 'Drama', films: 1, ratings: 2, mean: 4 },
      { genre: 'Romance', films: 1, ratings: 1, mean: 1 },
    ]);
  });

  test('sorts users into bins whose bounds double and that leave nobody out', async () => {
    const rows: string[] = [];
    const perUser = [3, 20, 39, 40, 100];
    perUser.forEach((count, u) => {
      for (let i = 1; i <= count; i++) rows.push(`${u + 1}\t${i}\t3\t1`);
    });
    const { userBins, filmBins } = describe(await read({ 'u.data': rows.join('\n') }));
    expect(userBins).toEqual([
      { from: 1, to: 19, count: 1 },
      { from: 20, to: 39, count: 2 },
      { from: 40, to: 79, count: 1 },
      { from: 80, to: 159, count: 1 },
    ]);
    expect(filmBins.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });
});

test('gini is 0 for equals, approaches 1 for one that has all, and is right in between', () => {
  expect(gini([5, 5, 5, 5])).toBe(0);
  expect(gini([10, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(0.9, 12);
  expect(gini([4, 3, 2, 1])).toBeCloseTo(0.25, 12);
  expect(gini([0, 0])).toBe(0);
});
