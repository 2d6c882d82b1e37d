/**
 * The co-rating smoother: rows that rated (or were rated by) the same others are expected to be alike.
 *
 * K is the cosine of two rows of the train mask: common ratings ÷ √(ratings of the one × ratings of the other). The smoothed version of row
 * vectors V is K (K + τ I)⁻¹ V, the mean of a Gaussian process with kernel K and noise τ. It uses the presence of ratings only, the
 * implicit feedback that SVD++ adds to a user's factors (Koren 2008), here for both sides and with one number to set.
 */
import type { RatingTable } from './rating-table';
import { otherSide } from './rows';
import type { Side } from './rows';

export class Smoother {
  /** Solution of (K + τ I) W = V of the last call; the next one starts there, because V changes little between sweeps. */
  private solution: Float32Array | null = null;
  /** 1 ÷ √(ratings of the row). */
  private readonly inverseNorm: Float32Array;

  constructor(
    private readonly table: RatingTable,
    private readonly side: Side,
    private readonly tau: number,
    private readonly steps: number,
  ) {
    const { start } = table.rows[side];
    this.inverseNorm = Float32Array.from(start.subarray(1), (end, r) => 1 / Math.sqrt(Math.max(1, end - start[r]!)));
  }

  /** K V for V of rows × d. */
  private async overlap(v: Float32Array, d: number): Promise<Float32Array> {
    const across = await this.table.sum(otherSide(this.side), this.normalise(v, d), d);
    return this.normalise(await this.table.sum(this.side, across, d), d);
  }

  private normalise(v: Float32Array, d: number): Float32Array {
    return v.map((value, at) => value * this.inverseNorm[Math.floor(at / d)]!);
  }

  /** K (K + τ I)⁻¹ V by conjugate gradients, every column with step lengths of its own. */
  async smooth(v: Float32Array, d: number): Promise<Float32Array> {
    const n = v.length / d;
    const w = this.solution ?? new Float32Array(v.length);
    const residual = Float32Array.from(v);
    if (this.solution) {
      const product = await this.overlap(w, d);
      for (let k = 0; k < v.length; k++) residual[k] = v[k]! - product[k]! - this.tau * w[k]!;
    }
    const direction = Float32Array.from(residual);
    let norms = columnDots(residual, residual, n, d);
    for (let step = 0; step < this.steps; step++) {
      const product = await this.overlap(direction, d);
      for (let k = 0; k < v.length; k++) product[k] = product[k]! + this.tau * direction[k]!;
      const curvature = columnDots(direction, product, n, d);
      const length = norms.map((norm, k) => (curvature[k]! > 0 ? norm / curvature[k]! : 0));
      for (let r = 0; r < n; r++) {
        for (let k = 0, at = r * d; k < d; k++, at++) {
          w[at] = w[at]! + length[k]! * direction[at]!;
          residual[at] = residual[at]! - length[k]! * product[at]!;
        }
      }
      const next = columnDots(residual, residual, n, d);
      const turn = next.map((norm, k) => (norms[k]! > 0 ? norm / norms[k]! : 0));
      for (let r = 0; r < n; r++) {
        for (let k = 0, at = r * d; k < d; k++, at++) direction[at] = residual[at]! + turn[k]! * direction[at]!;
      }
      norms = next;
    }
    this.solution = w;
    // K W = V − τ W − residual: no further product needed.
    return v.map((value, k) => value - this.tau * w[k]! - residual[k]!);
  }
}

function columnDots(a: Float32Array, b: Float32Array, n: number, d: number): Float64Array {
  const dots = new Float64Array(d);
  for (let r = 0; r < n; r++) {
    for (let k = 0, at = r * d; k < d; k++, at++) dots[k] = dots[k]! + a[at]! * b[at]!;
  }
  return dots;
}
