/** What was promised (the design study's targets), read off the runs. */
import type { Target } from '../target';
import { mean, ratingsOf } from './summary';
import type { Run } from './summary';

/** Where figures of the best model count: what a visitor gets. */
const isVisitors = (run: Run) => run.where === 'Chromium' && run.backend === 'wasm';

export function targetsOf(runs: readonly Run[], movieLens: boolean, withSecond: boolean): Target[] {
  const targets: Target[] = [];
  const atMost = (name: string, measured: number, limit: number, unit = '') =>
    targets.push({ name, measured, bound: 'at most', limit, unit });
  const atLeast = (name: string, measured: number, limit: number, unit = '') =>
    targets.push({ name, measured, bound: 'at least', limit, unit });

  for (const run of runs.filter((candidate) => candidate.backend === 'wasm')) {
    const place = `${run.where}:`;
    const ndcg = (protocol: string, method: string, key: 'ndcg' | 'precisionAt5' = 'ndcg') =>
      run.rankings.find((result) => result.protocol === protocol && result.method === method)?.[key] ?? NaN;
    const rmse = (method: string, data = 'ml-100k') =>
      mean(ratingsOf(run, method, data).map(({ rmse: value }) => value));
    // The least disturbed fold: whatever else the machine does can only add to a time.
    const seconds = (method: string, data = 'ml-100k') =>
      Math.min(...ratingsOf(run, method, data).map(({ seconds: value }) => value));
    if (movieLens) {
      const u1 = ratingsOf(run, 'vb-smoothed', 'ml-100k').find((result) => result.split === 'u1');
      // u1 alone, the hardest fold, is no mean of the folds.
      const allFolds = ratingsOf(run, 'als', 'ml-100k').length === 5;
      if (allFolds) atMost(`${place} best model, mean RMSE of the folds`, rmse('vb-smoothed'), 0.885);
      atMost(`${place} best model, RMSE on u1`, u1?.rmse ?? NaN, 0.892);
      atMost(`${place} best model, seconds a fold`, seconds('vb-smoothed'), 2.5, 's');
      if (allFolds) atMost(`${place} ALS, mean RMSE (SVD++ of Surprise: 0.9218)`, rmse('als'), 0.9218);
      atMost(`${place} ALS, seconds a fold (SVD++: 15–20)`, seconds('als'), 0.3, 's');
      atLeast(`${place} ALS, times as fast as the SGD peer here`, seconds('sgd-peer') / seconds('als'), 1);
      atMost(`${place} ALS, RMSE less the peer's`, rmse('als') - rmse('sgd-peer'), 0);
      if (allFolds) atMost(`${place} gradient descent, RMSE after 4 epochs`, rmse('adam'), 0.92);
      atLeast(`${place} served list, NDCG@10, liked films`, ndcg('by item 75/25, liked', 'served'), 0.4);
      atLeast(`${place} best list, NDCG@10, Microsoft's split`, ndcg('by item 75/25, all', 'ease-rating'), 0.484);
    }
    if (withSecond) {
      atMost(`${place} latest-small, best RMSE`, rmse('vb-smoothed', 'ml-latest-small'), 0.832);
      atMost(`${place} latest-small, seconds`, seconds('vb-smoothed', 'ml-latest-small'), 3.5, 's');
      atLeast(`${place} latest-small, P@5`, ndcg('by user 80/20, all', 'ease-rating', 'precisionAt5'), 0.39);
    }
    if (run.serving) atMost(`${place} one user's top 5 with reasons, median`, run.serving.median, 20, 'ms');
  }

  const visitors = runs.find(isVisitors);
  if (visitors?.weights) {
    atMost('worker with TensorFlow.js and every model, KB gzip', visitors.weights.worker / 1024, 60);
    atMost('wasm files', visitors.weights.wasmFiles, 1);
    atMost('main thread, longest task while training', visitors.longestTask ?? NaN, 50, 'ms');
  }
  const leaked = runs
    .flatMap((run) => [...run.ratings, ...run.rankings])
    .reduce((sum, result) => sum + result.leaked, 0);
  atMost('tensors leaked, all runs', leaked, 0);
  if (runs.length > 1) {
    atMost('RMSE, largest difference between back ends and places', disagreement(runs, 'rmse'), 0.005);
    atMost('NDCG@10, largest difference', disagreement(runs, 'ndcg'), 0.005);
  }
  return targets;
}

/** Largest difference of one figure of one method on one split between any two runs. */
function disagreement(runs: readonly Run[], figure: 'rmse' | 'ndcg'): number {
  const seen = new Map<string, number[]>();
  for (const run of runs) {
    const figures: (readonly [string, number])[] =
      figure === 'rmse'
        ? run.ratings.map((result) => [`${result.data} ${result.split} ${result.method}`, result.rmse] as const)
        : run.rankings.map((result) => [`${result.protocol} ${result.method}`, result.ndcg] as const);
    for (const [key, value] of figures) seen.set(key, [...(seen.get(key) ?? []), value]);
  }
  return Math.max(0, ...Array.from(seen.values(), (values) => Math.max(...values) - Math.min(...values)));
}
