/** Eigenvalues and eigenvectors of a small symmetric matrix. */

export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** vectors[k] is the unit eigenvector of values[k]; its sign is arbitrary. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Cyclic Jacobi rotations (Golub & Van Loan 2013, Matrix computations, § 8.5): n × n, row by row, of which the lower triangle is not
 * read. Accurate to rounding, cubic in n per sweep, six or so sweeps: for tens of columns, not thousands.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): SymmetricEigen {
  const a = Float64Array.from({ length: n * n }, (_, at) => {
    const [row, column] = [Math.floor(at / n), at % n];
    return matrix[Math.min(row, column) * n + Math.max(row, column)]!;
  });
  // Row k of `v` becomes the k-th eigenvector.
  const v = Float64Array.from({ length: n * n }, (_, at) => (Math.floor(at / n) === at % n ? 1 : 0));
  for (let sweep = 0; sweep < 60 && rotateAll(a, v, n); sweep++);
  const order = Array.from({ length: n }, (_, k) => k).sort((p, q) => a[q * n + q]! - a[p * n + p]!);
  return {
    values: Float64Array.from(order, (k) => a[k * n + k]!),
    vectors: order.map((k) => v.slice(k * n, (k + 1) * n)),
  };
}

/** One rotation for every entry above the diagonal. False when none was worth one. */
function rotateAll(a: Float64Array, v: Float64Array, n: number): boolean {
  let rotated = false;
  for (let p = 0; p < n - 1; p++) {
    for (let q = p + 1; q < n; q++) {
      const off = a[p * n + q]!;
      // Too small to change either eigenvalue in double precision.
      if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p * n + p]! * a[q * n + q]!)) || Math.abs(off) < 1e-300)
        continue;
      rotated = true;
      const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      const c = 1 / Math.sqrt(t * t + 1);
      const s = t * c;
      for (let k = 0; k < n; k++) rotate(a, k * n + p, k * n + q, c, s);
      for (let k = 0; k < n; k++) rotate(a, p * n + k, q * n + k, c, s);
      for (let k = 0; k < n; k++) rotate(v, p * n + k, q * n + k, c, s);
      a[p * n + q] = 0;
      a[q * n + p] = 0;
    }
  }
  return rotated;
}

function rotate(x: Float64Array, i: number, j: number, c: number, s: number): void {
  const first = x[i]!;
  const second = x[j]!;
  x[i] = c * first - s * second;
  x[j] = s * first + c * second;
}
