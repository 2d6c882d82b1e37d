/** The tables of a run. */
import { formatTable } from '../table';
import type { RankingResult, RatingResult, Serving } from './experiments';
import type { Weights } from './chromium';

/** One plan carried out in one place. */
export interface Run {
  readonly where: 'Node' | 'Chromium';
  readonly backend: string;
  readonly ratings: readonly RatingResult[];
  readonly rankings: readonly RankingResult[];
  readonly serving: Serving | null;
  readonly peakBytes: number;
  readonly weights?: Weights;
  readonly longestTask?: number;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const MB = 1_048_576;

/** Results of one method on one data set in one run: the folds together. */
export function ratingsOf(run: Run, method: string, data?: string): readonly RatingResult[] {
  return run.ratings.filter((result) => result.method === method && (data === undefined || result.data === data));
}

export function formatRatings(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) => {
    const keys = new Map(run.ratings.map(({ data, method }) => [`${data} ${method}`, { data, method }]));
    return Array.from(keys.values(), ({ data, method }) => {
      const results = ratingsOf(run, method, data);
      const splits = results.map((result) => result.split);
      return [
        data,
        splits.length > 1 ? `${splits[0]} … ${splits.at(-1)}` : splits[0],
        method,
        `${run.where} ${run.backend}`,
        results[0]!.path,
        mean(results.map((result) => result.rmse)).toFixed(4),
        mean(results.map((result) => result.mae)).toFixed(4),
        mean(results.map((result) => result.seconds)).toFixed(2),
        Math.max(...results.map((result) => result.seconds)).toFixed(2),
        Math.round(Math.max(...results.map((result) => result.bytes)) / MB),
        results.reduce((sum, result) => sum + result.leaked, 0),
      ];
    });
  });
  const head = ['data', 'test', 'method', 'where', 'path', 'RMSE', 'MAE', 'fit s', 'slowest', 'MB', 'leaked'];
  return formatTable(head, rows);
}

export function formatRankings(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) =>
    run.rankings.map((result) => [
      result.protocol,
      result.method,
      `${run.where} ${run.backend}`,
      result.ndcg.toFixed(3),
      result.recall.toFixed(3),
      result.precisionAt5.toFixed(3),
      result.hit.toFixed(3),
      result.coverage.toFixed(3),
      result.novelty.toFixed(2),
      result.seconds.toFixed(2),
    ]),
  );
  const head = ['test', 'method', 'where', 'NDCG@10', 'recall@10', 'P@5', 'hit@10', 'coverage', 'novelty', 'fit s'];
  return formatTable(head, rows);
}

export function formatRuns(runs: readonly Run[]): string {
  const rows = runs.map(({ where, backend, peakBytes, serving, weights, longestTask }) => [
    `${where} ${backend}`,
    peakBytes > 0 ? Math.round(peakBytes / MB) : null,
    serving ? serving.median.toFixed(1) : null,
    serving ? serving.slowest.toFixed(1) : null,
    weights ? (weights.worker / 1024).toFixed(1) : null,
    weights ? `${weights.wasmFiles} × ${(weights.wasm / 1024).toFixed(0)}` : null,
    longestTask === undefined ? null : Math.round(longestTask),
  ]);
  const head = ['where', 'peak MB', 'top 5 ms', 'slowest', 'worker KB gz', 'wasm KB gz', 'main thread ms'];
  return formatTable(head, rows);
}
