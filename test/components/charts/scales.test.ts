import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLogTicks, findExtent, formatValue, makeScale, readValue } from '@/components/charts/scales';
import type { Axis } from '@/components/charts';

const linear: Axis = { label: 'v' };
const log: Axis = { label: 'v', scale: 'log' };
const tickTexts = (axis: Axis, extent: [number, number], count?: number): string[] =>
  makeScale(axis, extent, [0, 1000], count === undefined ? {} : { count }).ticks.map((tick) => tick.text);

describe('scales', () => {
  it('round the extent outwards to ticks', () => {
    const scale = makeScale(linear, [0.83, 1.17], [0, 1000]);
    expect(scale.domain).toEqual([0.8, 1.2]);
    expect(scale.ticks.map((tick) => tick.text)).toEqual(['0.8', '0.9', '1.0', '1.1', '1.2']);
  });

  it('keep a domain that the axis names, and widen it rather than cut data off', () => {
    const axis: Axis = { ...linear, domain: [0.13, 7.9] };
    expect(makeScale(axis, [1, 5], [0, 1000]).domain).toEqual([0.13, 7.9]);
    expect(makeScale(axis, null, [0, 1000]).domain).toEqual([0.13, 7.9]);
    expect(makeScale(axis, [1, 9.7], [0, 1000]).domain).toEqual([0, 10]);
    expect(makeScale({ ...log, domain: [0, 5] }, [2, 3], [0, 1000], { nice: false }).domain).toEqual([2, 3]);
  });

  it('write all ticks of an axis with the same digits', () => {
    expect(tickTexts(linear, [0, 1], 4)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(tickTexts(linear, [0.875, 0.975], 4)).toEqual(['0.86', '0.88', '0.90', '0.92', '0.94', '0.96', '0.98']);
    expect(tickTexts({ ...linear, format: '.1%' }, [0, 0.4])).toEqual(['0%', '10%', '20%', '30%', '40%']);
    expect(tickTexts(linear, [0, 4e9])).toEqual(['0', '1B', '2B', '3B', '4B']);
    expect(tickTexts(linear, [0, 60_000], 3)).toEqual(['0', '20k', '40k', '60k']);
  });

  it('give a single value room on both sides', () => {
    for (const axis of [linear, log]) {
      const scale = makeScale(axis, [5, 5], [0, 1000], { nice: false });
      expect(scale.at(5)).toBeCloseTo(500, 6);
    }
    expect(makeScale(linear, [0, 0], [0, 1000]).domain).toEqual([-1, 1]);
  });

  it('map and invert as inverses, increasing, within their range', () => {
    const value = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, value, fc.boolean(), (a, b, c, isLog) => {
        const [low, middle, high] = [a, b, c].sort((p, q) => p - q) as [number, number, number];
        fc.pre(high > low * (1 + 1e-6));
        const scale = makeScale(isLog ? log : linear, [low, high], [0, 1000]);
        const at = scale.at(middle);
        expect(at).toBeGreaterThanOrEqual(-1e-6);
        expect(at).toBeLessThanOrEqual(1000 + 1e-6);
        expect(Math.abs(scale.invert(at) - middle)).toBeLessThanOrEqual(1e-9 * high);
        expect(scale.ticks.length).toBeLessThan(16);
        for (const tick of scale.ticks) expect(tick.at).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('leave out of an extent what has no place on the axis', () => {
    expect(findExtent([Number.NaN, 3, Infinity, -2, 1e305], linear)).toEqual([-2, 3]);
    expect(findExtent([0, -1, 3, 20], log)).toEqual([3, 20]);
    expect(findExtent([Number.NaN], linear)).toBeNull();
  });

  it('count decades, with 2 and 5 between them only where they fit', () => {
    expect(chooseLogTicks(10, 700, 6)).toEqual([10, 20, 50, 100, 200, 500]);
    expect(chooseLogTicks(1, 1e4, 5)).toEqual([1, 10, 100, 1000, 10000]);
    expect(chooseLogTicks(0.001, 1, 5)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(chooseLogTicks(1, 1e12, 5).length).toBeLessThan(8);
  });
});

describe('values that are read out', () => {
  it('follow the format of the axis, with the unit', () => {
    expect(readValue(0.93149, { label: 'RMSE', unit: 'stars', format: '.3f' })).toBe('0.931 stars');
    expect(readValue(0.5, { label: 'Share', unit: 'of users', format: '.0%' })).toBe('50%');
  });

  it('take about four digits without a format, and name what is no value', () => {
    expect([0.123456, 1234, 12345.6, 2e9, 1e-9, 1e20, Number.NaN].map((value) => formatValue(value, linear))).toEqual([
      '0.1235',
      '1,234',
      '12,346',
      '2B',
      '1e-9',
      '1e+20',
      'no value',
    ]);
  });
});
