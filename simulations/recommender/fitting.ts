/** Fits the model that a run asks for. */
import type { Ratings } from './dataset';
import {
  type AdamCheckpoint,
  type FitContext,
  type Path,
  type Progress,
  type Ranker,
  type RatingModel,
  type Shape,
  VB_SMOOTHED_DEFAULTS,
  fitAdam,
  fitAls,
  fitBias,
  fitEase,
  fitGlobalMean,
  fitItemKnn,
  fitPopularity,
  fitPureSvd,
  fitServed,
  fitVb,
} from './models';
import type { Model } from './decisions';

export interface Fitted {
  /** Orders all films for a user. */
  readonly ranker: Ranker;
  /** Predicts stars; null for models that promise none. */
  readonly rating: RatingModel | null;
  readonly path: Path;
  readonly passes: readonly Progress[];
}

export interface FitRequest {
  readonly model: Model;
  readonly factors: number;
  readonly passes: number;
  /** The fitted rating model that `ease-liked-rating` mixes in. */
  readonly rating: Ranker | null;
  /** Where a stopped gradient descent goes on. */
  readonly from: AdamCheckpoint | null;
  readonly onCheckpoint: (checkpoint: AdamCheckpoint) => void;
}

export async function fit(train: Ratings, shape: Shape, context: FitContext, request: FitRequest): Promise<Fitted> {
  const { model, factors, passes } = request;
  const predicts = async (
    fitting: Promise<{ model: RatingModel & Ranker; path: Path; passes: readonly Progress[] }>,
  ) => {
    const { model: fitted, ...rest } = await fitting;
    return { ranker: fitted, rating: fitted, ...rest };
  };
  const orders = async (fitting: Promise<{ model: Ranker; path: Path; passes: readonly Progress[] }>) => {
    const { model: fitted, ...rest } = await fitting;
    return { ranker: fitted, rating: null, ...rest };
  };
  switch (model) {
    case 'global-mean':
      return predicts(fitGlobalMean(train, shape, context));
    case 'bias':
      return predicts(fitBias(train, shape, context));
    case 'adam': {
      const { from, onCheckpoint } = request;
      return predicts(fitAdam(train, shape, context, { factors, epochs: passes, from, onCheckpoint }));
    }
    case 'als':
      return predicts(fitAls(train, shape, context, { factors, sweeps: passes }));
    case 'vb':
      return predicts(fitVb(train, shape, context, { factors, sweeps: passes }));
    case 'vb-smoothed':
      return predicts(fitVb(train, shape, context, { ...VB_SMOOTHED_DEFAULTS, factors, sweeps: passes }));
    case 'popularity':
      return orders(fitPopularity(train, shape, context));
    case 'item-knn':
      return orders(fitItemKnn(train, shape, context));
    case 'pure-svd':
      return orders(fitPureSvd(train, shape, context, { factors }));
    case 'ease':
      return orders(fitEase(train, shape, context));
    case 'ease-liked-rating':
      return orders(fitServed(train, shape, context, { rating: request.rating }));
  }
}
