/**
 * Logistic regression by iteratively reweighted least squares (Newton's method on the log-likelihood; McCullagh & Nelder 1989, §2.5),
 * with an optional ridge penalty. Double precision throughout: the same bits everywhere.
 */
import { exp, log1p } from '../kernel/math';

export interface LogisticOptions {
  /** Per row, at least 0; 1 each unless told. */
  readonly weights?: ArrayLike<number>;
  /** `ridge`/2 · Σ coefficient² is added to the sum of the log losses; the intercept is free. 0 unless told: maximum likelihood. */
  readonly ridge?: number;
  /** [intercept, …coefficients] to begin at; zeros unless told. The result does not depend on it, the number of steps does. */
  readonly start?: ArrayLike<number>;
}

type Columns = readonly ArrayLike<number>[];

const MAX_STEPS = 100;
/** Largest change of a coefficient in the last step. */
const TOLERANCE = 1e-10;

/**
 * [intercept, …coefficients], in the scale of the columns. Labels lie between 0 and 1, soft ones included (the loss is the cross-entropy).
 * Throws `RangeError` when there is no single finite optimum: columns linearly dependent or labels separated, without a ridge.
 */
export function fitLogistic(columns: Columns, labels: ArrayLike<number>, options: LogisticOptions = {}): Float64Array {
  const { weights, ridge = 0, start } = options;
  if (weights !== undefined && weights.length !== labels.length) {
    throw new RangeError(`${weights.length} weights for ${labels.length} labels`);
  }
  const rows = packed(columns, labels.length);
  let at = evaluate(rows, labels, weights, ridge, Float64Array.from(start ?? new Float64Array(columns.length + 1)));
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = solve(at.information, at.gradient);
    const largest = direction.reduce((size, change) => Math.max(size, Math.abs(change)), 0);
    let length = 1;
    let next = evaluate(rows, labels, weights, ridge, moved(at.coefficients, direction, length));
    // A full Newton step can overshoot far from the optimum; half of it, or of that, always descends.
    while (!(next.loss <= at.loss * (1 + 1e-12)) && length > 1e-6) {
      length /= 2;
      next = evaluate(rows, labels, weights, ridge, moved(at.coefficients, direction, length));
    }
    at = next;
    if (largest < TOLERANCE) return at.coefficients;
  }
  throw new RangeError(`no finite optimum was reached in ${MAX_STEPS} steps: the columns may separate the labels`);
}

/**
 * Standard errors of [intercept, …coefficients]: square roots of the diagonal of the inverse of the (penalised) information matrix at
 * `coefficients`. Asymptotic; they take the model for true, and with a ridge they leave out its bias.
 */
export function logisticStandardErrors(
  columns: Columns,
  coefficients: ArrayLike<number>,
  options: Pick<LogisticOptions, 'weights' | 'ridge'> = {},
): Float64Array {
  const n = columns[0]?.length ?? 0;
  const at = Float64Array.from(coefficients);
  // The information does not depend on the labels.
  const { information } = evaluate(packed(columns, n), new Uint8Array(n), options.weights, options.ridge ?? 0, at);
  return at.map((_, j) =>
    Math.sqrt(
      solve(
        information,
        Float64Array.from(at, (_value, k) => (k === j ? 1 : 0)),
      )[j]!,
    ),
  );
}

/** Rows one after the other, each with a leading 1. */
function packed(columns: Columns, count: number): Float64Array {
  const width = columns.length + 1;
  const rows = new Float64Array(count * width);
  for (let i = 0; i < count; i++) rows[i * width] = 1;
  for (const [j, column] of columns.entries()) {
    if (column.length !== count) throw new RangeError(`column ${j} has ${column.length} rows, the labels ${count}`);
    for (let i = 0; i < count; i++) rows[i * width + j + 1] = column[i]!;
  }
  return rows;
}

interface Evaluation {
  readonly coefficients: Float64Array;
  readonly loss: number;
  /** Of minus the loss. */
  readonly gradient: Float64Array;
  /** Second derivative of the loss, row by row. */
  readonly information: Float64Array;
}

function evaluate(
  rows: Float64Array,
  labels: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  ridge: number,
  coefficients: Float64Array,
): Evaluation {
  const width = coefficients.length;
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  let loss = 0;
  for (let i = 0, row = 0; i < labels.length; i++, row += width) {
    let z = 0;
    for (let j = 0; j < width; j++) z += coefficients[j]! * rows[row + j]!;
    const weight = weights === undefined ? 1 : weights[i]!;
    const y = labels[i]!;
    const e = exp(-Math.abs(z));
    const p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
    // log(1 + exp z) − y z, without overflow.
    loss += weight * (Math.max(z, 0) + log1p(e) - y * z);
    const residual = weight * (y - p);
    const curvature = (weight * e) / ((1 + e) * (1 + e));
    for (let j = 0; j < width; j++) {
      const x = rows[row + j]!;
      gradient[j]! += residual * x;
      const scaled = curvature * x;
      for (let k = 0; k <= j; k++) information[j * width + k]! += scaled * rows[row + k]!;
    }
  }
  for (let j = 0; j < width; j++) {
    for (let k = 0; k < j; k++) information[k * width + j] = information[j * width + k]!;
    if (j === 0) continue;
    loss += 0.5 * ridge * coefficients[j]! * coefficients[j]!;
    gradient[j]! -= ridge * coefficients[j]!;
    information[j * width + j]! += ridge;
  }
  return { coefficients, loss, gradient, information };
}

function moved(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((value, j) => value + length * direction[j]!);
}

/** Solves a symmetric positive definite system by Cholesky's factorisation. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i > j) {
        factor[i * n + j] = sum / factor[j * n + j]!;
      } else {
        // Relative to what stood there: rounding alone must not pass for a pivot.
        if (!(sum > 1e-13 * matrix[i * n + i]!)) {
          throw new RangeError('no single finite optimum: the columns depend on one another or separate the labels');
        }
        factor[i * n + i] = Math.sqrt(sum);
      }
    }
  }
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}
