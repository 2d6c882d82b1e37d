/**
 * PureSVD (Cremonesi, Koren & Turrin 2010): the matrix of stars with zeros for what is missing, cut down to its K strongest
 * directions V; a user's scores are x_u V Vᵀ. Randomised subspace iteration (Halko, Martinsson & Tropp 2011, alg. 4.4).
 */
import { sequence } from '../../kernel/streams';
import { holding, pace } from '../../tensors';
import { emptyFactors, FactorModel } from './factor-model';
import { openRatingTable } from './rating-table';
import type { Fitter } from './types';

export interface PureSvdOptions {
  readonly factors: number;
  /** Directions computed beyond `factors`, for accuracy, and power iterations. */
  readonly oversampling: number;
  readonly iterations: number;
}

export const PURE_SVD_DEFAULTS: PureSvdOptions = { factors: 32, oversampling: 8, iterations: 6 };

export const fitPureSvd: Fitter<FactorModel, PureSvdOptions> = (train, shape, context, options) =>
  holding(async (hold) => {
    const { factors, oversampling, iterations } = { ...PURE_SVD_DEFAULTS, ...options };
    const width = Math.min(factors + oversampling, shape.items, shape.users);
    const kept = Math.min(factors, width);
    const pacer = pace(context.now, context.signal);
    const table = openRatingTable(train, shape, 0, 'typed arrays', hold, pacer);
    const random = sequence(context.seed, 0);
    let basis = Float32Array.from({ length: shape.items * width }, () => random.normal());
    let image: Float32Array = new Float32Array(shape.users * width);
    for (let iteration = 0; iteration <= iterations; iteration++) {
      orthonormalise(basis, width);
      image = await table.weigh('users', basis, width);
      await pacer.breathe();
      if (iteration < iterations) basis = Float32Array.from(await table.weigh('items', image, width));
      await pacer.breathe();
    }
    // The strongest directions within the span: eigenvectors of (X Q)ᵀ (X Q).
    const rotation = eigenvectors(gramOf(image, width), width);
    const saved = emptyFactors(shape, kept, 0);
    rotate(basis, rotation, width, kept, saved.itemFactors);
    rotate(image, rotation, width, kept, saved.userFactors);
    return { model: new FactorModel(saved), path: 'typed arrays', passes: [] };
  });

/**
 * Columns of `rows` (n × width) made orthonormal: Gram–Schmidt, twice ("twice is enough", Kahan & Parlett). A column of which
 * only rounding is left depends on those before it and becomes zero.
 */
function orthonormalise(rows: Float32Array, width: number): void {
  const n = rows.length / width;
  const squaresOf = (j: number) => {
    let squares = 0;
    for (let at = j; at < rows.length; at += width) squares += rows[at]! * rows[at]!;
    return squares;
  };
  for (let j = 0; j < width; j++) {
    const before = squaresOf(j);
    for (let round = 0; round < 2; round++) {
      const shadow = new Float64Array(j);
      for (let r = 0; r < n; r++) {
        const value = rows[r * width + j]!;
        for (let k = 0; k < j; k++) shadow[k] = shadow[k]! + value * rows[r * width + k]!;
      }
      for (let r = 0; r < n; r++) {
        let value = rows[r * width + j]!;
        for (let k = 0; k < j; k++) value -= shadow[k]! * rows[r * width + k]!;
        rows[r * width + j] = value;
      }
    }
    const squares = squaresOf(j);
    const scale = squares > 1e-10 * before ? 1 / Math.sqrt(squares) : 0;
    for (let r = 0; r < n; r++) rows[r * width + j] = rows[r * width + j]! * scale;
  }
}

function gramOf(rows: Float32Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (let r = 0; r < rows.length; r += width) {
    for (let i = 0; i < width; i++) {
      const value = rows[r + i]!;
      for (let j = 0; j < width; j++) gram[i * width + j] = gram[i * width + j]! + value * rows[r + j]!;
    }
  }
  return gram;
}

/** Eigenvectors of a symmetric matrix as columns, largest eigenvalue first: cyclic Jacobi (Golub & Van Loan, § 8.5). */
function eigenvectors(matrix: Float64Array, n: number): Float64Array {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const turn = (m: Float64Array, at: number, to: number, cosine: number, sine: number) => {
    const x = m[at]!;
    const y = m[to]!;
    m[at] = cosine * x - sine * y;
    m[to] = sine * x + cosine * y;
  };
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p * n + q]!;
        if (off === 0) continue;
        const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, cosine, sine);
        for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, cosine, sine);
        for (let k = 0; k < n; k++) turn(vectors, k * n + p, k * n + q, cosine, sine);
      }
    }
  }
  const order = Array.from({ length: n }, (_, k) => k).sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j);
  const sorted = new Float64Array(n * n);
  for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) sorted[i * n + k] = vectors[i * n + order[k]!]!;
  return sorted;
}

/** First `kept` columns of rows · rotation. */
function rotate(rows: Float32Array, rotation: Float64Array, width: number, kept: number, out: Float32Array): void {
  for (let r = 0; r < rows.length / width; r++) {
    for (let k = 0; k < kept; k++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += rows[r * width + j]! * rotation[j * width + k]!;
      out[r * kept + k] = sum;
    }
  }
}
