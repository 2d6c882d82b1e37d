import { sigmoid } from '../../../kernel/math';
import type { Columns } from './context';

/** First and second derivatives by (intercept, coefficients …); the second as rows of a square matrix. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** z = intercept + coefficients · inputs, for every row. */
export function logits(columns: Columns, parameters: ArrayLike<number>): Float64Array {
  const z = new Float64Array(columns[0]!.length).fill(parameters[0]!);
  columns.forEach((column, j) => {
    const coefficient = parameters[j + 1]!;
    for (let i = 0; i < z.length; i++) z[i] = z[i]! + coefficient * column[i]!;
  });
  return z;
}

/**
 * Derivatives of Σ f_i(z_i) by the parameters of z, from those of each f_i by its z.
 * `first` and `second` have one entry per row.
 */
export function throughLogits(columns: Columns, first: Float64Array, second: Float64Array): Derivatives {
  const width = columns.length + 1;
  const n = first.length;
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  const weighted = new Float64Array(n);
  for (let a = 0; a < width; a++) {
    const left = a === 0 ? null : columns[a - 1]!;
    let slope = 0;
    for (let i = 0; i < n; i++) {
      const x = left === null ? 1 : left[i]!;
      slope += first[i]! * x;
      weighted[i] = second[i]! * x;
    }
    gradient[a] = slope;
    for (let b = 0; b <= a; b++) {
      const right = b === 0 ? null : columns[b - 1]!;
      let curve = 0;
      for (let i = 0; i < n; i++) curve += right === null ? weighted[i]! : weighted[i]! * right[i]!;
      hessian[a * width + b] = curve;
      hessian[b * width + a] = curve;
    }
  }
  return { gradient, hessian };
}

/** Of Σ weight · cross-entropy + ridge/2 · |coefficients|². `columns` are standardised. */
export function lossDerivatives(
  columns: Columns,
  labels: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  ridge: number,
  parameters: Float64Array,
): Derivatives {
  const z = logits(columns, parameters);
  const second = new Float64Array(z.length);
  for (let i = 0; i < z.length; i++) {
    const p = sigmoid(z[i]!);
    const weight = weights?.[i] ?? 1;
    z[i] = weight * (p - labels[i]!);
    second[i] = weight * p * (1 - p);
  }
  const { gradient, hessian } = throughLogits(columns, z, second);
  const width = gradient.length;
  for (let a = 1; a < width; a++) {
    gradient[a] = gradient[a]! + ridge * parameters[a]!;
    hessian[a * width + a] = hessian[a * width + a]! + ridge;
  }
  return { gradient, hessian };
}
