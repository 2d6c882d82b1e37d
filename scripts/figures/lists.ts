/**
 * Measures the figure "NDCG@10 by method" of the lesson "From ratings to a recommender".
 *
 *   node scripts/run.mjs scripts/figures/lists.ts DIR     DIR: an unpacked MovieLens 100K
 *
 * Prints what src/components/teaching/figures/lists-100k.ts holds.
 */
import { join } from 'node:path';
import { uniform } from '@simulations/kernel/streams';
import { selectRows } from '@simulations/recommender/dataset';
import { predictAll, rankAll } from '@simulations/recommender/evaluation';
import {
  type Fit,
  type Ranker,
  type RatingModel,
  VB_SMOOTHED_DEFAULTS,
  fitAdam,
  fitAls,
  fitBias,
  fitEase,
  fitItemKnn,
  fitPopularity,
  fitServed,
  fitVb,
} from '@simulations/recommender/models';
import { segment } from '@simulations/recommender/segments';
import { splitPerGroup } from '@simulations/recommender/split';
import { ndcgAt } from '@simulations/statistics/ranking';
import { rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';
import { openTensors } from '@simulations/tensors';
import { movieLens100K as shape, readRatings } from './read';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/run.mjs scripts/figures/lists.ts DIR');
  process.exit(2);
}

const SEED = 1;
const K = 10;
const ratings = readRatings(join(folder, 'u.data'));
const split = splitPerGroup(ratings, 'items', 0.25, SEED);
const train = selectRows(ratings, split.train);
const test = selectRows(ratings, split.test);
const { itemCounts } = segment(train, shape);
const now = () => performance.now();
const context = { tensors: await openTensors({ backends: ['cpu'] }), seed: SEED, now };

async function measure(id: string, ranker: Pick<Ranker, 'scoreUser'>, rating: RatingModel | null): Promise<void> {
  const { users, lists, relevant } = await rankAll(ranker, train, test, shape, { k: K, relevantFrom: 4 }, { now });
  const ndcg = lists.reduce((sum, list, at) => sum + ndcgAt(K, list, relevant[at]!), 0) / users.length;
  const raters = lists.flatMap((list) => Array.from(list, (film) => itemCounts[film]!)).sort((a, b) => a - b);
  const rare = raters.filter((count) => count <= 5).length / raters.length;
  const rmse = rating && rootMeanSquaredError(predictAll(rating, test), test.values);
  const fields = [
    `rmse: ${rmse === null ? 'null' : rmse.toFixed(4)}`,
    `ndcg: ${ndcg.toFixed(4)}`,
    `medianRaters: ${raters[raters.length >> 1]}`,
    `rare: ${rare.toFixed(3)}`,
  ];
  console.log(`  ${id}: { ${fields.join(', ')} },`);
}

const ofStars = async (id: string, fitting: Promise<Fit<RatingModel & Ranker>>) => {
  const { model } = await fitting;
  await measure(id, model, model);
  return model;
};
const ofLists = async (id: string, fitting: Promise<Fit<Ranker>>) => measure(id, (await fitting).model, null);

const chance = (user: number) =>
  Float32Array.from({ length: shape.items }, (_, film) => uniform(SEED, user, film, 999));
await measure('random', { scoreUser: chance }, null);
await ofStars('biasUnshrunk', fitBias(train, shape, context, { lambdaUser: 0, lambdaItem: 0 }));
await ofStars('bias', fitBias(train, shape, context));
await ofStars('adam', fitAdam(train, shape, context));
await ofStars('als', fitAls(train, shape, context));
await ofStars('variationalBayes', fitVb(train, shape, context));
const smoothed = await ofStars('smoothed', fitVb(train, shape, context, VB_SMOOTHED_DEFAULTS));
await ofLists('popularity', fitPopularity(train, shape, context));
await ofLists('itemKnn', fitItemKnn(train, shape, context));
await ofLists('ease', fitEase(train, shape, context));
await ofLists('easeRating', fitServed(train, shape, context, { rating: smoothed, likedWeight: 0 }));
