/** What happened in a flight, as numbers. */
import type { Evaluation, RankingMeasures } from './evaluation';
import type { Framing, LoadedData, RunSpec, SplitChoice, State } from './state';

/** What one run scored. A ranking model predicts no stars: its `rating` is null. */
export interface Measures extends Evaluation {
  readonly ranking: RankingMeasures;
}

export interface MeasuredRun extends RunSpec {
  readonly measures: Measures;
}

export interface Report {
  readonly framings: readonly Framing[];
  readonly load: LoadedData | null;
  readonly inspected: State['inspected'];
  readonly splits: readonly SplitChoice[];
  readonly runs: readonly MeasuredRun[];
  readonly predictions: State['predictions'];
  readonly segmentsOf: readonly number[];
  readonly shipped: State['shipped'];
}

/** Fits and measures one run. The page answers from what its worker measured, a replay by fitting again. */
export type Measure = (run: RunSpec, state: State) => Promise<Measures>;

/**
 * The cpu, wasm and webgl back ends agree on every measure to two decimals (test/recommender/backends.test.ts);
 * assessments read nothing finer, so a replay on another machine gives the same points.
 */
const agree = (value: number) => Math.round(value * 100) / 100;

/** Measures rounded to the precision at which back ends agree. */
export function agreed({ rating, ranking, segments }: Measures): Measures {
  return {
    rating: rating && { rmse: agree(rating.rmse), mae: agree(rating.mae) },
    ranking: {
      users: ranking.users,
      precision: agree(ranking.precision),
      recall: agree(ranking.recall),
      ndcg: agree(ranking.ndcg),
      hit: agree(ranking.hit),
      reciprocalRank: agree(ranking.reciprocalRank),
      coverage: agree(ranking.coverage),
      novelty: agree(ranking.novelty),
    },
    segments: segments.map((segment) => ({
      ...segment,
      rmse: segment.rmse === null ? null : agree(segment.rmse),
      ndcg: segment.ndcg === null ? null : agree(segment.ndcg),
    })),
  };
}

export async function report(state: State, resources: { readonly measure: Measure }): Promise<Report> {
  const runs: MeasuredRun[] = [];
  for (const run of state.runs) runs.push({ ...run, measures: agreed(await resources.measure(run, state)) });
  return {
    framings: state.framings,
    load: state.loads.at(-1) ?? null,
    inspected: state.inspected,
    splits: state.splits,
    runs,
    predictions: state.predictions,
    segmentsOf: state.segmentsOf,
    shipped: state.shipped,
  };
}
