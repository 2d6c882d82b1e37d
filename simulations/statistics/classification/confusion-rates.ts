/** Rates of a yes-or-no decision. A rate over nobody is undefined and NaN, never 0. */
import { type Interval, wilson } from '../intervals';
import type { ConfusionCounts } from './confusion';

export interface ConfusionRates {
  readonly count: number;
  /** Share that is creditworthy. */
  readonly baseRate: number;
  /** Share that is approved: approval rate. */
  readonly selectionRate: number;
  /** Of the creditworthy, share approved: recall, sensitivity. */
  readonly truePositiveRate: number;
  /** Of the creditworthy, share rejected: false negative rate, 1 − truePositiveRate. The harm this simulator is about. */
  readonly falseRejectionRate: number;
  /** Of those not creditworthy, share approved: false approval rate. */
  readonly falsePositiveRate: number;
  /** Of those not creditworthy, share rejected: specificity. */
  readonly trueNegativeRate: number;
  /** Of the approved, share creditworthy: positive predictive value. The bad rate of the book is its complement. */
  readonly precision: number;
  /** Of the rejected, share rightly rejected. */
  readonly negativePredictiveValue: number;
  /** Of the approved, share not creditworthy: bad rate of the book. */
  readonly falseDiscoveryRate: number;
  /** Of the rejected, share creditworthy. */
  readonly falseOmissionRate: number;
  readonly accuracy: number;
  /** Harmonic mean of precision and recall: 2TP ÷ (2TP + FP + FN). */
  readonly f1: number;
  /** Mean of true positive and true negative rate. */
  readonly balancedAccuracy: number;
}

/** Works on whole counts and on expected ones (CBPE). */
export function ratesOf(counts: ConfusionCounts): ConfusionRates {
  const { truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn } = counts;
  const count = tp + fp + tn + fn;
  const truePositiveRate = tp / (tp + fn);
  const trueNegativeRate = tn / (tn + fp);
  return {
    count,
    baseRate: (tp + fn) / count,
    selectionRate: (tp + fp) / count,
    truePositiveRate,
    falseRejectionRate: fn / (tp + fn),
    falsePositiveRate: fp / (fp + tn),
    trueNegativeRate,
    precision: tp / (tp + fp),
    negativePredictiveValue: tn / (tn + fn),
    falseDiscoveryRate: fp / (tp + fp),
    falseOmissionRate: fn / (tn + fn),
    accuracy: (tp + tn) / count,
    f1: (2 * tp) / (2 * tp + fp + fn),
    balancedAccuracy: (truePositiveRate + trueNegativeRate) / 2,
  };
}

/** Of the creditworthy, share rejected: P(reject | creditworthy). NaN when none is creditworthy. */
export function falseRejectionRate(counts: ConfusionCounts): number {
  return counts.falseNegatives / (counts.truePositives + counts.falseNegatives);
}

/** Wilson interval of the false rejection rate. Its sample is the creditworthy, not all applicants. */
export function falseRejectionInterval(counts: ConfusionCounts, level = 0.95): Interval {
  return wilson(counts.falseNegatives, counts.truePositives + counts.falseNegatives, level);
}
