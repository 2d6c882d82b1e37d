/**
 * What the lesson rests on must be true of the generated world: the ladder of rating models, the paradox that the best
 * predictor of stars makes a poor list, and a split by time that is harder than a random one.
 */
import { beforeAll, describe as suite, expect, test } from 'vitest';
import { sequence } from '@simulations/kernel/streams';
import { type OpenedCatalogue, openGenerated } from '@simulations/recommender/data';
import { type Ratings, selectRows } from '@simulations/recommender/dataset';
import {
  type FitContext,
  type Ranker,
  type RankerId,
  type RatingModelId,
  RANKERS,
  RATING_MODELS,
} from '@simulations/recommender/models';
import { digest } from './inputs';

const K = 10;
const context: FitContext = { tensors: null, seed: 1, now: () => performance.now() };

interface Split {
  readonly train: Ratings;
  readonly test: Ratings;
}

function splitAt(ratings: Ratings, order: ArrayLike<number>): Split {
  const rows = Array.from(order);
  const cut = Math.floor(rows.length * 0.8);
  return { train: selectRows(ratings, rows.slice(0, cut)), test: selectRows(ratings, rows.slice(cut)) };
}

/** NDCG at 10 over all films not seen in train; relevant: 4 stars and more. */
function ndcg(ranker: Ranker, { train, test: held }: Split, users: number): number {
  const seen = Array.from({ length: users }, () => new Set<number>());
  const liked = Array.from({ length: users }, () => new Set<number>());
  train.users.forEach((user, k) => seen[user]!.add(train.items[k]!));
  held.users.forEach((user, k) => held.values[k]! >= 4 && liked[user]!.add(held.items[k]!));
  let sum = 0;
  let judged = 0;
  for (let user = 0; user < users; user++) {
    if (liked[user]!.size === 0) continue;
    const scores = ranker.scoreUser(user);
    const list = Array.from(scores.keys())
      .filter((item) => !seen[user]!.has(item))
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, K);
    const gain = (rank: number) => 1 / Math.log2(rank + 2);
    const best = Array.from({ length: Math.min(K, liked[user]!.size) }, (_, rank) => gain(rank));
    const won = list.map((item, rank) => (liked[user]!.has(item) ? gain(rank) : 0));
    sum += won.reduce((a, b) => a + b, 0) / best.reduce((a, b) => a + b, 0);
    judged++;
  }
  return sum / judged;
}

suite.each([1, 2])('the world of seed %i', (seed) => {
  let opened: OpenedCatalogue;
  let random: Split;
  let byTime: Split;
  const rmse = new Map<string, number>();
  const ranking = new Map<string, number>();
  beforeAll(async () => {
    opened = await openGenerated(seed, { digest });
    const { ratings, userIds, films, scale } = opened.dataset;
    const shape = { users: userIds.length, items: films.length, scale };
    const rows = Int32Array.from(ratings.users.keys());
    random = splitAt(ratings, sequence(seed, 99).shuffle(rows.slice()));
    byTime = splitAt(
      ratings,
      rows.slice().sort((a, b) => ratings.times[a]! - ratings.times[b]! || a - b),
    );
    const score = async (id: RatingModelId, split: Split, label: string) => {
      const { model } = await RATING_MODELS[id].fit(split.train, shape, context);
      const { users, items, values } = split.test;
      const squares = values.reduce((sum, value, k) => sum + (value - model.predict(users[k]!, items[k]!)) ** 2, 0);
      rmse.set(label, Math.sqrt(squares / values.length));
      return model;
    };
    const ladder: RatingModelId[] = ['global-mean', 'bias', 'als', 'vb'];
    for (const id of ladder) await score(id, random, id);
    ranking.set('best RMSE', ndcg(await score('vb-smoothed', random, 'vb-smoothed'), random, shape.users));
    await score('bias', byTime, 'bias by time');
    const smoothedByTime = await score('vb-smoothed', byTime, 'vb-smoothed by time');
    ranking.set('best RMSE by time', ndcg(smoothedByTime, byTime, shape.users));
    const rankers: RankerId[] = ['popularity', 'item-knn', 'ease'];
    for (const id of ['popularity', 'ease'] as const) {
      const { model } = await RANKERS[id].fit(byTime.train, shape, context);
      ranking.set(`${id} by time`, ndcg(model, byTime, shape.users));
    }
    for (const id of rankers) {
      ranking.set(id, ndcg((await RANKERS[id].fit(random.train, shape, context)).model, random, shape.users));
    }
    console.log(
      `seed ${seed}:`,
      Object.fromEntries([...rmse, ...ranking].map(([id, value]) => [id, value.toFixed(4)])),
    );
  }, 120_000);

  test('has a ladder of rating models with a visible step each, above the noise floor', () => {
    const { world } = opened;
    const { users, items, values } = random.test;
    const squares = values.reduce(
      (sum, value, k) => sum + (value - world.expectedRating(users[k]!, items[k]!)) ** 2,
      0,
    );
    const floor = Math.sqrt(squares / values.length);
    const [mean, bias, als, vb, smoothed] = ['global-mean', 'bias', 'als', 'vb', 'vb-smoothed'].map((id) =>
      rmse.get(id)!,
    );
    expect(mean! - bias!).toBeGreaterThan(0.1);
    expect(bias! - als!).toBeGreaterThan(0.01);
    expect(als! - vb!).toBeGreaterThan(0.005);
    expect(vb! - smoothed!).toBeGreaterThan(0.005);
    expect(smoothed! - floor).toBeGreaterThan(0.03);
  });

  test('makes a poor list of the best predicted stars, a fair one of the popular, a good one of behaviour', () => {
    const [stars, popular, neighbours, ease] = ['best RMSE', 'popularity', 'item-knn', 'ease'].map((id) =>
      ranking.get(id)!,
    );
    expect(stars!).toBeLessThan(0.85 * popular!);
    expect(neighbours!).toBeGreaterThan(1.25 * popular!);
    // In this world item neighbours do about as well as EASE; on the real data EASE is ahead by a tenth.
    expect(ease!).toBeGreaterThan(0.96 * neighbours!);
    expect(ease!).toBeGreaterThan(1.9 * popular!);
    expect(ease!).toBeGreaterThan(2 * stars!);
  });

  test('shows ladder and paradox ahead in time as well: people come back, so a split by time is about people one knows', () => {
    expect(rmse.get('bias by time')! - rmse.get('vb-smoothed by time')!).toBeGreaterThan(0.03);
    const known = new Set(byTime.train.users);
    const users = new Set(byTime.test.users);
    expect([...users].filter((user) => known.has(user)).length / users.size).toBeGreaterThan(0.8);
    expect(ranking.get('best RMSE by time')!).toBeLessThan(0.8 * ranking.get('popularity by time')!);
    expect(ranking.get('ease by time')!).toBeGreaterThan(1.3 * ranking.get('popularity by time')!);
  });

  test('is harder to predict ahead in time than at random', () => {
    expect(rmse.get('bias by time')! - rmse.get('bias')!).toBeGreaterThan(0.03);
    expect(rmse.get('vb-smoothed by time')! - rmse.get('vb-smoothed')!).toBeGreaterThan(0.04);
  });
});
