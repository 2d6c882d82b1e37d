import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitLogisticModel, scoreLogistic } from '@simulations/credit-drift/model/logistic-model';
import { trainLogistic } from '@simulations/credit-drift/model/training';
import type { TrainedLogistic, TrainingProgress } from '@simulations/credit-drift/model/training';
import { leaveNothing } from '@simulations/tensors';
import type { BackendName } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { expectForward, expectToCancel } from './cancel';
import { largestDifference, launchData, parametersOf } from './data';

const backends: BackendName[] = ['wasm', 'cpu'];
const { inputs, good: labels, group } = launchData(11);
const irls = parametersOf(fitLogisticModel(inputs, labels));
/** Another answer for every row: group B counts four times, a label of a bad file is a doubt. */
const weights = Float64Array.from(group, (g) => (g === 1 ? 4 : 1));
const soft = Float64Array.from(labels, (y, i) => (y === 1 ? 1 : group[i] === 1 ? 0.22 : 0.07));

describe('24,000 applicants by nine inputs', () => {
  const trained = new Map<BackendName, TrainedLogistic>();

  test.each(backends)('gradient descent on %s ends within 1e-6 of IRLS, in less than 200 steps', async (backend) => {
    const tensors = await openForTest(backend);
    const reports: TrainingProgress[] = [];
    const onProgress = (progress: TrainingProgress) => reports.push(progress);
    const result = await leaveNothing(tensors, 'logistic regression', () =>
      trainLogistic({ tensors, now, inputs, labels, onProgress }),
    );
    trained.set(backend, result);
    expect(result.backend).toBe(backend);
    expect(result.steps).toBeLessThan(200);
    expectForward(reports, result.steps);
    const difference = largestDifference(parametersOf(result.raw), irls);
    expect(difference).toBeLessThan(1e-6);
    // What it says of itself is so.
    expect(result.rawDifference).toBeCloseTo(difference, 12);
    expect(difference).toBeGreaterThan(0);
  });

  test.each(backends)('polished on %s it is IRLS to 1e-12', (backend) => {
    expect(largestDifference(parametersOf(trained.get(backend)!.model), irls)).toBeLessThan(1e-12);
  });

  test('wasm and cpu score everybody the same to 1e-12 once polished, not before', () => {
    const [wasm, cpu] = backends.map((backend) => trained.get(backend)!);
    const apart = (which: 'raw' | 'model') =>
      largestDifference(scoreLogistic(wasm![which], inputs), scoreLogistic(cpu![which], inputs));
    expect(apart('model')).toBeLessThan(1e-12);
    expect(apart('raw')).toBeLessThan(1e-6);
    expect(apart('raw')).toBeGreaterThan(1e-12);
  });
});

test.each(backends)(
  'weights and soft labels count on %s, from the scale and coefficients of an earlier model',
  async (backend) => {
    const tensors = await openForTest(backend);
    const start = fitLogisticModel(
      inputs.map((column) => column.subarray(0, 3000)),
      labels.subarray(0, 3000),
    );
    const expected = fitLogisticModel(inputs, soft, { weights, start, ridge: 5 });
    const { model, rawDifference } = await trainLogistic({
      tensors,
      now,
      inputs,
      labels: soft,
      weights,
      start,
      ridge: 5,
    });
    expect(rawDifference).toBeLessThan(2e-6);
    expect(model.mean).toEqual(start.mean);
    expect(largestDifference(parametersOf(model), parametersOf(expected))).toBeLessThan(1e-10);
    const plain = parametersOf(fitLogisticModel(inputs, labels, { start }));
    expect(largestDifference(parametersOf(model), plain)).toBeGreaterThan(0.05);
  },
);

test('stopped after a few steps it says how far it was from the solution', async () => {
  const tensors = await openForTest('wasm');
  const { raw, rawDifference, steps } = await trainLogistic({ tensors, now, inputs, labels, steps: 10 });
  expect(steps).toBe(10);
  expect(rawDifference).toBeGreaterThan(0.01);
  expect(rawDifference).toBeGreaterThan(0.9 * largestDifference(parametersOf(raw), irls));
});

test('stops within 200 ms when cancelled', async () => {
  const tensors = await openForTest('cpu');
  await expectToCancel(tensors, (context) => trainLogistic({ ...context, inputs, labels }));
});

test('refuses tables whose rows do not match, and leaves nothing', async () => {
  const tensors = await openForTest('wasm');
  const before = tensors.count();
  const short = labels.subarray(1);
  await expect(trainLogistic({ tensors, now, inputs, labels: short })).rejects.toThrow('23999 labels for 24000 rows');
  await expect(trainLogistic({ tensors, now, inputs, labels, weights: [1] })).rejects.toThrow('1 weights for 24000');
  await expect(trainLogistic({ tensors, now, inputs: [], labels })).rejects.toThrow('at least one column');
  const uneven = [inputs[0]!, inputs[1]!.subarray(5)];
  await expect(trainLogistic({ tensors, now, inputs: uneven, labels })).rejects.toThrow('column 1 has 23995 rows');
  expect(tensors.count()).toBe(before);
});

const folder = resolve('../shared/reference/credit');
describe.skipIf(!existsSync(folder))(`reference values (skipped when ${folder} is absent)`, () => {
  const read = <T>(name: string) => JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as T;

  test('the launch model of seed 11 is the one of the NumPy prototype', async () => {
    const { launch_model_seed11: reference } = read<{ launch_model_seed11: { coef: number[]; scaler_sd: number[] } }>(
      'scm_fixture',
    );
    const tensors = await openForTest('wasm');
    const { model, raw } = await trainLogistic({ tensors, now, inputs, labels });
    expect(largestDifference(model.sd, reference.scaler_sd)).toBeLessThan(1e-10);
    expect(largestDifference(parametersOf(raw), reference.coef)).toBeLessThan(1e-6);
    expect(largestDifference(parametersOf(model), reference.coef)).toBeLessThan(1e-10);
  });

  test('unpenalised, penalised and reweighed fits of 160 rows are those of scikit-learn', async () => {
    const { logreg } = read<{ logreg: { X: number[][]; A: number[]; y: number[] } }>('inputs');
    const reference = read<{
      logistic_regression: {
        reweighing_weights: Record<string, number>;
        fits: Record<string, { intercept: number; coef: number[] }>;
      };
    }>('mitigation').logistic_regression;
    const tensors = await openForTest('wasm');
    const columns = [0, 1, 2].map((j) => Float64Array.from(logreg.X, (row) => row[j]!));
    const start = { mean: [0, 0, 0], sd: [1, 1, 1], intercept: 0, coefficients: [0, 0, 0] };
    const reweighed = logreg.y.map((y, i) => reference.reweighing_weights[`${'AB'[logreg.A[i]!]!}|${y}`]!);
    const fits = Object.entries(reference.fits);
    expect(fits).toHaveLength(3);
    for (const [name, { intercept, coef }] of fits) {
      const { model, raw } = await trainLogistic({
        ...{ tensors, now, inputs: columns, labels: logreg.y, start },
        ridge: name.startsWith('l2_1.0') ? 1 : 0,
        ...(name.startsWith('reweighed') && { weights: reweighed }),
      });
      expect(largestDifference(parametersOf(model), [intercept, ...coef]), name).toBeLessThan(1e-7);
      expect(largestDifference(parametersOf(raw), [intercept, ...coef]), name).toBeLessThan(1e-4);
    }
  });
});
