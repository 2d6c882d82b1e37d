import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '@simulations/kernel/math';
import { lowbias32, normal, normals, seedFrom, sequence, uniform, uniforms } from '@simulations/kernel/streams';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const coordinates = fc.tuple(fc.nat(0xffffffff), fc.integer({ min: -64, max: 400 }), fc.nat(1e6), fc.nat(40));

describe('draws', () => {
  it('equal frozen values', () => {
    expect([0, 1, 2, 12345, 4294967295].map(lowbias32)).toEqual([0, 1753845952, 3507691905, 2435775735, 1734902346]);
    expect([0, 1, 2].map((i) => uniform(1, 0, i, 0))).toEqual([
      0.8384392712032422, 0.6161116567673162, 0.8486018961993977,
    ]);
    expect([0, 1].map((i) => uniform(11, -12, i, 5))).toEqual([0.8450726914452389, 0.6154630047967657]);
    expect(uniform(11, 3, 1003, 21)).toBe(0.21479928644839674);
    expect(normal(1, 0, 0, 0)).toBe(normalQuantile(0.8384392712032422));
  });

  const fixture = resolve('../shared/reference/credit/scm_fixture.json');
  it.skipIf(!existsSync(fixture))(`equal the reference vectors (skipped when ${fixture} is absent)`, () => {
    const { rng } = JSON.parse(readFileSync(fixture, 'utf8')) as { rng: Record<string, Record<string, number>> };
    let vectors = 0;
    for (const [x, hash] of Object.entries(rng['lowbias32']!)) expect(lowbias32(Number(x))).toBe(hash);
    for (const [name, values] of Object.entries(rng)) {
      const match = /^uniform_seed(\d+)_month(-?\d+)_k(\d+)_i(\d+)\.\./.exec(name);
      if (!match) continue;
      vectors += 1;
      const [seed, month, k, first] = match.slice(1).map(Number) as [number, number, number, number];
      Object.values(values).forEach((value, i) => expect(uniform(seed, month, first + i, k)).toBe(value));
    }
    expect(vectors).toBe(3);
    for (const [p, z] of Object.entries(rng['ppnd16']!)) expect(normalQuantile(Number(p))).toBeCloseTo(z, 12);
    for (const [x, p] of Object.entries(rng['ncdf']!)) expect(Math.abs(normalCdf(Number(x)) - p)).toBeLessThan(1e-15);
  });

  it('do not depend on the order they are asked for', () => {
    fc.assert(
      fc.property(fc.array(coordinates, { minLength: 1, maxLength: 30 }), fc.nat(), (list, shuffleSeed) => {
        const inOrder = new Map(list.map((at) => [at.join(), uniform(...at)]));
        for (const at of sequence(shuffleSeed, 0).shuffle([...list]))
          expect(uniform(...at)).toBe(inOrder.get(at.join()));
      }),
    );
  });

  it('are the same in bulk', () => {
    fc.assert(
      fc.property(int32, int32, int32, fc.nat(50), (seed, epoch, variable, count) => {
        const rows = Array.from({ length: count }, (_, index) => index);
        expect(Array.from(uniforms(seed, epoch, variable, count))).toEqual(
          rows.map((index) => uniform(seed, epoch, index, variable)),
        );
        expect(Array.from(normals(seed, epoch, variable, count))).toEqual(
          rows.map((index) => normal(seed, epoch, index, variable)),
        );
      }),
    );
  });

  it('lie strictly between 0 and 1 for any integers, and give finite normals', () => {
    fc.assert(
      fc.property(int32, int32, int32, int32, (seed, epoch, index, variable) => {
        const u = uniform(seed, epoch, index, variable);
        expect(u > 0 && u < 1).toBe(true);
        expect(Number.isFinite(normal(seed, epoch, index, variable))).toBe(true);
      }),
    );
  });

  it('mixes without collisions: lowbias32 is a bijection on a sample', () => {
    const seen = new Set<number>();
    for (let x = 0; x < 200_000; x++) seen.add(lowbias32(Math.imul(x, 0x9e3779b1)));
    expect(seen.size).toBe(200_000);
  });

  // Each statistic below is asymptotically standard normal or chi-square; the bound is far out, the seeds are fixed.
  it('is uniform across persons, time steps, variables and seeds', () => {
    const n = 20_000;
    const along: readonly ((i: number) => number)[] = [
      (i) => uniform(7, 3, i, 2),
      (i) => uniform(7, i, 3, 2),
      (i) => uniform(7, 3, 2, i),
      (i) => uniform(i, 7, 3, 2),
    ];
    for (const draw of along) {
      const counts = new Array<number>(100).fill(0);
      let product = 0;
      for (let i = 0; i < n; i++) {
        const u = draw(i);
        counts[Math.floor(u * 100)]! += 1;
        product += (u - 0.5) * (draw(i + 1) - 0.5);
      }
      const chiSquare = counts.reduce((sum, c) => sum + (c - n / 100) ** 2 / (n / 100), 0);
      // 99 degrees of freedom: mean 99, standard deviation 14.
      expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * 14.1);
      expect(Math.abs((12 * product) / Math.sqrt(n))).toBeLessThan(4);
    }
  });
});

describe('sequence', () => {
  it('gives the same draws again, and others for another seed or variable', () => {
    const take = (seed: number, variable: number) => {
      const s = sequence(seed, variable);
      return Array.from({ length: 20 }, () => s.uniform());
    };
    expect(take(5, 1)).toEqual(take(5, 1));
    expect(take(5, 1)).not.toEqual(take(6, 1));
    expect(take(5, 1)).not.toEqual(take(5, 2));
  });

  it('equals frozen values', () => {
    const s = sequence(7, 1);
    expect(s.shuffle([0, 1, 2, 3, 4, 5])).toEqual([3, 5, 1, 0, 2, 4]);
    expect(s.below(10)).toBe(3);
    expect(s.normal()).toBe(0.34032714555718147);
  });

  it('shuffles to a permutation, typed arrays too', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(300), (seed, length) => {
        const rows = Int32Array.from({ length }, (_, i) => i);
        expect(sequence(seed, 3).shuffle(rows)).toBe(rows);
        expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
      }),
    );
  });

  it('reaches every permutation of four about equally often', () => {
    const counts = new Map<string, number>();
    const s = sequence(11, 0);
    for (let i = 0; i < 24_000; i++) {
      const order = s.shuffle([0, 1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // Binomial(24000, 1/24): standard deviation 31.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 31);
  });

  it('draws below n within bounds, and refuses what is no such n', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, n) => {
        const k = sequence(seed, 0).below(n);
        expect(Number.isInteger(k) && k >= 0 && k < n).toBe(true);
      }),
    );
    for (const n of [0, -1, 1.5, NaN, 2 ** 32 + 1]) expect(() => sequence(1, 0).below(n)).toThrow(RangeError);
  });

  it('has normals of mean 0 and variance 1', () => {
    const n = 50_000;
    const s = sequence(3, 9);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const z = s.normal();
      sum += z;
      squares += z * z;
    }
    expect(Math.abs(sum) / Math.sqrt(n)).toBeLessThan(4);
    expect(Math.abs(squares - n) / Math.sqrt(2 * n)).toBeLessThan(4);
  });
});

describe('seedFrom', () => {
  it('equals frozen values and differs between labels', () => {
    expect(seedFrom('')).toBe(0x811c9dc5);
    expect(seedFrom('abc')).toBe(2921240957);
    const labels = Array.from({ length: 5000 }, (_, i) => `scenario-${i}`);
    expect(new Set(labels.map(seedFrom)).size).toBe(5000);
    expect(seedFrom('\u0100')).not.toBe(seedFrom('\u0001'));
  });
});
