/**
 * Measures fitted models on test ratings: stars, and top-k lists over *all* items a user has not rated in train. Ranking
 * against a sample of items would be faster and wrong (Krichene & Rendle 2020).
 */
import { catalogueCoverage, novelty } from '../statistics/beyond-accuracy';
import { hitAt, ndcgAt, precisionAt, recallAt, reciprocalRankAt } from '../statistics/ranking';
import { meanAbsoluteError, rootMeanSquaredError } from '../statistics/rating-accuracy';
import { pace } from '../tensors';
import type { Ratings } from './dataset';
import { groupBy, topItems } from './models';
import type { FitContext, Ranker, RatingModel, Shape } from './models';
import { isIn, segment, SEGMENT_IDS } from './segments';
import type { SegmentId, Segments } from './segments';

export interface RatingMeasures {
  readonly rmse: number;
  readonly mae: number;
}

/** Means over the users who have a train rating and a relevant test item. */
export interface RankingMeasures {
  readonly users: number;
  readonly precision: number;
  readonly recall: number;
  readonly ndcg: number;
  readonly hit: number;
  readonly reciprocalRank: number;
  /** Share of the catalogue that appears in at least one list. */
  readonly coverage: number;
  /** Mean self-information of what is shown, in bits. */
  readonly novelty: number;
}

export interface SegmentMeasures {
  readonly id: SegmentId;
  /** Users with a test rating in the segment, and those ratings. */
  readonly users: number;
  readonly ratings: number;
  /** Users whose list counts in `ndcg`: with a train rating and a relevant test item in the segment. */
  readonly ranked: number;
  /** Null without a rating model or without a test rating. */
  readonly rmse: number | null;
  /** Null without a ranker or when nobody has a relevant test item in the segment. */
  readonly ndcg: number | null;
}

export interface Evaluation {
  readonly rating: RatingMeasures | null;
  readonly ranking: RankingMeasures | null;
  readonly segments: readonly SegmentMeasures[];
}

export interface EvaluationOptions {
  /** Length of the lists. */
  readonly k: number;
  /** Test items rated so many stars or more are relevant; −Infinity for all (`likedFrom(scale)` is the usual choice). */
  readonly relevantFrom: number;
}

/** What is judged: a model of stars, a ranker, or both. */
export interface Judged {
  readonly rating: Pick<RatingModel, 'predict'> | null;
  readonly ranker: Pick<Ranker, 'scoreUser'> | null;
}

type Context = Pick<FitContext, 'now' | 'signal'> & { readonly onProgress?: (share: number) => void };

/** The lists of users who have something relevant in test. */
export interface RankedLists {
  readonly users: readonly number[];
  readonly lists: readonly Int32Array[];
  readonly relevant: readonly ReadonlySet<number>[];
}

/**
 * The k best unseen items for every user with a train rating and a relevant test item. Newcomers are left out: nothing is known
 * to rank by, and what they are shown no model chose (cold-start.ts). Gives the event loop its turns, can be cancelled,
 * reports the share of users done.
 */
export async function rankAll(
  ranker: Pick<Ranker, 'scoreUser'>,
  train: Ratings,
  test: Ratings,
  shape: Shape,
  options: EvaluationOptions,
  context: Context,
): Promise<RankedLists> {
  const pacer = pace(context.now, context.signal);
  const seen = groupBy('users', train, shape);
  const held = groupBy('users', test, shape);
  const users: number[] = [];
  const lists: Int32Array[] = [];
  const relevant: ReadonlySet<number>[] = [];
  for (let user = 0; user < shape.users; user++) {
    const wanted = new Set<number>();
    for (let k = held.start[user]!; k < held.start[user + 1]!; k++) {
      if (held.values[k]! >= options.relevantFrom) wanted.add(held.columns[k]!);
    }
    if (wanted.size === 0) continue;
    const own = seen.columns.subarray(seen.start[user]!, seen.start[user + 1]!);
    if (own.length === 0) continue;
    users.push(user);
    lists.push(topItems(ranker.scoreUser(user), own, options.k));
    relevant.push(wanted);
    context.onProgress?.((user + 1) / shape.users);
    await pacer.breathe();
  }
  return { users, lists, relevant };
}

/** Means over the lists; all zero users give NaN. `k` may be shorter than the lists. */
export function measureLists(
  ranked: RankedLists,
  k: number,
  itemCounts: ArrayLike<number>,
  shape: Shape,
): RankingMeasures {
  const n = ranked.users.length;
  const mean = (measure: typeof ndcgAt) => {
    let sum = 0;
    for (let at = 0; at < n; at++) sum += measure(k, ranked.lists[at]!, ranked.relevant[at]!);
    return sum / n;
  };
  const shown = ranked.lists.map((list) => list.subarray(0, k));
  return {
    users: n,
    precision: mean(precisionAt),
    recall: mean(recallAt),
    ndcg: mean(ndcgAt),
    hit: mean(hitAt),
    reciprocalRank: mean(reciprocalRankAt),
    coverage: catalogueCoverage(shown, shape.items),
    novelty: novelty(shown, itemCounts, shape.users),
  };
}

/** Measures everything that the judged models promise, in total and by segment. */
export async function evaluate(
  judged: Judged,
  train: Ratings,
  test: Ratings,
  shape: Shape,
  options: EvaluationOptions,
  context: Context,
): Promise<Evaluation> {
  const segments = segment(train, shape);
  const predicted = judged.rating && predictAll(judged.rating, test);
  const ranked = judged.ranker && (await rankAll(judged.ranker, train, test, shape, options, context));
  return {
    rating: predicted && {
      rmse: rootMeanSquaredError(predicted, test.values),
      mae: meanAbsoluteError(predicted, test.values),
    },
    ranking: ranked && measureLists(ranked, options.k, segments.itemCounts, shape),
    segments: SEGMENT_IDS.map((id) => measureSegment(id, segments, test, predicted, ranked, options.k)),
  };
}

/** Predicted stars for every rating of `ratings`, in its order. */
export function predictAll(model: Pick<RatingModel, 'predict'>, ratings: Ratings): Float32Array {
  return Float32Array.from(ratings.users, (user, k) => model.predict(user, ratings.items[k]!));
}

function measureSegment(
  id: SegmentId,
  segments: Segments,
  test: Ratings,
  predicted: Float32Array | null,
  ranked: RankedLists | null,
  k: number,
): SegmentMeasures {
  const rows = Array.from(test.values.keys()).filter((row) => isIn(id, segments, test.users[row]!, test.items[row]!));
  const pick = (values: ArrayLike<number>) => rows.map((row) => values[row]!);
  const gains: number[] = [];
  ranked?.users.forEach((user, at) => {
    // Within a segment of films only its own films are relevant; the list they compete in stays whole.
    const wanted = new Set(Array.from(ranked.relevant[at]!).filter((item) => isIn(id, segments, user, item)));
    if (wanted.size > 0) gains.push(ndcgAt(k, ranked.lists[at]!, wanted));
  });
  return {
    id,
    users: new Set(pick(test.users)).size,
    ratings: rows.length,
    ranked: gains.length,
    rmse: predicted && rows.length > 0 ? rootMeanSquaredError(pick(predicted), pick(test.values)) : null,
    ndcg: gains.length > 0 ? gains.reduce((sum, gain) => sum + gain, 0) / gains.length : null,
  };
}
