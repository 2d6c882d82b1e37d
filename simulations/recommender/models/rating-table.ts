/**
 * The one thing alternating solvers ask of the ratings: for every user, sums over the items they rated, and the other way
 * round. Two ways to compute it; the numbers agree up to rounding.
 */
import { tf } from '../../tensors';
import type { Hold, Pacer } from '../../tensors';
import type { Ratings } from '../dataset';
import { groupBy, otherSide } from './rows';
import type { Rows, Side } from './rows';
import type { FitContext, Path, Shape } from './types';

export interface RatingTable {
  readonly path: Path;
  /** Ratings by user and by item, centred: values are stars minus `mean`. */
  readonly rows: Readonly<Record<Side, Rows>>;
  /**
   * For every row of `side`: the sum of the other side's feature rows over its ratings. `features` has one row of `width`
   * numbers for every row of the other side; so has the result for every row of `side`.
   */
  sum(side: Side, features: Float32Array, width: number): Promise<Float32Array>;
  /** The same with every feature row multiplied by the rating (centred stars). */
  weigh(side: Side, features: Float32Array, width: number): Promise<Float32Array>;
}

/** Above so many cells the dense matrices of ratings (four of them, 4 bytes a cell) are too large: MovieLens 1M has 22 million. */
export const DENSE_CELLS = 4_000_000;

/**
 * Chooses by size and backend: dense products in TensorFlow.js for small catalogues on a fast backend, loops over the
 * ratings otherwise. (Its plain JavaScript backend needs seconds for a product that the loops do in 30 ms.)
 */
export function choosePath(shape: Shape, context: FitContext): Path {
  const dense = shape.users * shape.items <= DENSE_CELLS;
  return dense && context.tensors !== null && context.tensors.backend !== 'cpu' ? 'tensors' : 'typed arrays';
}

/** Tensors of the dense table live until `hold` lets go of them. */
export function openRatingTable(
  train: Ratings,
  shape: Shape,
  mean: number,
  path: Path,
  hold: Hold,
  pacer: Pacer,
): RatingTable {
  const rows = { users: groupBy('users', train, shape), items: groupBy('items', train, shape) };
  for (const { values } of [rows.users, rows.items]) {
    for (let k = 0; k < values.length; k++) values[k] = values[k]! - mean;
  }
  return path === 'tensors' ? denseTable(rows, shape, hold) : sparseTable(rows, pacer);
}

function sparseTable(rows: Record<Side, Rows>, pacer: Pacer): RatingTable {
  return {
    path: 'typed arrays',
    rows,
    sum: (side, features, width) => addRows(rows[side], features, width, null, pacer),
    weigh: (side, features, width) => addRows(rows[side], features, width, rows[side].values, pacer),
  };
}

async function addRows(
  rows: Rows,
  features: Float32Array,
  width: number,
  weights: Float32Array | null,
  pacer: Pacer,
): Promise<Float32Array> {
  const size = rows.start.length - 1;
  const out = new Float32Array(size * width);
  const sum = new Float64Array(width);
  for (let r = 0; r < size; r++) {
    sum.fill(0);
    for (let k = rows.start[r]!; k < rows.start[r + 1]!; k++) {
      const from = rows.columns[k]! * width;
      const weight = weights === null ? 1 : weights[k]!;
      for (let j = 0; j < width; j++) sum[j] = sum[j]! + weight * features[from + j]!;
    }
    out.set(sum, r * width);
    if (r % 256 === 255) await pacer.breathe();
  }
  return out;
}

/**
 * Ratings and their mask as dense matrices, both ways round: the wasm backend is fast only for products without a
 * transposed factor.
 */
function denseTable(rows: Record<Side, Rows>, shape: Shape, hold: Hold): RatingTable {
  const sizes = { users: shape.users, items: shape.items };
  const fill = (side: Side, value: (k: number) => number) => {
    const { start, columns } = rows[side];
    const width = sizes[otherSide(side)];
    const cells = new Float32Array(sizes[side] * width);
    for (let r = 0; r < sizes[side]; r++) {
      for (let k = start[r]!; k < start[r + 1]!; k++) cells[r * width + columns[k]!] = value(k);
    }
    return hold.keep(tf.tensor2d(cells, [sizes[side], width]));
  };
  const mask = { users: fill('users', () => 1), items: fill('items', () => 1) };
  const stars = {
    users: fill('users', (k) => rows.users.values[k]!),
    items: fill('items', (k) => rows.items.values[k]!),
  };
  const multiply = async (matrix: ReturnType<typeof fill>, features: Float32Array, width: number) => {
    const product = tf.tidy(() => tf.matMul(matrix, tf.tensor2d(features, [features.length / width, width])));
    try {
      return (await product.data()) as Float32Array;
    } finally {
      product.dispose();
    }
  };
  return {
    path: 'tensors',
    rows,
    sum: (side, features, width) => multiply(mask[side], features, width),
    weigh: (side, features, width) => multiply(stars[side], features, width),
  };
}
