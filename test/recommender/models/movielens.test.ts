/** Figures on MovieLens 100K. The data are not part of the repository: without ../shared/data these tests are skipped. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fitAdam, fitAls, fitEase, fitVb, likedFrom, VB_SMOOTHED_DEFAULTS } from '@simulations/recommender/models';
import type { FitContext, RatingModel, Shape } from '@simulations/recommender/models';
import { selectRows } from '@simulations/recommender/dataset';
import type { Ratings } from '@simulations/recommender/dataset';
import { measureLists, predictAll, rankAll } from '@simulations/recommender/evaluation';
import { segment } from '@simulations/recommender/segments';
import { measureLeakage, splitAsPublished, splitByTime, splitPerGroup } from '@simulations/recommender/split';
import { rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';
import { leaveNothing } from '@simulations/tensors';
import type { Tensors } from '@simulations/tensors';
import { hasMovieLens, openMovieLens } from '../../../scripts/bench/recommender/data';
import { now, openForTest } from '../../tensors/backends';

const isHere = hasMovieLens();
if (!isHere) console.warn('skipped: there is no ../shared/data/ml-100k on this machine');

describe.skipIf(!isHere)('on MovieLens 100K', () => {
  let tensors: Tensors;
  let context: FitContext;
  let all: Ratings;
  let shape: Shape;
  let train: Ratings;
  let held: Ratings;
  beforeAll(async () => {
    tensors = await openForTest('wasm');
    context = { tensors, seed: 1, now };
    const data = await openMovieLens('ml-100k');
    [all, shape] = [data.ratings, data.shape];
    const split = splitAsPublished(
      all,
      data.folds.find((fold) => fold.name === 'u1')!,
    );
    [train, held] = [selectRows(all, split.train), selectRows(all, split.test)];
  });
  const rmseOf = async (fitting: () => Promise<{ model: RatingModel }>) => {
    const { model } = await leaveNothing(tensors, 'the fit', fitting);
    return rootMeanSquaredError(predictAll(model, held), held.values);
  };

  test('alternating least squares stays below 0.93 on u1', async () => {
    expect(await rmseOf(() => fitAls(train, shape, context))).toBeLessThan(0.93);
  });

  test('gradient descent stays below 0.935 on u1 after four epochs', async () => {
    expect(await rmseOf(() => fitAdam(train, shape, context, { epochs: 4 }))).toBeLessThan(0.935);
  });

  test('smoothed variational Bayes stays below 0.89 on u1, the same with and without TensorFlow.js', async () => {
    const best = await rmseOf(() => fitVb(train, shape, context, VB_SMOOTHED_DEFAULTS));
    expect(best).toBeLessThan(0.89);
    expect(await rmseOf(() => fitVb(train, shape, context))).toBeGreaterThan(best + 0.015);
    const short = { ...VB_SMOOTHED_DEFAULTS, sweeps: 3 };
    const dense = await rmseOf(() => fitVb(train, shape, context, short));
    const sparse = await rmseOf(() => fitVb(train, shape, { ...context, tensors: null }, short));
    expect(Math.abs(dense - sparse)).toBeLessThan(0.001);
  });

  test('EASE ranks better than the best model of stars, among all unseen films', async () => {
    const split = splitPerGroup(all, 'items', 0.25, 1);
    const [most, rest] = [selectRows(all, split.train), selectRows(all, split.test)];
    const options = { k: 10, relevantFrom: likedFrom(shape.scale) };
    const ndcg = async (fit: typeof fitEase | typeof fitVb) => {
      const { model } = await fit(most, shape, context);
      const ranked = await rankAll(model, most, rest, shape, options, { now });
      return measureLists(ranked, 10, segment(most, shape).itemCounts, shape).ndcg;
    };
    expect(await ndcg(fitEase)).toBeGreaterThan(0.36);
    expect(await ndcg(fitVb)).toBeLessThan(0.2);
  });

  test("the published folds leak: most of u1's test ratings are older than the newest of train", () => {
    expect(measureLeakage(train, held).testBeforeTrainEnds).toBeGreaterThan(0.99);
    const byTime = splitByTime(all, 0.2);
    const honest = measureLeakage(selectRows(all, byTime.train), selectRows(all, byTime.test));
    expect(honest.testBeforeTrainEnds).toBe(0);
    expect(honest.unknownUsers).toBeGreaterThan(0.5);
  });
});
