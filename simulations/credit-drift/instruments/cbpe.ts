/**
 * Confidence-based performance estimation by group: what error rates would be if calibrated scores still meant what they did at launch.
 * Blind to a change of P(good | inputs) by construction (NannyML's documented assumption).
 */
import { applyIsotonic, fitIsotonic, type Isotonic } from '../../statistics/classification/isotonic';
import type { Observed, ObservedMonth } from '../observe';
import { type ByGroup, byGroup, type ReadingBase, sayPercent, sayPoints } from './reading';

export interface CbpeReading extends ReadingBase {
  readonly instrument: 'cbpe';
  /** Estimated false rejection rate, from month 0. */
  readonly months: readonly { readonly month: number; readonly rates: ByGroup<number> }[];
  /** Estimated creditworthy applicants of group B turned away beyond the launch rate, launch to clock. */
  readonly excess: number;
}

export const cbpeOutcomes = ['quiet', 'B up, A same', 'B up, A up', 'B up, A down', 'other'] as const;

/** Changes below two points in B, and below .8 in A with three times the applicants, are within what months without drift show. */
const NOTABLE = 0.02;
const NOTABLE_A = 0.008;

const calibrations = new WeakMap<Float64Array, Isotonic>();

export function readCbpe(observed: Observed, month: number): CbpeReading {
  const calibration = calibrationOf(observed.reference);
  const estimates = [observed.reference, ...observed.months].map((each) => ({
    month: each.month,
    ...estimateOf(each, calibration),
  }));
  const months = estimates.map(({ month: at, rates }) => ({ month: at, rates }));
  const before = months[0]!.rates;
  const now = months[month]!.rates;
  const excess = estimates.slice(1).reduce((sum, { rates, good }) => sum + (rates.B - before.B) * good.B, 0);
  const [a, b] = [now.A - before.A, now.B - before.B];
  return {
    instrument: 'cbpe',
    month,
    outcome: outcomeOf(a, b),
    sentence: `Estimated false rejection rate in month ${month}: group B ${sayPercent(now.B)} (${sayPoints(b)}), group A ${sayPercent(now.A)} (${sayPoints(a)}).`,
    months,
    excess,
  };
}

function outcomeOf(a: number, b: number): (typeof cbpeOutcomes)[number] {
  const up = b > NOTABLE;
  if (!up) return Math.abs(a) > NOTABLE || b < -NOTABLE ? 'other' : 'quiet';
  return a > NOTABLE_A ? 'B up, A up' : a < -NOTABLE_A ? 'B up, A down' : 'B up, A same';
}

/** Isotonic calibration on the launch study, made once. */
export function calibrationOf(reference: ObservedMonth): Isotonic {
  let made = calibrations.get(reference.scores);
  if (!made) {
    made = fitIsotonic(reference.scores, reference.outcomes);
    calibrations.set(reference.scores, made);
  }
  return made;
}

const estimated = new WeakMap<Uint8Array, ReturnType<typeof estimate>>();

/** The estimate of a month, made once for its decisions: the same scores decide otherwise at another cut-off. */
function estimateOf(month: ObservedMonth, calibration: Isotonic): ReturnType<typeof estimate> {
  const made = estimated.get(month.approved) ?? estimate(month, calibration);
  estimated.set(month.approved, made);
  return made;
}

/** Expected false rejections over expected good applicants, by group (NannyML, confidence_based/metrics.py). */
export function estimate(
  { count, group, scores, approved }: Pick<ObservedMonth, 'count' | 'group' | 'scores' | 'approved'>,
  calibration: Isotonic,
): { readonly rates: ByGroup<number>; readonly good: ByGroup<number> } {
  const calibrated = applyIsotonic(calibration, scores);
  const sums = byGroup(() => ({ good: 0, rejected: 0 }));
  for (let i = 0; i < count; i++) {
    const sum = group[i] ? sums.B : sums.A;
    sum.good += calibrated[i]!;
    if (!approved[i]) sum.rejected += calibrated[i]!;
  }
  return {
    rates: byGroup((_, name) => sums[name].rejected / sums[name].good),
    good: byGroup((_, name) => sums[name].good),
  };
}
