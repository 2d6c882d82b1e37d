/** Metrics of two samples against their definitions, written out the slow way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cramerVonMises } from '@simulations/statistics/drift/cramer-von-mises';
import { energyDistance } from '@simulations/statistics/drift/energy';
import { hellingerDistance, hellingerNannyml } from '@simulations/statistics/drift/hellinger';
import { jensenShannonDistance, jensenShannonNannyml } from '@simulations/statistics/drift/jensen-shannon';
import { kolmogorovSmirnov } from '@simulations/statistics/drift/kolmogorov-smirnov';
import { mannWhitney, welchTest } from '@simulations/statistics/drift/location';
import { psiEvidently } from '@simulations/statistics/drift/psi';
import { wassersteinDistance, wassersteinNormed } from '@simulations/statistics/drift/wasserstein';

/** Few distinct values, so that ties are common. */
const sample = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 2, maxLength: 25 });
const share = (values: readonly number[], upTo: number) =>
  values.filter((value) => value <= upTo).length / values.length;
const meanDistance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + Math.abs(x - y), 0), 0) / (a.length * b.length);

describe('two samples', () => {
  it('Kolmogorov–Smirnov is the largest gap of the distribution functions, at its location', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const gaps = [...a, ...b].map((value) => Math.abs(share(a, value) - share(b, value)));
        const { statistic, location, p, pLimit } = kolmogorovSmirnov(a, b);
        expect(statistic).toBeCloseTo(Math.max(...gaps), 12);
        if (statistic > 0) expect(Math.abs(share(a, location) - share(b, location))).toBeCloseTo(statistic, 12);
        expect(p).toBeLessThanOrEqual(pLimit);
      }),
    );
  });

  it('Wasserstein is the mean distance of the sorted samples when they are equally long', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [0, 1].map((side) => rows.map((row) => row[side]!).sort((x, y) => x - y)) as [
          number[],
          number[],
        ];
        const mean = a.reduce((sum, x, i) => sum + Math.abs(x - b[i]!), 0) / a.length;
        expect(wassersteinDistance(a, b)).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('energy is made of the expected distances between and within', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const squared = 2 * meanDistance(a, b) - meanDistance(a, a) - meanDistance(b, b);
        expect(energyDistance(a, b) ** 2).toBeCloseTo(squared, 10);
      }),
    );
  });

  it('Mann–Whitney counts the pairs won, ties half, and both directions make all pairs', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        let won = 0;
        for (const x of a) for (const y of b) won += x > y ? 1 : x === y ? 0.5 : 0;
        const { u, share: part, p } = mannWhitney(a, b);
        expect(u).toBe(won);
        expect(part).toBe(won / (a.length * b.length));
        expect(mannWhitney(b, a).u).toBe(a.length * b.length - won);
        expect(mannWhitney(b, a).p).toBe(p);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
    expect(mannWhitney([3, 3], [3, 3, 3]).p).toBe(1);
  });

  it('nothing differs from itself, and the order of the rows is nothing', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const distances = [
          wassersteinDistance,
          energyDistance,
          hellingerDistance,
          hellingerNannyml,
          jensenShannonDistance,
          jensenShannonNannyml,
          (x: number[], y: number[]) => psiEvidently(x, y).value,
          (x: number[], y: number[]) => kolmogorovSmirnov(x, y).statistic,
        ];
        for (const distance of distances) {
          expect(distance(a, a)).toBe(0);
          expect(distance(a, b)).toBeGreaterThanOrEqual(0);
          expect(distance([...a].reverse(), b)).toBeCloseTo(distance(a, b), 12);
        }
        expect(cramerVonMises(a, a).p).toBeGreaterThan(0.99);
        expect(cramerVonMises(a, b).statistic).toBeCloseTo(cramerVonMises(b, a).statistic, 10);
      }),
    );
  });

  it('distances are undefined for an empty window, and a column with NaN is refused', () => {
    const metrics = [
      wassersteinDistance,
      wassersteinNormed,
      energyDistance,
      hellingerDistance,
      hellingerNannyml,
      jensenShannonDistance,
      jensenShannonNannyml,
      (x: number[], y: number[]) => psiEvidently(x, y).value,
      (x: number[], y: number[]) => kolmogorovSmirnov(x, y).p,
      (x: number[], y: number[]) => mannWhitney(x, y).p,
      (x: number[], y: number[]) => welchTest(x, y).p,
      (x: number[], y: number[]) => cramerVonMises(x, y).p,
    ];
    for (const metric of metrics) expect(metric([1, 2, 3], [])).toBeNaN();
    for (const metric of [wassersteinDistance, energyDistance, hellingerDistance, jensenShannonDistance]) {
      expect(() => metric([1, 2, NaN], [1, 2])).toThrow(RangeError);
    }
  });

  it('Welch equals the pooled test where sizes and variances agree: t = −3/√(2·2.5/5), 8 degrees of freedom', () => {
    const { t, df } = welchTest([1, 2, 3, 4, 5], [4, 5, 6, 7, 8]);
    expect(t).toBeCloseTo(-3, 12);
    expect(df).toBeCloseTo(8, 12);
  });
});
