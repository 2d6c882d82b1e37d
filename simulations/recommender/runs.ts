/**
 * A run made whole: everything that fitting and measuring one model depends on, resolved from the decisions so far.
 * Equal requests give equal measures, so a page, a replay and a benchmark can share what was computed once.
 */
import type { Model, SplitMethod } from './decisions';
import type { LoadedData, RunSpec, State } from './state';

export interface SplitRequest {
  readonly method: SplitMethod;
  /** Name of the published fold; null for the other methods. */
  readonly fold: string | null;
  readonly seed: number;
}

export interface RunRequest {
  readonly data: LoadedData;
  readonly split: SplitRequest;
  readonly model: Model;
  readonly factors: number;
  readonly passes: number;
  readonly seed: number;
  /** Length of the list that is measured. */
  readonly k: number;
  /** The rating model that a blend mixes in. */
  readonly rating: RunRequest | null;
}

export function resolveRun(state: State, spec: RunSpec): RunRequest {
  const data = state.loads[spec.load];
  const split = state.splits[spec.split];
  if (!data || !split) throw new RangeError(`run ${spec.run} names ratings or a split that do not exist`);
  const rating = spec.ratingRun === null ? undefined : state.runs[spec.ratingRun];
  return {
    data,
    split: { method: split.method, fold: split.fold, seed: state.seed },
    model: spec.model,
    factors: spec.factors,
    passes: spec.passes,
    seed: spec.seed,
    k: state.scenario.setup.k,
    rating: rating ? resolveRun(state, rating) : null,
  };
}

/** A key under which a fitted model or its measures can be kept. */
export const runKey = (request: RunRequest): string => JSON.stringify(request);
