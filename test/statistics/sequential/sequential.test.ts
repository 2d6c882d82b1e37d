import { describe, expect, it } from 'vitest';
import { uniform } from '@simulations/kernel/streams';
import { bernoulliCusum, runCusum } from '@simulations/statistics/sequential/cusum';
import { fixedHorizonTest } from '@simulations/statistics/sequential/fixed-horizon';
import { alwaysValidP, msprtInterval, msprtLogRatio, runMsprt } from '@simulations/statistics/sequential/msprt';
import { pageHinkley, runPageHinkley } from '@simulations/statistics/sequential/page-hinkley';
import { bernoulliSprt, runSprt } from '@simulations/statistics/sequential/sprt';
import { oraclePresent, readOracle } from './oracle';

interface Oracle {
  fixed_two_proportion_z: {
    k_canary: number;
    k_control: number;
    n_each: number;
    z: number;
    p_one_sided: number;
    newcombe_ci95: [number, number];
  };
  sprt_bernoulli: {
    p0: number;
    p1: number;
    alpha: number;
    beta: number;
    upper_log: number;
    lower_log: number;
    first_upper_crossing_1based: number;
    first_lower_crossing_1based: number | null;
    llr_at_100_200_400: number[];
  };
  'msprt_two_proportions_tau0.05': {
    lambda_at_50_100_200_400: number[];
    always_valid_p_at_50_100_200_400: number[];
    'first_reject_at_0.05_1based': number;
  };
  cusum_bernoulli: Record<
    'p0' | 'p1' | 'at_400' | 'at_600' | 'at_800' | 'max_first_400' | 'first_exceed_4_1based',
    number
  >;
  'page_hinkley_delta.005_lambda10_first_alarm_1based': number;
}

describe.skipIf(!oraclePresent)('the sequential tests meet the reference values', () => {
  const oracle = oraclePresent ? readOracle<Oracle>('sequential') : ({} as Oracle);
  const stream = oraclePresent
    ? readOracle<{ stream: { control: number[]; canary: number[] } }>('inputs').stream
    : { control: [], canary: [] };
  const both = [...stream.control, ...stream.canary];

  it('fixed horizon: z, p and Newcombe interval', () => {
    const { k_canary, k_control, n_each, z, p_one_sided, newcombe_ci95 } = oracle.fixed_two_proportion_z;
    const test = fixedHorizonTest({ successes: k_canary, trials: n_each }, { successes: k_control, trials: n_each });
    expect(test.z).toBeCloseTo(z, 9);
    expect(test.pOneSided / p_one_sided).toBeCloseTo(1, 9);
    expect(test.interval.low).toBeCloseTo(newcombe_ci95[0], 9);
    expect(test.interval.high).toBeCloseTo(newcombe_ci95[1], 9);
  });

  it('SPRT: boundaries, path and stopping time', () => {
    const expected = oracle.sprt_bernoulli;
    const test = bernoulliSprt(expected);
    expect(test.upper).toBeCloseTo(expected.upper_log, 9);
    expect(test.lower).toBeCloseTo(expected.lower_log, 9);
    const run = runSprt(expected, stream.canary);
    [100, 200, 400].forEach((n, i) => expect(run.path[n - 1]).toBeCloseTo(expected.llr_at_100_200_400[i]!, 9));
    expect(run.verdict).toBe('p1');
    expect(run.stoppedAfter).toBe(expected.first_upper_crossing_1based);
    expect(expected.first_lower_crossing_1based).toBeNull();
    expect(run.path.findIndex((value) => value <= test.lower)).toBe(-1);
  });

  it('mSPRT: Λ, always-valid p and the first rejection', () => {
    const expected = oracle['msprt_two_proportions_tau0.05'];
    const run = runMsprt({ tau: 0.05 }, stream.canary, stream.control);
    [50, 100, 200, 400].forEach((n, i) => {
      expect(Math.exp(run.path[n - 1]!) / expected.lambda_at_50_100_200_400[i]!).toBeCloseTo(1, 9);
      expect(run.pValues[n - 1]).toBeCloseTo(expected.always_valid_p_at_50_100_200_400[i]!, 9);
    });
    expect(run.pValues.findIndex((p) => p <= 0.05) + 1).toBe(expected['first_reject_at_0.05_1based']);
  });

  it('CUSUM: path, maximum and first alarm, control then canary', () => {
    const { p0, p1, ...expected } = oracle.cusum_bernoulli;
    const run = runCusum({ p0, p1, limit: 4 }, both);
    expect(run.path[399]).toBeCloseTo(expected.at_400, 9);
    expect(run.path[599]).toBeCloseTo(expected.at_600, 9);
    expect(run.path[799]).toBeCloseTo(expected.at_800, 9);
    expect(Math.max(...run.path.subarray(0, 400))).toBeCloseTo(expected.max_first_400, 9);
    expect(run.alarmAfter).toBe(expected.first_exceed_4_1based);
  });

  it('Page-Hinkley: first alarm', () => {
    expect(runPageHinkley({ delta: 0.005, limit: 10 }, both).alarmAfter).toBe(
      oracle['page_hinkley_delta.005_lambda10_first_alarm_1based'],
    );
  });
});

/** Bernoulli outcomes of one stream, drawn by name. */
const outcomes = (seed: number, variable: number, count: number, rate: number) =>
  Float64Array.from({ length: count }, (_, i) => (uniform(seed, 0, i, variable) < rate ? 1 : 0));

describe('SPRT', () => {
  const options = { p0: 0.2, p1: 0.3, alpha: 0.05, beta: 0.1 };

  it('keeps both error rates near those asked for', () => {
    const runs = 400;
    let [falseAlarms, misses] = [0, 0];
    for (let seed = 1; seed <= runs; seed++) {
      if (runSprt(options, outcomes(seed, 1, 2000, options.p0)).verdict === 'p1') falseAlarms++;
      if (runSprt(options, outcomes(seed, 2, 2000, options.p1)).verdict === 'p0') misses++;
    }
    expect(falseAlarms / runs).toBeGreaterThan(0.01);
    expect(falseAlarms / runs).toBeLessThan(0.075);
    expect(misses / runs).toBeGreaterThan(0.04);
    expect(misses / runs).toBeLessThan(0.14);
  });

  it('keeps its first verdict though the path goes on', () => {
    const run = runSprt(options, [...Array<number>(60).fill(0), ...Array<number>(60).fill(1)]);
    expect(run.verdict).toBe('p0');
    expect(run.path.at(-1)).toBeGreaterThan(bernoulliSprt(options).upper);
    expect(run.stoppedAfter).toBeLessThan(60);
    expect(runSprt(options, [1, 0])).toMatchObject({ verdict: 'continue', stoppedAfter: null });
  });

  it('refuses rates of 0 and 1, for which the ratio is infinite', () => {
    expect(() => bernoulliSprt({ p0: 0, p1: 0.2 })).toThrow(RangeError);
    expect(() => bernoulliCusum({ p0: 0.2, p1: 1, limit: 5 })).toThrow(RangeError);
  });
});

describe('CUSUM', () => {
  it('watches for a fall when p1 is below p0, and alarms strictly above the limit', () => {
    const chart = bernoulliCusum({ p0: 0.5, p1: 0.25, limit: Math.log(1.5) });
    const once = chart.step(0, false);
    expect(once).toBeCloseTo(Math.log(1.5), 12);
    expect(chart.step(once, true)).toBe(0);
    expect(chart.alarms(chart.limit)).toBe(false);
    expect(chart.alarms(chart.limit + 1e-9)).toBe(true);
  });

  it('forgets good times: the alarm after the change comes no later than from a fresh start', () => {
    const options = { p0: 0.55, p1: 0.49, limit: 5 };
    for (let seed = 1; seed <= 20; seed++) {
      const bad = outcomes(seed, 3, 3000, 0.4);
      const fresh = runCusum(options, bad).alarmAfter!;
      const good = runCusum({ ...options, limit: Infinity }, outcomes(seed, 4, 3000, 0.62));
      const chart = bernoulliCusum(options);
      let value = good.path.at(-1)!;
      let steps = 0;
      while (!chart.alarms(value)) value = chart.step(value, bad[steps++]! > 0);
      expect(steps).toBeLessThanOrEqual(fresh);
    }
  });

  it('reports no alarm for an empty series', () => {
    expect(runCusum({ p0: 0.2, p1: 0.3, limit: 4 }, [])).toEqual({ path: new Float64Array(), alarmAfter: null });
  });
});

describe('mSPRT', () => {
  it('holds its level under daily peeking, where the fixed-horizon test does not', () => {
    const runs = 1000;
    let [always, fixed] = [0, 0];
    for (let seed = 1; seed <= runs; seed++) {
      let [k1, k2, p, fooled] = [0, 0, 1, false];
      for (let n = 1; n <= 2000; n++) {
        if (uniform(seed, 0, n, 5) < 0.3) k1++;
        if (uniform(seed, 0, n, 6) < 0.3) k2++;
        if (n < 100 || n % 50 !== 0) continue;
        const [canary, control] = [
          { successes: k1, trials: n },
          { successes: k2, trials: n },
        ];
        p = alwaysValidP(p, msprtLogRatio(canary, control, { tau: 0.05 }));
        fooled ||= fixedHorizonTest(canary, control).pTwoSided <= 0.05;
      }
      if (p <= 0.05) always++;
      if (fooled) fixed++;
    }
    expect(always / runs).toBeLessThanOrEqual(0.05);
    expect(fixed / runs).toBeGreaterThan(0.22);
  });

  it('equals the formula for arms of equal size (Johari et al.) when they are', () => {
    const [k1, k2, n, tau, margin] = [52, 31, 150, 0.04, -0.03];
    const [p1, p2] = [k1 / n, k2 / n];
    const v = p1 * (1 - p1) + p2 * (1 - p2);
    const d = p1 - p2 - margin;
    const lambda =
      Math.sqrt(v / (v + n * tau ** 2)) * Math.exp((n ** 2 * tau ** 2 * d ** 2) / (2 * v * (v + n * tau ** 2)));
    const ratio = msprtLogRatio({ successes: k1, trials: n }, { successes: k2, trials: n }, { tau, margin });
    expect(ratio).toBeCloseTo(Math.log(lambda), 12);
  });

  it('has an interval whose ends are exactly the margins it just rejects', () => {
    const [first, second] = [
      { successes: 90, trials: 200 },
      { successes: 300, trials: 900 },
    ];
    const { low, high } = msprtInterval(first, second, 0.05, 0.99);
    for (const margin of [low, high]) {
      expect(Math.exp(-msprtLogRatio(first, second, { tau: 0.05, margin }))).toBeCloseTo(0.01, 12);
    }
    expect(low).toBeLessThan(90 / 200 - 300 / 900);
  });

  it('finds no evidence in arms without variance or without outcomes', () => {
    const all = { successes: 20, trials: 20 };
    const none = { successes: 0, trials: 20 };
    expect(msprtLogRatio(all, none, { tau: 0.05 })).toBe(0);
    expect(msprtLogRatio(all, { successes: 0, trials: 0 }, { tau: 0.05 })).toBe(0);
    expect(msprtInterval(all, none, 0.05)).toEqual({ low: -1, high: 1 });
    expect(() => runMsprt({ tau: 0.05 }, [1], [])).toThrow(RangeError);
  });
});

describe('Page-Hinkley', () => {
  it('alarms after a rise of the mean and not after a fall', () => {
    const step = (from: number, to: number) => [...Array<number>(100).fill(from), ...Array<number>(100).fill(to)];
    const options = { delta: 0.01, limit: 5 };
    expect(runPageHinkley(options, step(0.2, 0.5)).alarmAfter).toBeGreaterThan(100);
    expect(runPageHinkley(options, step(0.5, 0.2)).alarmAfter).toBeNull();
  });

  it('keeps the running mean', () => {
    const test = pageHinkley({ delta: 0, limit: 1 });
    const state = [3, 5, 10].reduce((soFar, x) => test.step(soFar, x), test.start);
    expect(state).toMatchObject({ count: 3, mean: 6 });
    expect(state.sum).toBeCloseTo(0 + 1 + 4, 12);
  });
});
