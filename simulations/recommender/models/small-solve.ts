/**
 * Symmetric positive definite systems of a dozen unknowns, thousands of them: Cholesky in place on packed triangles.
 *
 * A symmetric d × d matrix is packed as its upper triangle, row by row: (0,0) (0,1) … (0,d−1) (1,1) …; d (d + 1) / 2 numbers.
 */

export function packedSize(d: number): number {
  return (d * (d + 1)) / 2;
}

/** Work space for systems of up to `d` unknowns. Not shared between computations that interleave. */
export class SmallSolver {
  /** Lower triangle of the factor L, row-major d × d. */
  private readonly lower: Float64Array;
  private readonly column: Float64Array;

  constructor(private readonly d: number) {
    this.lower = new Float64Array(d * d);
    this.column = new Float64Array(d);
  }

  /** Factors A = L Lᵀ from its packed upper triangle. Throws when A is not positive definite. */
  factor(packed: ArrayLike<number>, offset = 0): void {
    const { d, lower } = this;
    let at = offset;
    for (let i = 0; i < d; i++) for (let j = i; j < d; j++) lower[j * d + i] = packed[at++]!;
    for (let j = 0; j < d; j++) {
      const rowJ = j * d;
      let diagonal = lower[rowJ + j]!;
      for (let k = 0; k < j; k++) diagonal -= lower[rowJ + k]! * lower[rowJ + k]!;
      if (!(diagonal > 0)) throw new RangeError('matrix is not positive definite');
      const root = Math.sqrt(diagonal);
      lower[rowJ + j] = root;
      for (let i = j + 1; i < d; i++) {
        const rowI = i * d;
        let value = lower[rowI + j]!;
        for (let k = 0; k < j; k++) value -= lower[rowI + k]! * lower[rowJ + k]!;
        lower[rowI + j] = value / root;
      }
    }
  }

  /** Solves A x = b with the factor; x may be b. */
  solve(b: Float64Array, x: Float64Array): void {
    const { d, lower } = this;
    for (let i = 0; i < d; i++) {
      let value = b[i]!;
      for (let k = 0; k < i; k++) value -= lower[i * d + k]! * x[k]!;
      x[i] = value / lower[i * d + i]!;
    }
    for (let i = d - 1; i >= 0; i--) {
      let value = x[i]!;
      for (let k = i + 1; k < d; k++) value -= lower[k * d + i]! * x[k]!;
      x[i] = value / lower[i * d + i]!;
    }
  }

  /** Writes the packed inverse of A to `out` at `offset`. */
  invert(out: Float32Array | Float64Array, offset = 0): void {
    const { d, column } = this;
    let at = offset;
    for (let i = 0; i < d; i++) {
      // Column i of the inverse solves A x = e_i; entries j ≥ i are kept.
      column.fill(0);
      column[i] = 1;
      this.solve(column, column);
      for (let j = i; j < d; j++) out[at++] = column[j]!;
    }
  }
}
