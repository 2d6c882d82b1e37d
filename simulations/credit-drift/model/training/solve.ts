/**
 * Solves the small linear system `matrix` · x = `right` (rows of `matrix` in one array) by Gaussian elimination with
 * partial pivoting; overwrites neither. Symmetric but indefinite systems are welcome. Throws when it is singular.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.slice();
  const x = right.slice();
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    if (!(Math.abs(a[pivot * n + k]!) > 0)) throw new RangeError('singular system: a column repeats others');
    if (pivot !== k) swapRows(a, x, pivot, k);
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / a[k * n + k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) a[i * n + j] = a[i * n + j]! - factor * a[k * n + j]!;
      x[i] = x[i]! - factor * x[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) x[k] = x[k]! - a[k * n + j]! * x[j]!;
    x[k] = x[k]! / a[k * n + k]!;
  }
  return x;
}

function swapRows(a: Float64Array, x: Float64Array, i: number, k: number): void {
  const n = x.length;
  for (let j = 0; j < n; j++) {
    const kept = a[i * n + j]!;
    a[i * n + j] = a[k * n + j]!;
    a[k * n + j] = kept;
  }
  const kept = x[i]!;
  x[i] = x[k]!;
  x[k] = kept;
}
