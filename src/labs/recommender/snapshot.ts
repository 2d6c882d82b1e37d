/** What a flight of the recommender shows at one moment. */
import type { Decision, TrainDecision } from '@simulations/recommender/decisions';
import type { LoadedData, State } from '@simulations/recommender/state';
import type { RunProgress, RunResult, SplitFacts } from '@simulations/recommender/workbench';
import type { CoreSnapshot } from '../shared/snapshot';
import type { DatasetSummary, Served } from './messages';

/** A training that was stopped before its last pass and can go on. */
export interface Paused {
  readonly decision: TrainDecision;
  readonly passes: readonly RunProgress[];
}

/** What the worker has computed. */
export interface Computed {
  readonly dataset: DatasetSummary | null;
  /** Own ratings this flight was flown on and that have to be given again. */
  readonly wanted: Extract<LoadedData, { source: 'own' }> | null;
  readonly splitFacts: SplitFacts | null;
  /** By run number; a run without a result is being computed again. */
  readonly results: ReadonlyMap<number, RunResult>;
  /** Points of the run that is training now, as they arrive. */
  readonly live: readonly RunProgress[];
  readonly paused: Paused | null;
  readonly served: Served | null;
}

export type Snapshot = CoreSnapshot<State, Decision> & Computed;

export const nothingComputed: Computed = {
  dataset: null,
  wanted: null,
  splitFacts: null,
  results: new Map(),
  live: [],
  paused: null,
  served: null,
};
