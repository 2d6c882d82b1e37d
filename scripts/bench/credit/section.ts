import type { Target } from '../target';

/** One part of the benchmark: a table to read, and what was promised of it. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly targets: readonly Target[];
  /** For --json. */
  readonly data: unknown;
}

export const atMost = (name: string, measured: number, limit: number, unit = ''): Target => ({
  name,
  measured,
  bound: 'at most',
  limit,
  unit,
});
export const atLeast = (name: string, measured: number, limit: number, unit = ''): Target => ({
  name,
  measured,
  bound: 'at least',
  limit,
  unit,
});

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** "+15.0", "−3.9": a difference of shares in percentage points. */
export const points = (difference: number, digits = 1): string => signed(100 * difference, digits);

export const signed = (value: number, digits: number): string => {
  const size = Math.abs(value).toFixed(digits);
  return `${Number(size) === 0 ? ' ' : value < 0 ? '−' : '+'}${size}`;
};

/** Of the largest of several measurements; NaN (a missed target) when there is none. */
export const largest = (values: readonly number[]): number => (values.length === 0 ? NaN : Math.max(...values));

/** Milliseconds that `work` takes: the least of several runs, for whatever else the machine does can only add to a time. */
export function leastTime(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
