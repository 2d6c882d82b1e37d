/** The launch report: what was known about the model on the day it went live, on applicants it was not trained on. */
import { calibrationInTheLarge } from '../../statistics/classification/calibration';
import { addCounts, type ConfusionCounts } from '../../statistics/classification/confusion';
import { falseRejectionInterval, type ConfusionRates } from '../../statistics/classification/confusion-rates';
import { delong, type AucEstimate } from '../../statistics/classification/delong';
import { reliabilityTable, type ReliabilityBin } from '../../statistics/classification/reliability';
import { falseRejectionGap, type FalseRejectionGap } from '../../statistics/fairness/false-rejection-gap';
import { groupRates, ofGroup, overallRates } from '../../statistics/fairness/group-rates';
import type { Interval } from '../../statistics/intervals';
import { logisticStandardErrors } from '../../statistics/logistic-regression';
import { LOSS_BAD, PROFIT_GOOD, TAU, type CreditCase } from '../case';
import { featureIds, type FeatureId } from '../world/features';
import { standardise } from './logistic-model';

export interface SliceReport {
  /** Rates over the slice; false rejections among its creditworthy, bad rate (falseDiscoveryRate) among its approved. */
  readonly rates: ConfusionRates;
  /** Wilson, 95 %. */
  readonly falseRejectionInterval: Interval;
  /** With DeLong's interval, 95 %. */
  readonly auc: AucEstimate;
  /** Share of good − mean score: above 0 the model is too pessimistic about the slice. */
  readonly calibrationInTheLarge: number;
  /** Ten bins of equal width over the score; empty ones stay. */
  readonly calibration: readonly ReliabilityBin[];
  /** Mean profit over all who applied, rejected ones at 0. */
  readonly profitPerApplication: number;
}

export interface CoefficientReport {
  readonly feature: FeatureId;
  /** Of the training data: one standard deviation is the unit of the coefficient. */
  readonly mean: number;
  readonly sd: number;
  /** Change of the log odds of "good" per standard deviation. */
  readonly value: number;
  /** From the inverse of the information matrix. */
  readonly standardError: number;
}

export interface LaunchReport {
  readonly trainingRows: number;
  readonly tau: number;
  readonly overall: SliceReport;
  readonly groups: { readonly A: SliceReport; readonly B: SliceReport };
  /** False rejection rate of B less that of A. */
  readonly gap: FalseRejectionGap;
  readonly intercept: { readonly value: number; readonly standardError: number };
  readonly coefficients: readonly CoefficientReport[];
}

/** Measured on the reference month, with the launch model at the launch cut-off. */
export function launchReport({
  training,
  launch,
  reference,
}: Pick<CreditCase, 'training' | 'launch' | 'reference'>): LaunchReport {
  const { applicants, scores, approved } = reference;
  const { good, group } = applicants;
  const byGroup = groupRates(good, approved, group);
  const [a, b] = byGroup as readonly [(typeof byGroup)[number], (typeof byGroup)[number]];
  const slice = (code: 0 | 1, rates: typeof a) =>
    sliceReport(ofGroup(good, group, code), ofGroup(scores, group, code), rates, rates.counts);
  const errors = logisticStandardErrors(
    standardise(launch, training.inputs),
    [launch.intercept, ...launch.coefficients],
    { ridge: 1 },
  );
  return {
    trainingRows: training.count,
    tau: TAU,
    overall: sliceReport(good, scores, overallRates(byGroup), addCounts([a.counts, b.counts])),
    groups: { A: slice(0, a), B: slice(1, b) },
    gap: falseRejectionGap(b.counts, a.counts),
    intercept: { value: launch.intercept, standardError: errors[0]! },
    coefficients: featureIds.map((feature, j) => ({
      feature,
      mean: launch.mean[j]!,
      sd: launch.sd[j]!,
      value: launch.coefficients[j]!,
      standardError: errors[j + 1]!,
    })),
  };
}

function sliceReport(
  good: ArrayLike<number>,
  scores: ArrayLike<number>,
  rates: ConfusionRates,
  counts: ConfusionCounts,
): SliceReport {
  return {
    rates,
    falseRejectionInterval: falseRejectionInterval(counts),
    auc: delong(good, scores),
    calibrationInTheLarge: calibrationInTheLarge(good, scores),
    calibration: reliabilityTable(good, scores),
    profitPerApplication: (PROFIT_GOOD * counts.truePositives + LOSS_BAD * counts.falsePositives) / good.length,
  };
}
