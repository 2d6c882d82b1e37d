/** The test planned once and looked at once: what the sequential tests beside it are measured against. */
import { newcombe, twoProportionTest } from '../intervals';
import type { Interval, TwoProportionTest } from '../intervals';

/** Successes among trials, as one arm of an experiment has them so far. */
export interface ArmCounts {
  readonly successes: number;
  readonly trials: number;
}

export interface FixedHorizonTest extends TwoProportionTest {
  /** Canary share minus control share. */
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * Two-proportion z test of canary against control with Newcombe's interval for the difference. Valid for one look at a sample size
 * fixed beforehand; looking daily and stopping at the first p < .05 raises the false alarms far above 5 % (see msprt.ts).
 */
export function fixedHorizonTest(canary: ArmCounts, control: ArmCounts, level = 0.95): FixedHorizonTest {
  const counts = [canary.successes, canary.trials, control.successes, control.trials] as const;
  return {
    ...twoProportionTest(...counts),
    difference: canary.successes / canary.trials - control.successes / control.trials,
    interval: newcombe(...counts, level),
  };
}
