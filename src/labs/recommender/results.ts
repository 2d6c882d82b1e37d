/** Runs of the current split with what they scored, in the order they were flown. */
import { type Model, isBaseline, isRatingModel } from '@simulations/recommender/decisions';
import { type RunSpec, defaultOptions } from '@simulations/recommender/state';
import type { RunResult } from '@simulations/recommender/workbench';
import type { Snapshot } from './snapshot';
import { nameRun } from './words';

export interface FlownRun {
  readonly spec: RunSpec;
  /** Unique among the runs shown. */
  readonly name: string;
  /** Null while it is computed again. */
  readonly result: RunResult | null;
}

/** A run on another split took another exam: its scores are not comparable and are left out. */
export function flownRuns({ state, results }: Snapshot): FlownRun[] {
  const current = state.splits.length - 1;
  const names = new Map<string, number>();
  return state.runs
    .filter(({ split }) => split === current)
    .map((spec) => {
      const plain = nameRun(spec, defaultOptions[spec.model]);
      const count = (names.get(plain) ?? 0) + 1;
      names.set(plain, count);
      return { spec, name: count > 1 ? `${plain} (${count})` : plain, result: results.get(spec.run) ?? null };
    });
}

export const rmseOf = ({ result }: FlownRun): number | null => result?.measures.rating?.rmse ?? null;
export const ndcgOf = ({ result }: FlownRun): number | null => result?.measures.ranking.ndcg ?? null;

export const isTrainedOnStars = (model: Model): boolean => isRatingModel(model) && !isBaseline(model);

/** The run with the smallest rating error that was trained; null when there is none. */
export function bestRatingRun(runs: readonly FlownRun[]): FlownRun | null {
  const trained = runs.filter((run) => isTrainedOnStars(run.spec.model) && rmseOf(run) !== null);
  return trained.reduce<FlownRun | null>((best, run) => (!best || rmseOf(run)! < rmseOf(best)! ? run : best), null);
}

export const findRun = (runs: readonly FlownRun[], model: Model): FlownRun | null =>
  runs.findLast(({ spec, result }) => spec.model === model && result !== null) ?? null;
