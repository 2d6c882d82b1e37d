import { expect, test } from 'vitest';
import { scoreMlp, trainMlp } from '@simulations/credit-drift/model/training';
import type { MlpModel, TrainedMlp, TrainingProgress } from '@simulations/credit-drift/model/training';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import { leaveNothing, tf } from '@simulations/tensors';
import type { BackendName } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';
import { expectForward, expectToCancel } from './cancel';
import { largestDifference, launchData } from './data';

const { inputs, good: labels } = launchData(11);
const fresh = generateApplicants({ seed: 11, month: 0, count: 24000 });
let trained: TrainedMlp;

test('ranks fresh applicants as well as the prototype: AUC .824', async () => {
  const tensors = await openForTest('wasm');
  const reports: TrainingProgress[] = [];
  const onProgress = (progress: TrainingProgress) => reports.push(progress);
  trained = await leaveNothing(tensors, 'MLP', () => trainMlp({ tensors, now, inputs, labels, seed: 11, onProgress }));
  expectForward(reports, trained.steps);
  expect(reports.at(-1)!.loss).toBeLessThan(0.75 * reports[0]!.loss);
  expect(Math.abs(areaUnderCurve(fresh.good, scoreMlp(trained.model, fresh.inputs)) - 0.824)).toBeLessThan(0.003);
});

test('scores everybody the same on wasm and cpu to five digits', async () => {
  const few = { inputs: inputs.map((column) => column.subarray(0, 8000)), labels: labels.subarray(0, 8000), epochs: 5 };
  const [wasm, cpu] = [await on('wasm'), await on('cpu')];
  expect(largestDifference(wasm, cpu)).toBeLessThan(1e-5);
  expect(largestDifference(wasm, cpu)).toBeGreaterThan(0);

  async function on(backend: BackendName): Promise<Float64Array> {
    const tensors = await openForTest(backend);
    const result = await leaveNothing(tensors, 'MLP', () => trainMlp({ tensors, now, ...few, seed: 11 }));
    expect(result.backend).toBe(backend);
    return scoreMlp(result.model, fresh.inputs);
  }
});

test('a model survives JSON', () => {
  const { model } = trained;
  const again = JSON.parse(JSON.stringify(model)) as MlpModel;
  expect(again).toEqual(model);
  expect(scoreMlp(again, fresh.inputs)).toEqual(scoreMlp(model, fresh.inputs));
});

test('scores without tensors are those of the network that was trained', async () => {
  await openForTest('wasm');
  const { model } = trained;
  expect(model.layers.map(({ weights, bias }) => [weights.length, bias.length])).toEqual([
    [9, 16],
    [16, 8],
    [8, 1],
  ]);
  const rows = 500;
  const scores = tf.tidy(() => {
    const standard = Array.from({ length: rows }, (_, i) =>
      fresh.inputs.map((column, j) => (column[i]! - model.mean[j]!) / model.sd[j]!),
    );
    const layer = (x: ReturnType<typeof tf.tensor2d>, at: number) => {
      const { weights, bias } = model.layers[at]!;
      return tf.add(tf.matMul(x, tf.tensor2d(weights.map((row) => [...row]))), tf.tensor1d([...bias])) as typeof x;
    };
    return tf.sigmoid(layer(tf.tanh(layer(tf.tanh(layer(tf.tensor2d(standard), 0)), 1)), 2)).dataSync();
  });
  expect(largestDifference(scores, scoreMlp(model, fresh.inputs).subarray(0, rows))).toBeLessThan(1e-6);
});

test('another seed is another network; the same seed is the same one', async () => {
  const tensors = await openForTest('wasm');
  const few = { inputs: inputs.map((column) => column.subarray(0, 2000)), labels: labels.subarray(0, 2000), epochs: 2 };
  const train = (seed: number) => trainMlp({ tensors, now, ...few, seed });
  const [first, same, other] = [await train(3), await train(3), await train(4)];
  expect(same.model).toEqual(first.model);
  expect(other.model).not.toEqual(first.model);
});

test('a row of weight three counts as three rows', async () => {
  const tensors = await openForTest('wasm');
  const few = inputs.map((column) => column.subarray(0, 4000));
  const y = labels.subarray(0, 4000);
  const weights = Float64Array.from(y, (label) => (label === 0 ? 3 : 1));
  const repeated = Array.from(y.keys()).flatMap((i) => (y[i] === 0 ? [i, i, i] : [i]));
  // One batch of everything, so that order does not matter.
  const mean = async (rows: readonly number[], w?: Float64Array) => {
    const table = few.map((column) => Float64Array.from(rows, (i) => column[i]!));
    const { model } = await trainMlp({
      ...{ tensors, now, inputs: table, labels: rows.map((i) => y[i]!), seed: 1, epochs: 60, batch: 10000 },
      ...(w && { weights: w }),
    });
    const scores = scoreMlp(model, few);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };
  const plain = await mean([...y.keys()]);
  const weighted = await mean([...y.keys()], weights);
  expect(weighted).toBeLessThan(plain - 0.15);
  expect(Math.abs(weighted - (await mean(repeated)))).toBeLessThan(0.03);
});

test('stops within 200 ms when cancelled', async () => {
  const tensors = await openForTest('cpu');
  await expectToCancel(tensors, (context) => trainMlp({ ...context, inputs, labels, seed: 1, epochs: 50 }));
});

test('refuses a table with other inputs than it was trained on', () => {
  const { model } = trained;
  expect(() => scoreMlp(model, fresh.inputs.slice(1))).toThrow('the model has 9 inputs, the table 8 columns');
});
