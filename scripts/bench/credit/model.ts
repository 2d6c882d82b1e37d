/** The models: gradient descent in TensorFlow.js against IRLS, the prototype and scikit-learn; the small neural network. */
import { resolve } from 'node:path';
import { REFERENCE_COUNT, trainingApplicants } from '@simulations/credit-drift/case';
import {
  fitLogisticModel,
  type LogisticModel,
  scoreLogistic,
  standardise,
} from '@simulations/credit-drift/model/logistic-model';
import { trainLogistic, trainMlp } from '@simulations/credit-drift/model/training';
import { scoreMlp } from '@simulations/credit-drift/model/training/mlp-model';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import { openTensors } from '@simulations/tensors';
import { formatTable } from '../table';
import { fitPeer } from './peer';
import { readReference } from './reference';
import { atLeast, atMost, largest, leastTime, type Section } from './section';
import type { Fixture } from './world';

/** The fixture's seed. */
const SEED = 11;

export const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');

export async function benchModel(): Promise<Section> {
  const tensors = await openTensors({ backends: ['wasm', 'cpu'], wasmUrl });
  const now = () => performance.now();
  const { inputs, good: labels } = trainingApplicants(SEED);
  const fresh = generateApplicants({ seed: SEED, month: 0, count: REFERENCE_COUNT });
  const aucOf = (scores: Float64Array) => areaUnderCurve(fresh.good, scores);

  const irls = fitLogisticModel(inputs, labels);
  const irlsTime = leastTime(3, () => void fitLogisticModel(inputs, labels));
  const before = tensors.count();
  const start = now();
  const trained = await trainLogistic({ tensors, inputs, labels, now });
  const trainedTime = now() - start;
  const startMlp = now();
  const mlp = await trainMlp({ tensors, inputs, labels, seed: SEED, now });
  const mlpTime = now() - startMlp;
  const leaked = tensors.count() - before;
  const peer = fitPeer(standardise(irls, inputs), labels);
  const reference = readReference('scm_fixture.json');
  const prototype = reference === null ? null : (JSON.parse(reference) as Fixture).launch_model_seed11.coef;

  const apart = (a: readonly number[]) => largest(a.map((value, j) => Math.abs(value - solutionOf(irls)[j]!)));
  const logisticAuc = aucOf(scoreLogistic(irls, fresh.inputs));
  const mlpAuc = aucOf(scoreMlp(mlp.model, fresh.inputs));
  const rows = [
    ['IRLS, double precision', 0, irlsTime / 1000, logisticAuc],
    [
      `TensorFlow.js ${trained.backend}, ${trained.steps} steps, raw`,
      apart(solutionOf(trained.raw)),
      trainedTime / 1000,
      null,
    ],
    ['… polished', apart(solutionOf(trained.model)), null, aucOf(scoreLogistic(trained.model, fresh.inputs))],
    ...(prototype ? [['NumPy prototype', apart(prototype), null, null] as const] : []),
    ...(peer ? [[peer.name, apart(peer.solution), peer.seconds, null] as const] : []),
    [`9–16–8–1 perceptron, ${mlp.steps} steps`, null, mlpTime / 1000, mlpAuc],
  ] as const;
  return {
    title: 'Model (24,000 rows of seed 11; AUC on 24,000 others)',
    text: formatTable(
      ['fit', 'coefficients from IRLS', 'seconds', 'AUC'],
      rows.map(([name, difference, seconds, auc]) => [
        name,
        difference === null ? null : difference.toExponential(1),
        seconds === null ? null : seconds.toFixed(2),
        auc === null ? null : auc.toFixed(4),
      ]),
    ),
    targets: [
      atMost('TensorFlow.js, raw coefficients from IRLS', apart(solutionOf(trained.raw)), 1e-4),
      atMost('TensorFlow.js, polished coefficients from IRLS', apart(solutionOf(trained.model)), 1e-9),
      ...(prototype ? [atMost('IRLS, coefficients from the prototype', apart(prototype), 1e-9)] : []),
      ...(peer ? [atMost('IRLS, coefficients from scikit-learn', apart(peer.solution), 1e-4)] : []),
      ...(peer ? [atMost('IRLS, seconds as a multiple of scikit-learn', irlsTime / 1000 / peer.seconds, 10)] : []),
      atLeast('perceptron, AUC less the logistic model’s', mlpAuc - logisticAuc, -0.005),
      atMost('tensors leaked', leaked, 0),
    ],
    data: { rows },
  };
}

const solutionOf = ({ intercept, coefficients }: LogisticModel) => [intercept, ...coefficients];
