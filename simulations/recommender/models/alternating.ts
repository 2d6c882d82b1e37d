/**
 * Half a sweep of alternating least squares, with or without uncertainty.
 *
 * Rating = mean + b_u + c_i + x_u · y_i. One side is solved while the other stands still. A row of a side is z = (bias, factors),
 * d numbers; it meets the other side's features φ = (1, factors): rating − mean − bias of the other = z · φ. So every row is a
 * regression with the d × d Gram matrix Σ φ φᵀ and the right-hand side Σ (rating − mean − bias) φ, both sums over its ratings,
 * which `RatingTable` collects for all rows at once (Zhou et al. 2008; Koren, Bell & Volinsky 2009).
 *
 * With uncertainty (variational Bayes, Lim & Teh 2007), features are random with the covariance their own solution left,
 * the sums are expectations, and a row keeps its posterior covariance.
 */
import type { Pacer } from '../../tensors';
import type { RatingTable } from './rating-table';
import type { Rows, Side } from './rows';
import { packedSize, SmallSolver } from './small-solve';

/** What is known of one side. */
export interface SideState {
  /** rows × d: bias, then factors. */
  readonly mean: Float32Array;
  /** rows × packed d × d covariance; null when rows are taken as certain. */
  readonly covariance: Float32Array | null;
}

export interface Prior {
  /** Precision (1 / variance) of each of the d columns. */
  readonly precision: Float64Array;
  /** Prior mean of every row, rows × d; null for zero. */
  readonly mean: Float32Array | null;
}

export interface HalfSweep extends SideState {
  /** Expected squared error of every row's ratings, in stars², summed over the row; weighted if the other side is. */
  readonly squaredErrors: Float64Array;
}

/**
 * Precision of a rating's noise (1 / stars²): that of the row which is solved times that of the row of the other side. 1 and 1
 * with a prior precision λ is ridge regression.
 */
export interface Noise {
  readonly own: Float64Array | number;
  readonly other: Float64Array | number;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Columns of the features: packed E[φ φᵀ], which starts with E[φ] because φ₀ = 1, then E[bias φ], then E[bias²]. */
function featuresOf(state: SideState, size: number, d: number): Float32Array {
  const packed = packedSize(d);
  const width = packed + d + 1;
  const features = new Float32Array(size * width);
  const { mean, covariance } = state;
  for (let r = 0; r < size; r++) {
    const z = r * d;
    const c = r * packed;
    let at = r * width;
    const bias = mean[z]!;
    features[at++] = 1;
    for (let k = 1; k < d; k++) features[at++] = mean[z + k]!;
    let t = d;
    for (let j = 1; j < d; j++) {
      for (let k = j; k < d; k++) features[at++] = mean[z + j]! * mean[z + k]! + (covariance?.[c + t++] ?? 0);
    }
    features[at++] = bias;
    for (let k = 1; k < d; k++) features[at++] = bias * mean[z + k]! + (covariance?.[c + k] ?? 0);
    features[at] = bias * bias + (covariance?.[c] ?? 0);
  }
  return features;
}

/** Solves all rows of `side` given the other side. */
export async function solveSide(
  table: RatingTable,
  side: Side,
  other: SideState,
  prior: Prior,
  noise: Noise,
  uncertain: boolean,
  pacer: Pacer,
): Promise<HalfSweep> {
  const d = prior.precision.length;
  const packed = packedSize(d);
  const width = packed + d + 1;
  const features = featuresOf(other, other.mean.length / d, d);
  if (typeof noise.other !== 'number') scaleRows(features, noise.other, width);
  const lead = leadingColumns(features, width, d);
  const sums = await table.sum(side, features, width);
  await pacer.breathe();
  const weighted = await table.weigh(side, lead, d + 1);
  await pacer.breathe();

  const size = table.rows[side].start.length - 1;
  const mean = new Float32Array(size * d);
  const covariance = uncertain ? new Float32Array(size * packed) : null;
  const solver = new SmallSolver(d);
  const matrix = new Float64Array(packed);
  const inverse = new Float64Array(packed);
  const right = new Float64Array(d);
  const x = new Float64Array(d);
  const squaredErrors = new Float64Array(size);
  const common = typeof noise.other === 'number' ? noise.other : 1;
  for (let r = 0; r < size; r++) {
    const alpha = common * (typeof noise.own === 'number' ? noise.own : noise.own[r]!);
    const s = r * width;
    const w = r * (d + 1);
    for (let t = 0; t < packed; t++) matrix[t] = alpha * sums[s + t]!;
    for (let k = 0, t = 0; k < d; t += d - k, k++) {
      const precision = prior.precision[k]!;
      matrix[t] = matrix[t]! + precision;
      const target = weighted[w + k]! - sums[s + packed + k]!;
      right[k] = alpha * target + precision * (prior.mean?.[r * d + k] ?? 0);
    }
    solver.factor(matrix);
    solver.solve(right, x);
    mean.set(x, r * d);
    if (covariance) {
      solver.invert(inverse);
      covariance.set(inverse, r * packed);
    }
    // E(target − z·φ)² = E target² − 2 E z · Σ target φ + E[z zᵀ] : Σ φ φᵀ
    let squaredError = sums[s + packed + d]! - 2 * weighted[w + d]!;
    for (let j = 0, t = 0; j < d; j++) {
      squaredError -= 2 * x[j]! * (weighted[w + j]! - sums[s + packed + j]!);
      for (let k = j; k < d; k++, t++) {
        const second = x[j]! * x[k]! + (uncertain ? inverse[t]! : 0);
        squaredError += (j === k ? 1 : 2) * second * sums[s + t]!;
      }
    }
    squaredErrors[r] = squaredError;
    if (r % 256 === 255) await pacer.breathe();
  }
  addSquares(squaredErrors, table.rows[side], noise.other);
  return { mean, covariance, squaredErrors };
}

/** Adds Σ rating² of every row, weighted as the other side is: the part of the error that no solution changes. */
function addSquares(out: Float64Array, { start, columns, values }: Rows, weight: Noise['other']): void {
  for (let r = 0; r < out.length; r++) {
    let sum = 0;
    for (let k = start[r]!; k < start[r + 1]!; k++) {
      sum += values[k]! * values[k]! * (typeof weight === 'number' ? 1 : weight[columns[k]!]!);
    }
    out[r] = out[r]! + sum;
  }
}

function scaleRows(rows: Float32Array, factors: Float64Array, width: number): void {
  for (let at = 0; at < rows.length; at++) rows[at] = rows[at]! * factors[Math.floor(at / width)]!;
}

/** The columns that are multiplied by the ratings: E[φ], and the bias itself for the error. */
function leadingColumns(features: Float32Array, width: number, d: number): Float32Array {
  const size = features.length / width;
  const lead = new Float32Array(size * (d + 1));
  const bias = packedSize(d);
  for (let r = 0; r < size; r++) {
    for (let k = 0; k < d; k++) lead[r * (d + 1) + k] = features[r * width + k]!;
    lead[r * (d + 1) + d] = features[r * width + bias]!;
  }
  return lead;
}
