/** Every value of performance.json: SciPy, scikit-learn, NannyML and definitions agree on them to 1e-9. */
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, gini } from '@simulations/statistics/classification/area-under-curve';
import { averagePrecision } from '@simulations/statistics/classification/average-precision';
import { brier } from '@simulations/statistics/classification/brier';
import {
  calibrationInTheLarge,
  expectedCalibrationError,
  maximumCalibrationError,
} from '@simulations/statistics/classification/calibration';
import { cbpe } from '@simulations/statistics/classification/cbpe';
import { confusion } from '@simulations/statistics/classification/confusion';
import { falseRejectionInterval } from '@simulations/statistics/classification/confusion-rates';
import { delong } from '@simulations/statistics/classification/delong';
import { creditKs } from '@simulations/statistics/classification/kolmogorov-smirnov';
import { logLoss } from '@simulations/statistics/classification/log-loss';
import { equalMassTable, equalWidthBin, reliabilityTable } from '@simulations/statistics/classification/reliability';
import { ofGroup } from '@simulations/statistics/fairness/group-rates';
import type { Interval } from '@simulations/statistics/intervals';
import { ratesAsReference } from './rates-of-reference';
import {
  type CreditData,
  creditData,
  edgeCases,
  expectReference,
  readReference,
  referencePresent,
  type Values,
} from './reference';

const pair = ({ low, high }: Interval) => [low, high];

function tableOf(labels: ArrayLike<number>, scores: ArrayLike<number>) {
  return reliabilityTable(labels, scores).map((bin, index) => ({
    bin: index,
    n: bin.count,
    mean_p: bin.meanScore,
    obs: bin.observed,
  }));
}

function ofOneGroup({ labels, scores, approved, groups }: CreditData, group: number) {
  const own = { labels: ofGroup(labels, groups, group), scores: ofGroup(scores, groups, group) };
  const counts = confusion(labels, approved, (row) => groups[row] === group);
  return {
    ...ratesAsReference(counts),
    auc: areaUnderCurve(own.labels, own.scores),
    brier: brier(own.labels, own.scores),
    ece_10: expectedCalibrationError(reliabilityTable(own.labels, own.scores)),
    mean_score: own.scores.reduce((sum, score) => sum + score, 0) / own.scores.length,
    calibration_in_the_large_obs_minus_pred: calibrationInTheLarge(own.labels, own.scores),
    reliability_10: tableOf(own.labels, own.scores),
    frr_wilson95: pair(falseRejectionInterval(counts)),
  };
}

function ofAll(data: CreditData) {
  const { labels, scores, approved } = data;
  const estimate = delong(labels, scores);
  const ks = creditKs(labels, scores);
  const expected = cbpe(scores, approved);
  return {
    threshold: data.threshold,
    decision_rule: 'approve (1) iff score >= threshold',
    auc: areaUnderCurve(labels, scores),
    auc_delong_se: estimate.standardError,
    auc_delong_ci95: pair(estimate.interval),
    gini: gini(labels, scores),
    ks_credit: ks.value,
    ks_credit_threshold_ge: ks.cutoff,
    log_loss: logLoss(labels, scores),
    brier: brier(labels, scores),
    average_precision: averagePrecision(labels, scores),
    ece_10_equal_width: expectedCalibrationError(reliabilityTable(labels, scores)),
    mce_10_equal_width: maximumCalibrationError(reliabilityTable(labels, scores)),
    reliability_10: tableOf(labels, scores),
    ece_10_equal_mass_nannyml: expectedCalibrationError(equalMassTable(labels, scores)),
    confusion: ratesAsReference(confusion(labels, approved)),
    cbpe_assuming_score_calibrated: {
      TP: expected.truePositives,
      FP: expected.falsePositives,
      FN: expected.falseNegatives,
      TN: expected.trueNegatives,
      tpr: expected.truePositiveRate,
      fnr: expected.falseRejectionRate,
      fpr: expected.falsePositiveRate,
      precision: expected.precision,
      f1: expected.f1,
      accuracy: expected.accuracy,
      roc_auc: expected.auc,
    },
    by_group: Object.fromEntries(data.groupNames.map((name, group) => [name, ofOneGroup(data, group)])),
  };
}

describe.skipIf(!referencePresent)('measures of a classifier', () => {
  interface Performance {
    readonly datasets: Record<string, Values>;
    readonly edge: Record<string, Values>;
  }
  const reference = referencePresent ? readReference<Performance>('performance') : { datasets: {}, edge: {} };

  it('cover every data set of the reference', () => {
    expect(creditData.map(({ name }) => name).sort()).toEqual(Object.keys(reference.datasets).sort());
  });

  it.each(creditData.map((data) => [data.name, data] as const))('equal the reference for %s', (name, data) => {
    expectReference(ofAll(data), reference.datasets[name]!, name);
  });

  it.each(Object.entries(edgeCases))('equal the reference for the edge case %s', (name, { y, score }) => {
    const actual = {
      auc: areaUnderCurve(y, score),
      brier: brier(y, score),
      ece_10: expectedCalibrationError(reliabilityTable(y, score)),
      bin_index: score.map((value) => equalWidthBin(value, 10)),
    };
    expectReference(actual, reference.edge[name]!, name);
  });
});
