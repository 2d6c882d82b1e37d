/**
 * CUSUM chart of a Bernoulli rate: the log likelihood ratio of p1 over p0, never below zero. It forgets good times, so a change
 * late in the series alarms as fast as an early one.
 *
 * Page (1954), Biometrika 41, 100–115; Bernoulli form: Reynolds & Stoumbos (1999), Journal of Quality Technology 31, 87–108.
 * Fastest possible in the worst case for its false-alarm rate (Moustakides 1986).
 */
import { logLikelihoodSteps } from './likelihood-steps';

export interface CusumOptions {
  /** Rate while all is well, strictly between 0 and 1. */
  readonly p0: number;
  /** Rate to be found fast; below p0 to watch for a fall. */
  readonly p1: number;
  /** Alarm above this value (often written h). */
  readonly limit: number;
}

export interface Cusum {
  readonly limit: number;
  /** The chart's value after one more outcome. Starts at 0. */
  step(value: number, success: boolean): number;
  /** True strictly above the limit. */
  alarms(value: number): boolean;
}

export function bernoulliCusum({ p0, p1, limit }: CusumOptions): Cusum {
  const { success, failure } = logLikelihoodSteps(p0, p1);
  return {
    limit,
    step: (value, hit) => Math.max(0, value + (hit ? success : failure)),
    alarms: (value) => value > limit,
  };
}

export interface CusumRun {
  readonly path: Float64Array;
  /** Outcomes until the first alarm; null without one. The chart runs on after an alarm. */
  readonly alarmAfter: number | null;
}

export function runCusum(options: CusumOptions, outcomes: ArrayLike<number>): CusumRun {
  const chart = bernoulliCusum(options);
  const path = new Float64Array(outcomes.length);
  let value = 0;
  let alarmAfter: number | null = null;
  for (let i = 0; i < outcomes.length; i++) {
    value = chart.step(value, outcomes[i]! > 0);
    path[i] = value;
    if (alarmAfter === null && chart.alarms(value)) alarmAfter = i + 1;
  }
  return { path, alarmAfter };
}
