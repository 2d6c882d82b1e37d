/**
 * How the settings were chosen. The train part of every test split is split again; models learn from the larger part with
 * every setting of a grid and are compared on the smaller. Test parts are never read. What is best on the mean of the
 * slices, or so close that it is not worth its time, is the default in simulations/recommender/models/.
 */
import { resolve } from 'node:path';
import { fitAdam, fitAls, fitEase, fitServed, fitVb, likedFrom } from '@simulations/recommender/models';
import { VB_SMOOTHED_DEFAULTS } from '@simulations/recommender/models';
import type { Fit, FitContext, Ranker, RatingModel, Shape } from '@simulations/recommender/models';
import { selectRows } from '@simulations/recommender/dataset';
import type { Ratings } from '@simulations/recommender/dataset';
import { measureLists, predictAll, rankAll } from '@simulations/recommender/evaluation';
import { segment } from '@simulations/recommender/segments';
import { holdOut, splitAsPublished, splitAtRandom, splitPerGroup } from '@simulations/recommender/split';
import { rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';
import { openTensors } from '@simulations/tensors';
import { formatTable } from '../table';
import type { BenchData, Protocol } from './experiments';
import { mean } from './summary';

const SHARE = 0.2;
const SEED = 7;
/** The splits of the benchmark (experiments.ts), whose train parts are sliced. */
const RANDOM_SHARE = 0.2;
const BENCH_SEED = 1;

type Fitting<Model> = (train: Ratings, shape: Shape, context: FitContext) => Promise<Pick<Fit<Model>, 'model'>>;

type Setting = { readonly name: string } & (
  | { readonly judge: 'rmse'; readonly fit: Fitting<RatingModel> }
  | { readonly judge: 'ndcg'; readonly fit: Fitting<Ranker> }
);

/** One grid per model: settings are varied one or two at a time around the default, which comes first. */
const grids: Readonly<Record<string, readonly Setting[]>> = {
  'ALS, RMSE': [15, 8, 12, 18].flatMap((lambda) =>
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
    { steps: 2 },
    { smoothFrom: 0 },
    { factors: 6 },
    { factors: 12 },
    { steadiness: 50 },
    { steadiness: 400 },
    { steadiness: 1e9 },
    { sweeps: 14 },
    { sweeps: 26 },
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

interface Slice {
  readonly name: string;
  readonly fit: Ratings;
  readonly validation: Ratings;
}

/** Slices of the train parts that rating models are judged on: of the published folds, or of the random split. */
function ratingSlices({ ratings, folds }: BenchData): Slice[] {
  const published = folds.filter(({ name }) => /^u\d$/.test(name));
  const trains =
    published.length > 0
      ? published.map((fold) => ({ name: fold.name, rows: splitAsPublished(ratings, fold).train }))
      : [{ name: 'train', rows: splitAtRandom(ratings, RANDOM_SHARE, BENCH_SEED).train }];
  return trains.map(({ name, rows }) => ({
    name: `slice of ${name}`,
    ...holdOut(selectRows(ratings, rows), SHARE, SEED),
  }));
}

/** Three slices of the train part that lists are judged on, split the way test is. */
function rankingSlices({ ratings }: BenchData, { by, share }: Pick<Protocol, 'by' | 'share'>): Slice[] {
  const train = selectRows(ratings, splitPerGroup(ratings, by, share, BENCH_SEED).train);
  return [1, 2, 3].map((seed) => {
    const split = splitPerGroup(train, by, share, 50 + seed);
    return { name: `slice ${seed}`, fit: selectRows(train, split.train), validation: selectRows(train, split.test) };
  });
}

/** Prints every grid with its score on every slice. `protocol` is how the lists of this data set are judged. */
export async function tune(data: BenchData, protocol: Pick<Protocol, 'by' | 'share'>): Promise<void> {
  const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  const tensors = await openTensors({ wasmUrl });
  const context: FitContext = { tensors, seed: 1, now: () => performance.now() };
  const slicesFor = { rmse: ratingSlices(data), ndcg: rankingSlices(data, protocol) };
  for (const [title, settings] of Object.entries(grids)) {
    const slices = slicesFor[settings[0]!.judge];
    const rows: (string | number)[][] = [];
    for (const setting of settings) {
      const scores: number[] = [];
      const began = context.now();
      for (const { fit, validation } of slices) {
        scores.push(await score(setting, fit, validation, data.shape, context));
      }
      const seconds = (context.now() - began) / 1000 / slices.length;
      const texts = [mean(scores), ...scores].map((value) => value.toFixed(4));
      rows.push([setting.name, ...texts, seconds.toFixed(2)]);
      console.error(`  ${data.name}, ${title}: ${setting.name} ${texts[0]}`);
    }
    const head = ['setting', 'mean', ...slices.map(({ name }) => name), 's'];
    console.log(`\n${data.name}: ${title}\n${formatTable(head, rows)}`);
  }
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
