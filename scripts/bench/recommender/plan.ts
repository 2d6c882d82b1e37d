/** Which experiments make up a run; plain data, so that it can be sent to a worker. */
import type { BackendName } from '@simulations/tensors';
import { measureFolds, measureRandomSplit, measureRanking, measureServing } from './experiments';
import type { Bench, BenchData, Protocol, RankingResult, RatingMethod, RatingResult, Serving } from './experiments';

export interface Plan {
  readonly backend: BackendName;
  /** Methods on the published folds of the first data set (on a random split when it has none). */
  readonly methods: readonly RatingMethod[];
  readonly folds: readonly string[];
  readonly protocols: readonly Protocol[];
  /** Methods on a random split of the second data set, when there is one. */
  readonly methodsSecond: readonly RatingMethod[];
  readonly protocolsSecond: readonly Protocol[];
  readonly serving: boolean;
}

export interface Results {
  readonly backend: BackendName;
  readonly ratings: readonly RatingResult[];
  readonly rankings: readonly RankingResult[];
  readonly serving: Serving | null;
}

export async function carryOut(plan: Plan, bench: Bench, first: BenchData, second: BenchData | null): Promise<Results> {
  const ratings: RatingResult[] = [];
  const rankings: RankingResult[] = [];
  if (plan.folds.length > 0) ratings.push(...(await measureFolds(bench, plan.methods, first, plan.folds)));
  else ratings.push(...(await measureRandomSplit(bench, plan.methods, first)));
  rankings.push(...(await measureRanking(bench, first, plan.protocols)));
  const serving = plan.serving ? await measureServing(bench, first) : null;
  if (second) {
    ratings.push(...(await measureRandomSplit(bench, plan.methodsSecond, second)));
    rankings.push(...(await measureRanking(bench, second, plan.protocolsSecond)));
  }
  return { backend: bench.tensors.backend, ratings, rankings, serving };
}
