import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sequence } from '@simulations/kernel/streams';
import {
  binShares,
  psi,
  psiCriticalValue,
  psiEqualWidth,
  psiOverEdges,
  psiOverShares,
  quantileEdges,
} from '@simulations/statistics/drift/psi';
import { numberAt, numbersAt, numericPairs, referenceAbsent, unlessAbsent } from './reference';

describe.skipIf(referenceAbsent)(`equals the reference ${unlessAbsent}`, () => {
  it.each(numericPairs)('over quantile bins: $name', ({ reference, current, expected }) => {
    const { value, bins } = psi(reference, current);
    expect(value).toBeCloseTo(numberAt(expected, 'psi_10_quantile_bins', 'psi'), 10);
    const edges = numbersAt(expected, 'psi_10_quantile_bins', 'edges');
    expect(bins).toBe(edges.length - 1);
    const mine = quantileEdges(reference);
    edges.forEach((edge, k) =>
      Number.isFinite(edge) ? expect(mine[k]).toBeCloseTo(edge, 10) : expect(mine[k]).toBe(edge),
    );
    const shares = binShares(mine, current);
    numbersAt(expected, 'psi_10_quantile_bins', 'cur_pct').forEach((share, k) =>
      expect(Math.max(shares[k]!, 1e-4)).toBeCloseTo(share, 12),
    );
  });

  it.each(numericPairs)('over equal widths: $name', ({ reference, current, expected }) => {
    const value = numberAt(expected, 'psi_10_equal_width_bins_open_ended');
    if (Number.isNaN(value)) expect(psiEqualWidth(reference, current).value).toBeNaN();
    else expect(psiEqualWidth(reference, current).value).toBeCloseTo(value, 10);
  });
});

const window = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 });

test('two bins by hand: (.5 − .75) ln(.5/.75) + (.5 − .25) ln(.5/.25)', () => {
  const edges = Float64Array.of(-Infinity, 0, Infinity);
  const reference = binShares(edges, [-1, -2, 0, 3]);
  expect([...reference]).toEqual([0.5, 0.5]);
  expect(psiOverEdges(edges, reference, [-1, -1, -1, 1])).toBeCloseTo(0.25 * Math.log(3), 14);
});

test('is zero for the same values, never negative, and symmetric over the same bins', () => {
  fc.assert(
    fc.property(window, window, (reference, current) => {
      const edges = quantileEdges(reference);
      const p = binShares(edges, reference);
      const q = binShares(edges, current);
      expect(psiOverShares(p, p)).toBe(0);
      expect(psiOverShares(p, q)).toBeGreaterThanOrEqual(0);
      expect(psiOverShares(p, q)).toBeCloseTo(psiOverShares(q, p), 12);
      expect(q.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('bins hold what lies at or above their lower and below their upper edge', () => {
  fc.assert(
    fc.property(window, window, fc.integer({ min: 1, max: 30 }), (reference, current, bins) => {
      const edges = quantileEdges(reference, bins);
      const shares = binShares(edges, current);
      for (let k = 0; k < shares.length; k++) {
        const inside = current.filter((value) => value >= edges[k]! && value < edges[k + 1]!).length;
        expect(shares[k]).toBe(inside / current.length);
      }
    }),
  );
});

test('a column of two values is split between them, so that a moved share is seen', () => {
  const reference = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  expect([...quantileEdges(reference)]).toEqual([-Infinity, 1, Infinity]);
  const { value, bins } = psi(reference, [1, 1, 1, 0]);
  expect(bins).toBe(2);
  expect(value).toBeCloseTo(
    (10 / 11 - 1 / 4) * Math.log(10 / 11 / (1 / 4)) + (1 / 11 - 3 / 4) * Math.log(1 / 11 / (3 / 4)),
    12,
  );
});

test('is not a number for an empty window and refuses NaN', () => {
  expect(psi([1, 2, 3], []).value).toBeNaN();
  expect(psi([], [1, 2, 3]).value).toBeNaN();
  expect(() => psi([1, NaN], [1])).toThrow(RangeError);
  expect(() => psi([1, 2], [1, NaN])).toThrow(RangeError);
});

test('the critical value is the chi-square quantile times 1/n + 1/m, and undefined for one bin', () => {
  // chi2.ppf(.95, 9) = 16.918977604620448
  expect(psiCriticalValue(10, 3000, 100, 0.05)).toBeCloseTo(16.918977604620448 * (1 / 3000 + 1 / 100), 12);
  expect(psiCriticalValue(1, 100, 100, 0.05)).toBeNaN();
});

test('nine features, three groups, 20,000 rows take well under a frame budget of 60 ms', () => {
  const draws = sequence(1, 0);
  const all = Float64Array.from({ length: 20_000 }, () => draws.normal());
  const groups = [all, all.subarray(0, 15_000), all.subarray(15_000)];
  const binned = groups.map((values) => {
    const edges = quantileEdges(values);
    return { values, edges, shares: binShares(edges, values) };
  });
  const cube = () => {
    for (let feature = 0; feature < 9; feature++) {
      for (const { values, edges, shares } of binned) psiOverEdges(edges, shares, values);
    }
  };
  // The best of several, for the machine may be busy with something else.
  let best = Infinity;
  for (let round = 0; round < 8; round++) {
    const start = performance.now();
    cube();
    best = Math.min(best, performance.now() - start);
  }
  expect(best).toBeLessThan(60);
});
