import { expect, test } from 'vitest';
import { catalogueCoverage, novelty } from '@simulations/statistics/beyond-accuracy';

test('counts every shown item once', () => {
  expect(catalogueCoverage([[0, 1], [1, 2], []], 6)).toBe(0.5);
});

test('measures surprise in bits: 0 for what everybody rated, 3 for one of eight', () => {
  const counts = [8, 1, 2, 0];
  expect(novelty([[0]], counts, 8)).toBe(0);
  expect(novelty([[0, 1], [2]], counts, 8)).toBeCloseTo((0 + 3 + 2) / 3, 12);
  expect(novelty([[3]], counts, 8)).toBe(3);
  expect(novelty([], counts, 8)).toBeNaN();
});
