/** What the recommender's page asks of its worker. */
import type { DatasetFacts, ReadProgress } from '@simulations/recommender/data';
import type { LoadedData } from '@simulations/recommender/state';
import type { RunProgress, RunResult, ServedList, SplitFacts } from '@simulations/recommender/workbench';
import type { RunRequest, SplitRequest } from '@simulations/recommender/runs';
import type { BinnedMatrix } from '@/components/charts/bins';
import type { StartCall } from '../shared/engine-room';

/** Ratings as the page knows them; the ratings themselves stay in the worker. */
export interface DatasetSummary {
  readonly data: LoadedData;
  readonly name: string;
  readonly facts: DatasetFacts;
  /** Users by activity against films by popularity, counts of ratings per cell. */
  readonly matrix: BinnedMatrix;
  readonly warnings: readonly string[];
  readonly folds: readonly string[];
  /** User ids as in the file, ascending. */
  readonly userIds: Int32Array;
}

export interface Served {
  readonly userId: number;
  /** Ratings of this user in train. */
  readonly rated: number;
  /** Films they rated highest in train, newest first among equals. */
  readonly liked: readonly { readonly title: string; readonly stars: number }[];
  readonly lists: readonly ServedList[];
  /** Milliseconds the lists took. */
  readonly milliseconds: number;
}

// A type alias, since only an alias is assignable to the contract's record.
export type RecommenderCalls = {
  start: StartCall;
  generate: { request: { seed: number }; progress: never; result: DatasetSummary };
  read: { request: { files: readonly File[] }; progress: ReadProgress; result: DatasetSummary };
  split: { request: { data: LoadedData; split: SplitRequest }; progress: never; result: SplitFacts };
  run: { request: { request: RunRequest; resume: boolean }; progress: RunProgress; result: RunResult };
  recommend: {
    request: { userId: number; k: number; runs: readonly RunRequest[] };
    progress: never;
    result: Served;
  };
};
