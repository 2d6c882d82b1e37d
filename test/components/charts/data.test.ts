import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binLinear, binLog, binMatrix, countValues } from '@/components/charts';
import { judge, scaleMetric } from '@/components/charts/Dumbbell';
import { countTicks } from '@/components/charts/LineChart';
import { prepareSeries, readSeries } from '@/components/charts/lineModel';
import { thinPoints, thinRows } from '@/components/charts/points';
import { listRanks, rankItems } from '@/components/charts/RankCurve';
import { findFrontier } from '@/components/charts/Scatter';
import { classOf, drawClasses } from '@/components/charts/UserItemMap';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('bins', () => {
  it('hold every finite value exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 60 }), (values) => {
        const kept = values.filter((value) => Math.abs(value) < 1e100);
        expect(sum(binLinear(kept, 7).map((bin) => bin.count))).toBe(kept.length);
        const counts = kept.map((value) => Math.ceil(Math.min(1e9, Math.abs(value)))).filter((value) => value > 0);
        expect(sum(binLog(counts, 5).map((bin) => bin.count))).toBe(counts.length);
      }),
    );
  });

  it('leave out what is not finite, and for a logarithm what is not positive', () => {
    expect(sum(binLinear([1, Number.NaN, 2, Infinity], 2).map((bin) => bin.count))).toBe(2);
    expect(sum(binLog([0, -3, 5, 50], 3).map((bin) => bin.count))).toBe(2);
    expect(binLog([], 3)).toEqual([]);
  });

  it('have whole edges where whole numbers are counted', () => {
    for (const { from, to } of binLog([1, 2, 3, 40, 700], 6))
      expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true]);
  });

  it('count star ratings each under its own name', () => {
    expect(countValues([1, 2, 2, 9], [1, 2, 3])).toEqual([
      { from: 0.5, to: 1.5, count: 1, label: '1' },
      { from: 1.5, to: 2.5, count: 2, label: '2' },
      { from: 2.5, to: 3.5, count: 0, label: '3' },
    ]);
  });
});

describe('a matrix from afar', () => {
  it('keeps every pair and every cell, fullest rows and columns first', () => {
    const pair = fc.tuple(fc.nat(22), fc.nat(30));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 80 }), (pairs) => {
        const input = { rows: pairs.map(([r]) => r), columns: pairs.map(([, c]) => c), rowCount: 23, columnCount: 31 };
        const fine = binMatrix(input, 100, 100);
        const matrix = binMatrix(input, 5, 7);
        expect([sum(matrix.counts), sum(matrix.capacity)]).toEqual([pairs.length, 23 * 31]);
        const rowTotals = Array.from({ length: 23 }, (_, r) => sum(fine.counts.slice(r * 31, (r + 1) * 31)));
        expect(rowTotals).toEqual([...rowTotals].sort((a, b) => b - a));
      }),
    );
  });

  it('draws neighbours of one class as one rectangle', () => {
    const matrix = binMatrix({ rows: [0, 0, 1], columns: [0, 1, 0], rowCount: 2, columnCount: 2 }, 2, 2);
    expect(drawClasses(matrix).filter((path) => path !== '')).toEqual(['M0,0h2v1h-2zM0,1h1v1h-1z']);
    expect([0, 0.002, 0.05, 1].map(classOf)).toEqual([0, 1, 4, 6]);
  });
});

describe('points', () => {
  const wave = Array.from({ length: 5000 }, (_, x) => ({ x, y: x === 3210 ? 99 : Math.sin(x / 50) }));
  it('are thinned to the cap without losing the ends or a peak', () => {
    const kept = thinPoints(wave, 200, () => true);
    expect(kept.length).toBeLessThanOrEqual(250);
    expect([kept[0], kept.at(-1)]).toEqual([wave[0], wave.at(-1)]);
    expect(kept).toContain(wave[3210]);
    expect(kept.map((p) => p.x)).toEqual([...kept.map((p) => p.x)].sort((a, b) => a - b));
  });

  it('keep a gap when thinned, and are the very same list when they are few', () => {
    const holed = wave.map((p) => (p.x === 777 ? { x: 777, y: Number.NaN } : p));
    expect(thinPoints(holed, 200, (p) => Number.isFinite(p.y)).some((p) => Number.isNaN(p.y))).toBe(true);
    expect(thinPoints(wave, 5000, () => true)).toBe(wave);
  });

  it('are read where a series has none by its latest before', () => {
    const fine = { name: 'fine', points: [0, 0.5, 1, 1.5].map((x) => ({ x, y: x })) };
    const coarse = { name: 'coarse', points: [{ x: 1, y: 7 }] };
    const drawn = prepareSeries([fine, coarse], false, false);
    const at = (x: number): string[] => readSeries(drawn, x).map(({ name, point }) => `${name} ${point.x}`);
    expect([at(0.5), at(1), at(1.5)]).toEqual([['fine 0.5'], ['fine 1', 'coarse 1'], ['fine 1.5']]);
  });

  it('between two gaps are told apart, as no line reaches them', () => {
    const points = [1, 2, Number.NaN, 4, Number.NaN].map((y, x) => ({ x, y }));
    expect(prepareSeries([{ name: 'a', points }], false, false)[0]?.lone).toEqual([{ x: 3, y: 4 }]);
  });

  it('at a few whole numbers get a tick each', () => {
    expect([countTicks([1, 2, 5]), countTicks([0.5, 3]), countTicks([0, 40]), countTicks([])]).toEqual([4, 8, 8, 8]);
  });

  it('become table rows: all of a few, every nth of many, and the last', () => {
    expect(thinRows([1, 2, 3], 3)).toEqual({ rows: [1, 2, 3] });
    const { rows, note } = thinRows(
      Array.from({ length: 1001 }, (_, i) => i),
      101,
    );
    expect([rows.length, rows[1], rows.at(-1), note]).toEqual([
      101,
      10,
      1000,
      'Every 10th of 1,001 rows, and the last.',
    ]);
  });
});

describe('comparisons', () => {
  it('rank items by count and sum the head', () => {
    const { items, headShare, headCount } = rankItems([{ count: 1 }, { count: 6 }, { count: 3 }], 1 / 3);
    expect([items.map((item) => item.count), headCount, headShare]).toEqual([[6, 3, 1], 1, 0.6]);
  });

  it('read a long list of ranks from first to last, each once', () => {
    const ranks = listRanks(100_000);
    expect([ranks[0], ranks.at(-1), new Set(ranks).size]).toEqual([0, 99_999, ranks.length]);
    expect(listRanks(3)).toEqual([0, 1, 2]);
  });

  it('give no verdict on digits that are not shown', () => {
    const metric = { label: 'RMSE', format: '.3f' };
    expect(judge({ metric, better: 'lower', a: 0.8841, b: 0.8839 })).toBe('same');
    expect(judge({ metric, better: 'lower', a: 0.884, b: 0.879 })).toBe('better');
    expect(judge({ metric, better: 'higher', a: 0.884, b: 0.879 })).toBe('worse');
  });

  it('show a small change as small: a strip starts at zero unless its range is named', () => {
    const change = { better: 'lower' as const, a: 0.88, b: 0.89 };
    const full = scaleMetric({ metric: { label: 'm' }, ...change });
    const named = scaleMetric({ metric: { label: 'm', domain: [0.8, 1] }, ...change });
    expect(full.domain[0]).toBe(0);
    expect(named.at(0.89) - named.at(0.88)).toBeGreaterThan(full.at(0.89) - full.at(0.88));
  });

  it('find the points that none beats on both measures', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 2, y: 3 },
      { x: 3, y: 2 },
      { x: 3, y: 1 },
    ];
    expect(findFrontier(points, 'higher', 'higher')).toEqual([1, 2]);
    expect(findFrontier(points, 'lower', 'higher')).toEqual([0, 1]);
  });
});
