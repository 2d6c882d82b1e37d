/** All models by id, with their default settings. */
import type { Ratings } from '../dataset';
import { fitAdam } from './adam';
import { fitAls } from './als';
import { fitBias, fitGlobalMean, fitPopularity } from './baselines';
import { fitServed } from './blend';
import { fitEase } from './ease';
import { fitItemKnn, fitItemKnnStars } from './item-knn';
import { fitPureSvd } from './pure-svd';
import type { Fit, FitContext, Ranker, RatingModel, Shape } from './types';
import { fitVb, VB_SMOOTHED_DEFAULTS } from './vb';

export interface ModelEntry<Model> {
  readonly title: string;
  /** Whether it learns in passes, with progress and RMSE after each. */
  readonly passes: boolean;
  /** Whether it needs a tensor backend; the others do without (`context.tensors` null). */
  readonly needsTensors: boolean;
  readonly fit: (train: Ratings, shape: Shape, context: FitContext) => Promise<Fit<Model>>;
}

export type RatingModelId = 'global-mean' | 'bias' | 'item-knn-stars' | 'adam' | 'als' | 'vb' | 'vb-smoothed';
export type RankerId = 'popularity' | 'item-knn' | 'pure-svd' | 'ease' | 'ease-rating' | 'served';

const plain = { passes: false, needsTensors: false };
const sweeping = { passes: true, needsTensors: false };

/** Models that predict stars. Those of factors (all but `item-knn-stars`) can order items too: `FactorModel.scoreUser`. */
export const RATING_MODELS: Readonly<Record<RatingModelId, ModelEntry<RatingModel & Ranker>>> = {
  'global-mean': { title: 'Global mean', ...plain, fit: (...given) => fitGlobalMean(...given) },
  bias: { title: 'User and item bias', ...plain, fit: (...given) => fitBias(...given) },
  'item-knn-stars': { title: 'Item neighbours', ...plain, fit: (...given) => fitItemKnnStars(...given) },
  adam: { title: 'Gradient descent (Adam)', passes: true, needsTensors: true, fit: (...given) => fitAdam(...given) },
  als: { title: 'Alternating least squares', ...sweeping, fit: (...given) => fitAls(...given) },
  vb: { title: 'Variational Bayes', ...sweeping, fit: (...given) => fitVb(...given) },
  'vb-smoothed': {
    title: 'Variational Bayes with co-rating smoother',
    ...sweeping,
    fit: (...given) => fitVb(...given, VB_SMOOTHED_DEFAULTS),
  },
};

/** Models that order items. */
export const RANKERS: Readonly<Record<RankerId, ModelEntry<Ranker>>> = {
  popularity: { title: 'Popularity', ...plain, fit: (...given) => fitPopularity(...given) },
  'item-knn': { title: 'Item neighbours', ...plain, fit: (...given) => fitItemKnn(...given) },
  'pure-svd': { title: 'PureSVD', ...plain, fit: (...given) => fitPureSvd(...given) },
  ease: { title: 'EASE', ...plain, fit: (...given) => fitEase(...given) },
  'ease-rating': {
    title: 'EASE + predicted rating',
    ...sweeping,
    fit: (...given) => fitServed(...given, { likedWeight: 0 }),
  },
  served: { title: 'EASE + EASE on liked + predicted rating', ...sweeping, fit: (...given) => fitServed(...given) },
};
