import { describe, expect, it } from 'vitest';
import { openCase, TAU, trainingApplicants } from '@simulations/credit-drift/case';
import { launchReport } from '@simulations/credit-drift/model/launch';
import { fitLogisticModel, scoreLogistic } from '@simulations/credit-drift/model/logistic-model';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { featureIds } from '@simulations/credit-drift/world/features';
import { approve } from '@simulations/statistics/classification/confusion';
import { brier } from '@simulations/statistics/classification/brier';
import { isClose, readReference, type ScmFixture } from '../world/reference';

const expected = readReference<ScmFixture>('scm_fixture.json')?.launch_model_seed11.month0_n12000;
const opened = openCase({ seed: 11, causes: [], headline: 'points', applicantsPerMonth: 2000 });
const report = launchReport(opened);

it.skipIf(expected === undefined)('on 12,000 applicants of month 0 it equals the prototype to 1e-12', () => {
  const applicants = generateApplicants({ seed: 11, month: 0, count: 12_000 });
  const scores = scoreLogistic(opened.launch, applicants.inputs);
  const reference = { month: 0, applicants, model: opened.launch, scores, approved: approve(scores, TAU) };
  const { overall, groups, gap } = launchReport({ ...opened, reference });
  const pairs: [number, number][] = [
    [overall.auc.auc, expected!.auc],
    [overall.rates.selectionRate, expected!.sel],
    [overall.rates.falseRejectionRate, expected!.frr],
    [overall.profitPerApplication, expected!.profit_per_app],
    [gap.difference, expected!.gap],
    [brier(applicants.good, scores), expected!.brier],
  ];
  for (const name of ['A', 'B'] as const) {
    const slice = groups[name];
    const values = expected![name];
    pairs.push(
      [slice.rates.count, values.n],
      [slice.rates.baseRate, values.base],
      [slice.rates.selectionRate, values.sel],
      [slice.rates.falseRejectionRate, values.frr],
      [slice.rates.falsePositiveRate, values.fpr],
      [slice.auc.auc, values.auc],
      [slice.rates.falseDiscoveryRate, values.bad_rate_approved],
      [slice.calibrationInTheLarge, values.calib],
    );
  }
  expect(pairs).toHaveLength(22);
  expect(pairs.filter(([actual, value]) => !isClose(actual, value))).toEqual([]);
});

describe('the launch report', () => {
  it('has the design’s launch figures: AUC about .826, FRR_A .178, FRR_B .303, profit 125', () => {
    expect(report.overall.auc.auc).toBeCloseTo(0.826, 1);
    expect(Math.abs(report.groups.A.rates.falseRejectionRate - 0.178)).toBeLessThan(0.02);
    expect(Math.abs(report.groups.B.rates.falseRejectionRate - 0.303)).toBeLessThan(0.03);
    expect(Math.abs(report.overall.profitPerApplication - 124.8)).toBeLessThan(5);
    expect(report.overall.rates.count).toBe(24_000);
    expect(report.trainingRows).toBe(24_000);
  });

  it('adds up: groups to everybody, bins to their slice', () => {
    const { overall, groups } = report;
    expect(groups.A.rates.count + groups.B.rates.count).toBe(overall.rates.count);
    for (const slice of [overall, groups.A, groups.B]) {
      expect(slice.calibration).toHaveLength(10);
      expect(slice.calibration.reduce((sum, bin) => sum + bin.count, 0)).toBe(slice.rates.count);
      const { low, high } = slice.falseRejectionInterval;
      expect(low < slice.rates.falseRejectionRate && slice.rates.falseRejectionRate < high).toBe(true);
    }
    const profit =
      groups.A.profitPerApplication * groups.A.rates.count + groups.B.profitPerApplication * groups.B.rates.count;
    expect(profit / overall.rates.count).toBeCloseTo(overall.profitPerApplication, 9);
  });

  it('shows a calibrated model: well-filled bins come true within 5 points', () => {
    const filled = report.overall.calibration.filter(({ count }) => count >= 500);
    expect(filled.length).toBeGreaterThanOrEqual(5);
    for (const bin of filled) expect(Math.abs(bin.observed - bin.meanScore)).toBeLessThan(0.05);
  });

  it('has standard errors as large as the coefficients scatter over worlds', () => {
    const draws = Array.from({ length: 20 }, (_, i) => {
      const training = trainingApplicants(100 + i);
      return fitLogisticModel(training.inputs, training.good).coefficients;
    });
    expect(report.coefficients.map(({ feature }) => feature)).toEqual([...featureIds]);
    const ratios = report.coefficients.map(({ standardError }, j) => {
      const values = draws.map((coefficients) => coefficients[j]!);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
      return variance / (standardError * standardError);
    });
    // Sum of nine variance ratios on 19 degrees of freedom each: mean 1, standard deviation √(2/171) = .11.
    expect(Math.abs(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length - 1)).toBeLessThan(0.44);
  });
});
