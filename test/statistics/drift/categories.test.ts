import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCategories, lInfinity, totalVariation } from '@simulations/statistics/drift/categories';
import { chiSquareGoodnessOfFit, chiSquareTest, cramersV, gTest } from '@simulations/statistics/drift/chi-square';
import { fisherExact } from '@simulations/statistics/drift/fisher';

test('counts every category of either column once, the reference first', () => {
  expect(countCategories(['b', 'a', 'b'], ['c', 'a'])).toEqual({
    categories: ['b', 'a', 'c'],
    reference: Float64Array.of(2, 1, 0),
    current: Float64Array.of(0, 1, 1),
  });
});

test('a category nobody has changes nothing, and a single category cannot differ', () => {
  const [reference, current] = [
    [10, 20],
    [15, 5],
  ] as const;
  for (const metric of [chiSquareTest, gTest, chiSquareGoodnessOfFit]) {
    expect(metric([...reference, 0], [...current, 0])).toEqual(metric(reference, current));
    expect(metric([7], [9])).toEqual({ statistic: 0, df: 0, p: 1 });
  }
  expect(cramersV([...reference, 0], [...current, 0])).toBe(cramersV(reference, current));
});

test('a 2 × 2 table by hand: 50·(10·5 − 20·15)²/(30·20·25·25)', () => {
  expect(chiSquareTest([10, 20], [15, 5]).statistic).toBeCloseTo((50 * 250 ** 2) / (30 * 20 * 25 * 25), 12);
  expect(chiSquareTest([10, 20], [15, 5], { yates: true }).statistic).toBeCloseTo(
    (50 * (250 - 25) ** 2) / (30 * 20 * 25 * 25),
    12,
  );
  expect(totalVariation([10, 20], [15, 5])).toBeCloseTo(3 / 4 - 1 / 3, 12);
  expect(lInfinity([10, 20], [15, 5])).toBeCloseTo(3 / 4 - 1 / 3, 12);
});

test('Fisher: the lady tasting tea, and tables against all tables of their margins', () => {
  // Fisher (1935): all eight cups right has chance 1/70, both ways 2/70.
  expect(fisherExact(4, 4, 0, 4)).toBeCloseTo(2 / 70, 14);
  expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 14);
  // scipy.stats.fisher_exact
  expect(fisherExact(1, 10, 11, 14)).toBeCloseTo(0.0027594561852200836, 14);
  expect(fisherExact(8000, 20000, 8300, 20000)).toBeCloseTo(0.0023456091811055596, 11);
  expect(fisherExact(0, 5, 0, 7)).toBe(1);
  expect(fisherExact(0, 0, 3, 7)).toBeNaN();
  const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const side = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(side, side, fc.nat(), fc.nat(), (n, m, one, two) => {
      const [a, b] = [one % (n + 1), two % (m + 1)];
      const ways = (k: number) => choose(n, k) * choose(m, a + b - k);
      let extreme = 0;
      for (let k = 0; k <= n; k++) if (ways(k) <= ways(a) * (1 + 1e-9)) extreme += ways(k);
      expect(fisherExact(a, n, b, m)).toBeCloseTo(extreme / choose(n + m, a + b), 11);
    }),
  );
});
