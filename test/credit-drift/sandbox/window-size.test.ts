import { expect, it } from 'vitest';
import { wilson } from '@simulations/statistics/intervals';
import {
  addBatch,
  BATCHES,
  expectedFixed,
  type FalseAlarms,
  LEVEL,
  measureBatch,
} from '@simulations/credit-drift/sandbox/window-size';

const measured = (windowSize: number): FalseAlarms =>
  Array.from({ length: BATCHES }, (_, batch) => measureBatch(windowSize, 7, batch)).reduce(addBatch);

it('measures what theory says of the fixed threshold, where theory holds', () => {
  const { fixed, replications } = measured(200);
  const { low, high } = wilson(fixed, replications, 0.999);
  expect(expectedFixed(200)).toBeGreaterThan(low);
  expect(expectedFixed(200)).toBeLessThan(high);
});

it('rings by a fixed 0.1 on most small windows and by the critical value on few', () => {
  const { fixed, critical, replications } = measured(50);
  expect(fixed / replications).toBeGreaterThan(0.8);
  expect(critical / replications).toBeLessThan(3 * LEVEL);
});

it('never rings by a fixed 0.1 on a large window, however the critical value does', () => {
  const { fixed, critical, replications } = measured(1000);
  expect(fixed).toBe(0);
  expect(critical).toBeGreaterThan(0);
  expect(wilson(critical, replications, 0.999).low).toBeLessThan(LEVEL);
});
