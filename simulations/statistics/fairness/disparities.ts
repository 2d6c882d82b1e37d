/**
 * Disparities of Aequitas (Saleiro et al. 2018, arXiv:1811.05577): a group's rate ÷ the reference group's, called fair within [τ, 1/τ].
 */
import type { ConfusionRates } from '../classification/confusion-rates';
import type { Rate } from './parity';

/** τ = .8 both ways: the four-fifths rule of US employment guidelines (29 CFR 1607.4 D), which speaks of selection rates only. */
export const fourFifths = 0.8;

export interface Disparity {
  readonly rate: Rate;
  /** Focal ÷ reference. NaN when either is undefined or the reference is 0: nothing to compare with. */
  readonly disparity: number;
  /** null when there is no disparity to judge. */
  readonly fair: boolean | null;
}

/** The rates Aequitas reports by default: approval (its `pprev`), fpr, fnr, tpr, for, fdr, precision. */
export const disparityRates = [
  'selectionRate',
  'falsePositiveRate',
  'falseRejectionRate',
  'truePositiveRate',
  'falseOmissionRate',
  'falseDiscoveryRate',
  'precision',
] as const satisfies readonly Rate[];

export function disparity(focal: ConfusionRates, reference: ConfusionRates, rate: Rate, tau = fourFifths): Disparity {
  const ratio = reference[rate] === 0 ? NaN : focal[rate] / reference[rate];
  return { rate, disparity: ratio, fair: Number.isNaN(ratio) ? null : tau <= ratio && ratio <= 1 / tau };
}

/**
 * Every rate of disparityRates. A size check without a sample size: in a small group a fair process fails it often, so read it
 * beside the interval of the difference (falseRejectionGap).
 */
export function disparities(focal: ConfusionRates, reference: ConfusionRates, tau = fourFifths): readonly Disparity[] {
  return disparityRates.map((rate) => disparity(focal, reference, rate, tau));
}
