import { describe, expect, it } from 'vitest';
import { trainingApplicants } from '@simulations/credit-drift/case';
import { fitLogisticModel, scoreLogistic, standardise } from '@simulations/credit-drift/model/logistic-model';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { servicerLabels } from '@simulations/credit-drift/world/labels';
import { fitLogistic } from '@simulations/statistics/logistic-regression';
import { isClose, readReference, type ScmFixture } from '../world/reference';

const expected = readReference<ScmFixture>('scm_fixture.json')?.launch_model_seed11;
const training = trainingApplicants(11);
const launch = fitLogisticModel(training.inputs, training.good);

it.skipIf(expected === undefined)('the launch model of seed 11 equals the prototype’s to 1e-12', () => {
  const scores = scoreLogistic(launch, generateApplicants({ seed: 11, month: 0, count: 6 }).inputs);
  const pairs: [ArrayLike<number>, readonly number[]][] = [
    [launch.mean, expected!.scaler_mean],
    [launch.sd, expected!.scaler_sd],
    [[launch.intercept, ...launch.coefficients], expected!.coef],
    [scores, expected!.first6_scores_month0],
  ];
  const wrong = pairs.flatMap(([actual, values]) => values.filter((value, i) => !isClose(actual[i]!, value)));
  expect(pairs.map(([actual]) => actual.length)).toEqual([9, 9, 10, 6]);
  expect(wrong).toEqual([]);
});

describe('fitLogisticModel', () => {
  const corrupted = servicerLabels(training, 0.16);

  it('with a start keeps its scaler and finds the optimum that it finds without', () => {
    const refreshed = fitLogisticModel(training.inputs, corrupted, { start: launch });
    const fresh = fitLogisticModel(training.inputs, corrupted);
    expect(refreshed.mean).toEqual(launch.mean);
    expect(refreshed.sd).toEqual(launch.sd);
    refreshed.coefficients.forEach((value, j) => expect(value).toBeCloseTo(fresh.coefficients[j]!, 10));
    expect(refreshed.intercept).toBeCloseTo(fresh.intercept, 10);

    const narrow = training.inputs.map((column) => column.subarray(0, 2000));
    const labels = training.good.subarray(0, 2000);
    const inLaunchUnits = fitLogisticModel(narrow, labels, { start: launch });
    const direct = fitLogistic(standardise(launch, narrow), labels, { ridge: 1 });
    expect(inLaunchUnits.mean).toEqual(launch.mean);
    expect(inLaunchUnits.coefficients[6]).toBeCloseTo(direct[7]!, 10);
  });

  it('moves the coefficient of residence most when the servicer mislabels group B, the cause’s signature', () => {
    const refreshed = fitLogisticModel(training.inputs, corrupted, { start: launch });
    const moves = refreshed.coefficients.map((value, j) => Math.abs(value - launch.coefficients[j]!));
    expect(moves.indexOf(Math.max(...moves))).toBe(7);
    expect(launch.coefficients[7]).toBeCloseTo(-0.025, 2);
    expect(refreshed.coefficients[7]).toBeCloseTo(0.155, 2);
  });

  it('penalises with 1 unless told, and takes soft labels and weights', () => {
    const standardised = standardise(launch, training.inputs);
    const soft = Float64Array.from(training.good, (y) => 0.9 * y + 0.03);
    const weights = Float64Array.from(training.group, (b) => 1 + b);
    for (const [options, ridge] of [
      [{}, 1],
      [{ ridge: 500 }, 500],
    ] as const) {
      const model = fitLogisticModel(training.inputs, soft, { ...options, weights });
      const direct = fitLogistic(standardised, soft, { ridge, weights });
      expect([model.intercept, ...model.coefficients]).toEqual(Array.from(direct));
    }
  });

  it('gives an input that does not vary the deviation 1 and the coefficient 0', () => {
    const constant = new Float64Array(training.count).fill(8);
    const model = fitLogisticModel([training.inputs[0]!, constant], training.good);
    expect(model.sd[1]).toBe(1);
    expect(model.coefficients[1]).toBe(0);
  });
});

it('scores are the logistic function of the standardised inputs', () => {
  const model = { mean: [10, 0], sd: [2, 1], intercept: 0.5, coefficients: [1, -2] };
  const scores = scoreLogistic(model, [Float64Array.of(10, 14, 10), Float64Array.of(0, 0, 2)]);
  [0.5, 2.5, -3.5].forEach((z, i) => expect(scores[i]).toBeCloseTo(1 / (1 + Math.exp(-z)), 14));
  expect(scoreLogistic(model, [])).toHaveLength(0);
});
