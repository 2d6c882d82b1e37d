import type { Tensors } from '../../../tensors';

/** A data table: one array per column, all of the same length. */
export type Columns = readonly Float64Array[];

/** Where a training stands: after its first step, then every few, then after its last. */
export interface TrainingProgress {
  readonly step: number;
  readonly steps: number;
  /** The objective before this step, per unit of weight. */
  readonly loss: number;
  /** Smoothed false rejection rate of group B minus group A; only where it is constrained. */
  readonly gap?: number;
}

/** What every training needs of the place it runs in: usually a worker. */
export interface TrainingContext {
  /** An open backend. */
  readonly tensors: Tensors;
  /** Milliseconds from any origin, to know when to give the event loop a turn. */
  readonly now: () => number;
  /** Stops the training within 200 ms: its reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}
