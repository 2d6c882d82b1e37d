/** What every model of the recommender has in common. */
import type { Tensors } from '../../tensors';
import type { RatingScale, Ratings } from '../dataset';
import type { SavedModel } from './saved';

/** How many users and items there are, and the stars they give. Numbers in `Ratings` are below these. */
export interface Shape {
  readonly users: number;
  readonly items: number;
  readonly scale: RatingScale;
}

/** Where a fit computed: matrices in TensorFlow.js, or plain loops over the ratings. */
export type Path = 'tensors' | 'typed arrays';

export interface Progress {
  /** Passes over the ratings finished (sweeps, epochs), of `passes`. */
  readonly pass: number;
  readonly passes: number;
  /** Mini-batches finished in this pass, of `steps`; 0 of 0 for models that have none. */
  readonly step: number;
  readonly steps: number;
  /** Root mean squared error on the train ratings, in stars; of the last mini-batch while a pass runs. */
  readonly trainRmse?: number;
  /** Root mean squared error on the validation ratings of the context, in stars; at the end of a pass. */
  readonly validationRmse?: number;
  /** Milliseconds since the fit began. */
  readonly elapsed: number;
  /** Milliseconds to go, from the pace so far. */
  readonly eta: number;
}

export interface FitContext {
  /** Null: plain typed arrays compute everything (the oracle of the tests, the fallback without TensorFlow.js). */
  readonly tensors: Tensors | null;
  readonly seed: number;
  /** Milliseconds from any origin. Only used for progress and for giving the event loop its turns. */
  readonly now: () => number;
  /** Cancels within 200 ms: the fit rejects with the signal's reason and leaves no tensor behind. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Ratings held out of train; when given, models that learn in passes report their error after every pass. */
  readonly validation?: Ratings;
}

/** Predicts stars. */
export interface RatingModel {
  /** Stars, clipped to the scale. */
  predict(user: number, item: number): number;
  /** The same for all items at once. */
  predictUser(user: number): Float32Array;
  /** Plain objects and typed arrays: survives structured cloning and IndexedDB. */
  save(): SavedModel;
}

/** A liked film that speaks for a recommendation. */
export interface Reason {
  readonly item: number;
  /** Share of the score that this film brings, in the units of the score. */
  readonly weight: number;
}

/** Orders items for a user; its scores mean nothing but their order. */
export interface Ranker {
  /** One score per item, higher is better. Items the user has rated are scored too: the caller leaves them out. */
  scoreUser(user: number): Float32Array;
  /** The user's liked films that raise `item` most, strongest first; at most `count`. Absent when nothing can be said. */
  explain?(user: number, item: number, count: number): readonly Reason[];
  save(): SavedModel;
}

export interface Fit<Model> {
  readonly model: Model;
  readonly path: Path;
  /** Progress at the end of every pass: "RMSE per pass". Empty for models without passes. */
  readonly passes: readonly Progress[];
}

export type Fitter<Model, Options> = (
  train: Ratings,
  shape: Shape,
  context: FitContext,
  options?: Partial<Options>,
) => Promise<Fit<Model>>;
