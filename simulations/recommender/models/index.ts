/**
 * The recommender's models. Every `fit…` takes (train, shape, context, options?) and resolves to a `Fit`; `RATING_MODELS` and
 * `RANKERS` list them for a page, a worker or a terminal command to choose from.
 */
export { RANKERS, RATING_MODELS } from './catalogue';
export type { ModelEntry, RankerId, RatingModelId } from './catalogue';

export { ADAM_DEFAULTS, fitAdam } from './adam';
export type { AdamCheckpoint, AdamFit, AdamOptions } from './adam';
export { ALS_DEFAULTS, fitAls } from './als';
export type { AlsOptions } from './als';
export { BIAS_DEFAULTS, fitBias, fitGlobalMean, fitPopularity } from './baselines';
export type { BiasOptions } from './baselines';
export { fitServed, SERVED_DEFAULTS } from './blend';
export type { ServedOptions } from './blend';
export { EASE_DEFAULTS, fitEase } from './ease';
export type { EaseOptions } from './ease';
export { FactorModel } from './factor-model';
export { fitItemKnn, fitItemKnnStars, ITEM_KNN_DEFAULTS } from './item-knn';
export type { ItemKnnOptions } from './item-knn';
export { likedFrom } from './liked';
export { fitPureSvd, PURE_SVD_DEFAULTS } from './pure-svd';
export type { PureSvdOptions } from './pure-svd';
export { restoreModel } from './restore';
export { groupBy } from './rows';
export type { Rows } from './rows';
export { buffersOf } from './saved';
export type { SavedModel } from './saved';
export { topItems } from './top';
export { fitVb, VB_DEFAULTS, VB_SMOOTHED_DEFAULTS } from './vb';
export type { VbOptions } from './vb';
export type { Fit, FitContext, Fitter, Path, Progress, Ranker, RatingModel, Reason, Shape } from './types';
