/**
 * How the settings were chosen. Every fold's train part is split again, 80/20; models learn from the larger part with every
 * setting of a grid and are compared on the smaller. Test parts are never read. The setting that is best on the mean of
 * the folds' validation slices is the default in simulations/recommender/models/.
 */
import { resolve } from 'node:path';
import { fitAdam, fitAls, fitEase, fitServed, fitVb, likedFrom } from '@simulations/recommender/models';
import { VB_SMOOTHED_DEFAULTS } from '@simulations/recommender/models';
import type { Fit, FitContext, Ranker, RatingModel, Shape } from '@simulations/recommender/models';
import { selectRows } from '@simulations/recommender/dataset';
import type { Ratings } from '@simulations/recommender/dataset';
import { measureLists, predictAll, rankAll } from '@simulations/recommender/evaluation';
import { segment } from '@simulations/recommender/segments';
import { holdOut, splitAsPublished } from '@simulations/recommender/split';
import { rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';
import { openTensors } from '@simulations/tensors';
import { formatTable } from '../table';
import type { BenchData } from './experiments';
import { mean } from './summary';

const SHARE = 0.2;
const SEED = 7;

type Fitting<Model> = (train: Ratings, shape: Shape, context: FitContext) => Promise<Pick<Fit<Model>, 'model'>>;

type Setting = { readonly name: string } & (
  | { readonly judge: 'rmse'; readonly fit: Fitting<RatingModel> }
  | { readonly judge: 'ndcg'; readonly fit: Fitting<Ranker> }
);

/** One grid per model: settings are varied one or two at a time around the default, which comes first. */
const grids: Readonly<Record<string, readonly Setting[]>> = {
  'ALS, RMSE': [12, 8, 10, 15, 18].flatMap((lambda) =>
    [3, 1.5, 6].map((lambdaBias) => ({
      name: `λ ${lambda}, λ of biases ${lambdaBias}`,
      judge: 'rmse' as const,
      fit: (...given: Parameters<Fitting<RatingModel>>) => fitAls(...given, { lambda, lambdaBias }),
    })),
  ),
  'Adam, 4 epochs, RMSE': [0.1, 0.05, 0.15].flatMap((lambda) =>
    [
      [0.02, 0.7],
      [0.01, 0.7],
      [0.03, 0.7],
      [0.02, 0.5],
    ].map(([learningRate, decay]) => ({
      name: `λ ${lambda}, rate ${learningRate}, decay ${decay}`,
      judge: 'rmse' as const,
      fit: (...given: Parameters<Fitting<RatingModel>>) =>
        fitAdam(...given, { epochs: 4, lambda, learningRate: learningRate!, decay: decay! }),
    })),
  ),
  'Variational Bayes with smoother, RMSE': [
    {},
    { smooth: false },
    { tau: 1 },
    { tau: 2 },
    { steps: 0 },
    { steps: 3 },
    { smoothFrom: 0 },
    { smoothFrom: 4 },
    { factors: 6 },
    { factors: 12 },
    { sweeps: 12 },
    { sweeps: 16 },
    { sweeps: 30 },
  ].map((change) => ({
    name: JSON.stringify({ ...change }),
    judge: 'rmse' as const,
    fit: (...given: Parameters<Fitting<RatingModel>>) => fitVb(...given, { ...VB_SMOOTHED_DEFAULTS, ...change }),
  })),
  'EASE, NDCG@10 of liked films': [200, 100, 400].flatMap((lambda) =>
    [
      [0.8, 0.5],
      [0, 0],
      [0.5, 0],
      [0.8, 0],
      [0.5, 0.5],
      [0.9, 0.5],
    ].map(([dropout, balance]) => ({
      name: `λ ${lambda}, dropout ${dropout}, balance ${balance}`,
      judge: 'ndcg' as const,
      fit: (...given: Parameters<Fitting<Ranker>>) =>
        fitEase(...given, { lambda, dropout: dropout!, balance: balance! }),
    })),
  ),
  'Served blend, NDCG@10 of liked films': [
    {},
    { ratingWeight: 0 },
    { ratingWeight: 0.02 },
    { ratingWeight: 0.1 },
    { ratingWeight: 0.15 },
    { likedWeight: 0 },
    { likedWeight: 0.5 },
    { likedWeight: 2 },
    { liked: { lambda: 100 } },
    { liked: { lambda: 400 } },
  ].map((change) => ({
    name: JSON.stringify(change),
    judge: 'ndcg' as const,
    fit: (...given: Parameters<Fitting<Ranker>>) => fitServed(...given, change),
  })),
};

/** Prints every grid with its score on every fold's slice. Resolves to the exit code. */
export async function tune(data: BenchData): Promise<number> {
  const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  const tensors = await openTensors({ wasmUrl });
  const context: FitContext = { tensors, seed: 1, now: () => performance.now() };
  const trains =
    data.folds.length > 0
      ? data.folds.filter(({ name }) => /^u\d$/.test(name)).map((fold) => splitAsPublished(data.ratings, fold).train)
      : [splitAsPublished(data.ratings, { name: 'all', test: new Uint32Array() }).train];
  const slices = trains.map((rows) => holdOut(selectRows(data.ratings, rows), SHARE, SEED));
  for (const [title, settings] of Object.entries(grids)) {
    const rows: (string | number)[][] = [];
    for (const setting of settings) {
      const scores: number[] = [];
      const began = context.now();
      for (const { fit, validation } of slices) {
        scores.push(await score(setting, fit, validation, data.shape, context));
      }
      const seconds = (context.now() - began) / 1000 / slices.length;
      rows.push([
        setting.name,
        mean(scores).toFixed(4),
        ...scores.map((value) => value.toFixed(4)),
        seconds.toFixed(2),
      ]);
      console.error(`  ${title}: ${setting.name} ${mean(scores).toFixed(4)}`);
    }
    const heads = slices.map((_, k) => (data.folds.length > 0 ? `slice of u${k + 1}` : 'slice'));
    console.log(`\n${title}\n${formatTable(['setting', 'mean', ...heads, 's'], rows)}`);
  }
  return 0;
}

async function score(
  setting: Setting,
  train: Ratings,
  validation: Ratings,
  shape: Shape,
  context: FitContext,
): Promise<number> {
  if (setting.judge === 'rmse') {
    const { model } = await setting.fit(train, shape, context);
    return rootMeanSquaredError(predictAll(model, validation), validation.values);
  }
  const { model } = await setting.fit(train, shape, context);
  const options = { k: 10, relevantFrom: likedFrom(shape.scale) };
  const ranked = await rankAll(model, train, validation, shape, options, { now: context.now });
  return measureLists(ranked, 10, segment(train, shape).itemCounts, shape).ndcg;
}
