/** Scores that no applicant's own outcome has helped to make. */
import { sigmoid } from '../../kernel/math';
import { sequence } from '../../kernel/streams';
import { fitLogistic } from '../../statistics/logistic-regression';
import type { Design } from './design-matrix';

export interface CrossFitOptions {
  readonly folds: number;
  readonly seed: number;
  /** L2 penalty on standardised numbers and on indicators as they are, as in `fitLogistic`. scikit-learn's C is its inverse. */
  readonly ridge: number;
  /** Called between fits: gives the event loop a turn, and throws when the work was cancelled. */
  readonly breathe?: (() => Promise<void>) | undefined;
  /** Share of the fits that are done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The variable of the random stream that deals rows to folds. */
const DEAL = 401;

/** Fold 0 … folds − 1 per row; every fold gets its share of each outcome (stratified), rows in random order. */
export function dealFolds(good: Uint8Array, folds: number, seed: number): Uint8Array {
  const rows = sequence(seed, DEAL).shuffle(Int32Array.from(good, (_, row) => row));
  const fold = new Uint8Array(good.length);
  const dealt = [0, 0];
  for (const row of rows) fold[row] = dealt[good[row]!]!++ % folds;
  return fold;
}

/**
 * P(good) per row by logistic regressions, each fitted to the other folds. Means and deviations come from those folds as well; missing
 * numbers get the mean. Throws `RangeError` when a regression has no optimum.
 */
export async function crossFit(design: Design, good: Uint8Array, options: CrossFitOptions): Promise<Float64Array> {
  const { folds, seed, ridge, breathe, onProgress } = options;
  const fold = dealFolds(good, folds, seed);
  const scores = new Float64Array(good.length);
  // The optimum is unique, so where the search begins changes nothing but how long it takes.
  let start: Float64Array | null = null;
  for (let k = 0; k < folds; k++) {
    await breathe?.();
    const inside = good.map((_, row) => (fold[row] === k ? 0 : 1));
    const columns = design.map(({ values, indicator }) => (indicator ? values : standardise(values, inside)));
    const fitted = fitLogistic(
      columns.map((column) => column.filter((_, row) => inside[row] === 1)),
      good.filter((_, row) => inside[row] === 1),
      start ? { ridge, start } : { ridge },
    );
    start = fitted;
    for (let row = 0; row < good.length; row++) {
      if (inside[row] === 1) continue;
      let z = fitted[0]!;
      for (let c = 0; c < columns.length; c++) z += fitted[c + 1]! * columns[c]![row]!;
      scores[row] = sigmoid(z);
    }
    onProgress?.((k + 1) / folds);
  }
  return scores;
}

/** Mean 0 and deviation 1 over the rows inside; a column that is constant there becomes 0. */
function standardise(column: Float64Array, inside: Uint8Array): Float64Array {
  let count = 0;
  let sum = 0;
  for (let row = 0; row < column.length; row++) {
    if (inside[row] === 0 || Number.isNaN(column[row]!)) continue;
    count++;
    sum += column[row]!;
  }
  const mean = count > 0 ? sum / count : 0;
  let squares = 0;
  for (let row = 0; row < column.length; row++) {
    if (inside[row] === 0 || Number.isNaN(column[row]!)) continue;
    squares += (column[row]! - mean) * (column[row]! - mean);
  }
  const deviation = count > 0 ? Math.sqrt(squares / count) : 0;
  // Below this it is rounding of a constant, not spread.
  const scale = deviation > 1e-9 * Math.max(1, Math.abs(mean)) ? 1 / deviation : 0;
  return column.map((value) => (Number.isNaN(value) ? 0 : (value - mean) * scale));
}
