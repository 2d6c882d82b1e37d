/** What is measured, free of where: the same code runs in Node and in a browser's worker. */
import {
  buffersOf,
  fitAdam,
  fitEase,
  fitServed,
  likedFrom,
  RANKERS,
  RATING_MODELS,
  topItems,
} from '@simulations/recommender/models';
import type {
  Fit,
  FitContext,
  Progress,
  Ranker,
  RatingModel,
  RatingModelId,
  Shape,
} from '@simulations/recommender/models';
import { selectRows } from '@simulations/recommender/dataset';
import type { PublishedFold, Ratings } from '@simulations/recommender/dataset';
import { measureLists, predictAll, rankAll } from '@simulations/recommender/evaluation';
import type { RankingMeasures } from '@simulations/recommender/evaluation';
import { segment } from '@simulations/recommender/segments';
import { splitAsPublished, splitAtRandom, splitPerGroup } from '@simulations/recommender/split';
import type { Split } from '@simulations/recommender/split';
import { meanAbsoluteError, rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';
import type { Tensors } from '@simulations/tensors';
import { fitSgd } from './sgd-peer';

/** A data set as it travels to a worker: no names. */
export interface BenchData {
  readonly name: string;
  readonly ratings: Ratings;
  readonly shape: Shape;
  readonly folds: readonly PublishedFold[];
}

/** Where an experiment runs. */
export interface Bench {
  readonly tensors: Tensors;
  readonly now: () => number;
  /** Bytes in use by JavaScript, where that can be known. */
  readonly heap: () => number;
  readonly say: (line: string) => void;
}

export interface RatingResult {
  readonly method: string;
  readonly data: string;
  readonly split: string;
  readonly rmse: number;
  readonly mae: number;
  /** Seconds of the fit alone. */
  readonly seconds: number;
  readonly path: string;
  /** Bytes: JavaScript's heap and arrays and the wasm heap together, the most seen after a pass or at the end. */
  readonly bytes: number;
  readonly leaked: number;
}

export interface RankingResult extends RankingMeasures {
  readonly method: string;
  readonly protocol: string;
  readonly precisionAt5: number;
  readonly seconds: number;
  readonly leaked: number;
}

export type RatingMethod = RatingModelId | 'sgd-peer';

const SEED = 1;

type FitModel = (
  train: Ratings,
  shape: Shape,
  context: FitContext,
) => Promise<Pick<Fit<RatingModel>, 'model' | 'path'>>;

const sgdPeer: FitModel = async (train, shape, { seed }) => {
  const { predict } = fitSgd(train, shape, seed);
  const unused = () => {
    throw new Error('the peer only predicts');
  };
  return { model: { predict, predictUser: unused, save: unused }, path: 'typed arrays' };
};

/** Gradient descent as the lesson shows it: four epochs. */
const lessonAdam: FitModel = (train, shape, context) => fitAdam(train, shape, context, { epochs: 4 });

function fitterOf(method: RatingMethod): FitModel {
  if (method === 'sgd-peer') return sgdPeer;
  return method === 'adam' ? lessonAdam : RATING_MODELS[method].fit;
}

async function measureRating(
  bench: Bench,
  method: RatingMethod,
  data: BenchData,
  name: string,
  split: Split,
): Promise<RatingResult> {
  const { tensors, now } = bench;
  const train = selectRows(data.ratings, split.train);
  const test = selectRows(data.ratings, split.test);
  const before = tensors.count();
  const began = now();
  let bytes = 0;
  const weigh = () => {
    bytes = Math.max(bytes, bench.heap() + tensors.heapBytes());
  };
  const onProgress = ({ steps }: Progress) => {
    if (steps === 0) weigh();
  };
  const { model, path } = await fitterOf(method)(train, data.shape, { tensors, seed: SEED, now, onProgress });
  const seconds = (now() - began) / 1000;
  weigh();
  const predicted = predictAll(model, test);
  const result = {
    method,
    data: data.name,
    split: name,
    rmse: rootMeanSquaredError(predicted, test.values),
    mae: meanAbsoluteError(predicted, test.values),
    seconds,
    path,
    bytes,
    leaked: tensors.count() - before,
  };
  bench.say(`${data.name} ${name} ${method}: RMSE ${result.rmse.toFixed(4)}, ${seconds.toFixed(2)} s`);
  return result;
}

/** Each method on each published fold. The first fit of a method warms the engine's compiler up and is counted. */
export async function measureFolds(
  bench: Bench,
  methods: readonly RatingMethod[],
  data: BenchData,
  folds: readonly string[],
): Promise<RatingResult[]> {
  const results: RatingResult[] = [];
  for (const method of methods) {
    for (const name of folds) {
      const fold = data.folds.find((published) => published.name === name);
      if (!fold) throw new Error(`${data.name} has no fold ${name}`);
      results.push(await measureRating(bench, method, data, name, splitAsPublished(data.ratings, fold)));
    }
  }
  return results;
}

/** Each method on a random 80/20 split. */
export async function measureRandomSplit(
  bench: Bench,
  methods: readonly RatingMethod[],
  data: BenchData,
): Promise<RatingResult[]> {
  const split = splitAtRandom(data.ratings, 0.2, SEED);
  const results: RatingResult[] = [];
  for (const method of methods) results.push(await measureRating(bench, method, data, 'random 80/20', split));
  return results;
}

export interface Protocol {
  readonly name: string;
  readonly by: 'users' | 'items';
  readonly share: number;
  /** Whether only liked test items count as relevant. */
  readonly likedOnly: boolean;
}

/** All rankers, and the two rating models that lessons compare them with, over all unseen items. */
export async function measureRanking(bench: Bench, data: BenchData, protocols: readonly Protocol[]) {
  const { tensors, now } = bench;
  const results: RankingResult[] = [];
  const context: FitContext = { tensors, seed: SEED, now };
  for (const { name, by, share, likedOnly } of protocols) {
    const split = splitPerGroup(data.ratings, by, share, SEED);
    const train = selectRows(data.ratings, split.train);
    const test = selectRows(data.ratings, split.test);
    const { itemCounts } = segment(train, data.shape);
    const relevantFrom = likedOnly ? likedFrom(data.shape.scale) : -Infinity;
    const measure = async (method: string, fit: () => Promise<Fit<Ranker>>) => {
      const before = tensors.count();
      const began = now();
      const { model } = await fit();
      const seconds = (now() - began) / 1000;
      const ranked = await rankAll(model, train, test, data.shape, { k: 10, relevantFrom }, { now });
      const at10 = measureLists(ranked, 10, itemCounts, data.shape);
      const at5 = measureLists(ranked, 5, itemCounts, data.shape);
      const leaked = tensors.count() - before;
      results.push({ method, protocol: name, ...at10, precisionAt5: at5.precision, seconds, leaked });
      bench.say(`${name} ${method}: NDCG@10 ${at10.ndcg.toFixed(3)}, ${seconds.toFixed(2)} s`);
      return model;
    };
    await measure('bias', () => RATING_MODELS.bias.fit(train, data.shape, context));
    const rating = await measure('vb-smoothed', () => RATING_MODELS['vb-smoothed'].fit(train, data.shape, context));
    await measure('popularity', () => RANKERS.popularity.fit(train, data.shape, context));
    await measure('item-knn', () => RANKERS['item-knn'].fit(train, data.shape, context));
    await measure('pure-svd', () => RANKERS['pure-svd'].fit(train, data.shape, context));
    await measure('ease', () => fitEase(train, data.shape, context));
    await measure('ease-rating', () => fitServed(train, data.shape, context, { rating, likedWeight: 0 }));
    await measure('served', () => fitServed(train, data.shape, context, { rating }));
  }
  return results;
}

export interface Serving {
  /** Milliseconds for one user's top 5 with three reasons each: the slowest of 100 users, and their median. */
  readonly slowest: number;
  readonly median: number;
  readonly modelBytes: number;
}

/** How long "top 5 for this user" takes once the served model is fitted on everything. */
export async function measureServing(bench: Bench, data: BenchData): Promise<Serving> {
  const { now, tensors } = bench;
  const { ratings, shape } = data;
  const { model } = await fitServed(ratings, shape, { tensors, seed: SEED, now });
  const seen = new Map<number, number[]>();
  ratings.users.forEach((user, row) => {
    const own = seen.get(user) ?? [];
    own.push(ratings.items[row]!);
    seen.set(user, own);
  });
  const times: number[] = [];
  for (let user = 0; user < Math.min(100, shape.users); user++) {
    const began = now();
    for (const item of topItems(model.scoreUser(user), seen.get(user) ?? [], 5)) model.explain(user, item, 3);
    times.push(now() - began);
  }
  // The first call compiles; a visitor meets that once.
  const warm = times.slice(1).sort((a, b) => a - b);
  const modelBytes = buffersOf(model.save()).reduce((sum, buffer) => sum + buffer.byteLength, 0);
  return { slowest: warm.at(-1)!, median: warm[warm.length >> 1]!, modelBytes };
}
