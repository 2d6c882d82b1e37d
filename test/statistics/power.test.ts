import { expect, test } from 'vitest';
import { uniform } from '@simulations/kernel/streams';
import { daysToPower, sampleSizePerArm, twoProportionPower } from '@simulations/statistics/power';
import { oraclePresent, readOracle } from './sequential/oracle';

test.skipIf(!oraclePresent)('the sample size per arm meets the reference value', () => {
  const key = 'sample_size_two_prop_per_arm_20_vs_25_alpha.05_two_sided_power.8';
  expect(sampleSizePerArm(0.2, 0.25)).toBe(readOracle<Record<string, number>>('sequential')[key]);
});

test('the days to 80 % power are those of the prototype of the rollout', () => {
  // What may be noticed: control rate, canary rate, share of the applications the outcome is defined for.
  const outcomes = [
    [0.56, 0.51, 0.25],
    [0.29, 0.34, 0.25 * 0.67],
    [0.115, 0.145, 0.65],
  ] as const;
  const prototype = {
    200: [
      [1237, 1581, 582],
      [258, 330, 121],
      [66, 83, 31],
      [49, 62, 23],
    ],
    500: [
      [495, 633, 233],
      [104, 132, 49],
      [27, 34, 13],
      [20, 25, 9],
    ],
    2000: [
      [124, 159, 59],
      [26, 33, 13],
      [7, 9, 4],
      [5, 7, 3],
    ],
  };
  for (const [perDay, table] of Object.entries(prototype)) {
    const days = [0.01, 0.05, 0.25, 0.5].map((fraction) =>
      outcomes.map(([p0, p1, share]) => {
        const applicants = Number(perDay) * share;
        return daysToPower({ p0, p1, canary: fraction * applicants, control: (1 - fraction) * applicants });
      }),
    );
    expect(days).toEqual(table);
  }
});

test('the power reaches the target on the day found and not the day before', () => {
  const perDay = { canary: 6.25, control: 118.75 };
  const rates = { p0: 0.56, p1: 0.51 };
  const days = daysToPower({ ...rates, ...perDay });
  const after = (n: number) => twoProportionPower({ ...rates, canary: n * perDay.canary, control: n * perDay.control });
  expect(after(days)).toBeGreaterThanOrEqual(0.8);
  expect(after(days - 1)).toBeLessThan(0.8);
});

test('the power is the share of simulated experiments that find the difference', () => {
  const plan = { p0: 0.3, p1: 0.38, canary: 150, control: 600 };
  const runs = 600;
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const arm = (variable: number, count: number, rate: number) => {
      let successes = 0;
      for (let i = 0; i < count; i++) if (uniform(run, 0, i, variable) < rate) successes++;
      return successes / count;
    };
    const difference = arm(1, plan.canary, plan.p1) - arm(2, plan.control, plan.p0);
    const se = Math.sqrt(plan.p0 * (1 - plan.p0) * (1 / plan.canary + 1 / plan.control));
    if (difference / se > 1.6448536) found++;
  }
  // Four standard errors of 600 coin tosses are 8 points.
  expect(Math.abs(found / runs - twoProportionPower(plan))).toBeLessThan(0.08);
});

test('no number of days suffices without a canary or without a difference', () => {
  expect(daysToPower({ p0: 0.3, p1: 0.4, canary: 0, control: 100 })).toBe(Infinity);
  expect(daysToPower({ p0: 0.3, p1: 0.3, canary: 10, control: 100 })).toBe(Infinity);
  expect(sampleSizePerArm(0.3, 0.3)).toBe(Infinity);
});

test('a huge difference still waits for the first outcomes', () => {
  expect(daysToPower({ p0: 0.01, p1: 0.99, canary: 1, control: 99 })).toBe(5);
  expect(daysToPower({ p0: 0.01, p1: 0.99, canary: 1, control: 99 }, { minimumCanary: 30 })).toBe(30);
});
