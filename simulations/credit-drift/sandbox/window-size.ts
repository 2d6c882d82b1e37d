/**
 * The lesson of sample size: how often PSI alarms on a window of n applicants when nothing has drifted, by a fixed 0.1 and by the
 * critical value. Theory for every n, and a measurement for the one that was asked.
 */
import { chiSquareSurvival } from '../../statistics/distributions/chi-square';
import { nullAlarmRates } from '../../statistics/drift/null-rates';
import { NAIVE_THRESHOLD } from '../instruments/drift';

export const windowSizes = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000] as const;
/** Rows of the reference: as many as in the published measurements of this effect. */
export const REFERENCE_SIZE = 3000;
const BINS = 10;
/** Of the critical value, and so of false alarms by it. */
export const LEVEL = 0.05;

/** Draws of one batch, and batches of a whole measurement. A batch of the largest window takes about a quarter of a second. */
export const BATCH = 20;
export const BATCHES = 20;

export interface FalseAlarms {
  readonly windowSize: number;
  readonly replications: number;
  /** Replications in which PSI was at least 0.1. */
  readonly fixed: number;
  /** Replications in which PSI was above the critical value for this n. */
  readonly critical: number;
}

/** P(PSI ≥ 0.1 | no drift) for a window of n: PSI is then distributed as χ²₉ (1/n + 1/m). */
export function expectedFixed(windowSize: number): number {
  return chiSquareSurvival(NAIVE_THRESHOLD / (1 / windowSize + 1 / REFERENCE_SIZE), BINS - 1);
}

/** Batch `batch` of a measurement: the same counts in every browser. */
export function measureBatch(windowSize: number, seed: number, batch: number): FalseAlarms {
  const { rates, replications } = nullAlarmRates(windowSize, {
    seed: seed + batch,
    replications: BATCH,
    referenceSize: REFERENCE_SIZE,
  });
  const count = (rate: number) => Math.round(rate * replications);
  return {
    windowSize,
    replications,
    fixed: count(rates['psi-tenth']),
    critical: count(rates['psi-critical']),
  };
}

export function addBatch(sum: FalseAlarms, { replications, fixed, critical }: FalseAlarms): FalseAlarms {
  return {
    windowSize: sum.windowSize,
    replications: sum.replications + replications,
    fixed: sum.fixed + fixed,
    critical: sum.critical + critical,
  };
}

/** Window sizes evenly on a logarithmic axis, for the curve of theory. */
export const curveSizes: readonly number[] = [
  50, 65, 80, 100, 125, 160, 200, 250, 300, 400, 500, 700, 1000, 2000, 5000, 20_000,
];
