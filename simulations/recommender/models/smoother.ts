/**
 * The co-rating smoother: rows that rated (or were rated by) the same others are expected to be alike.
 *
 * K is the cosine of two rows of the train mask: common ratings ÷ √(ratings of the one × ratings of the other). S = K (K + τ I)⁻¹ turns row
 * vectors into the mean of a Gaussian process with kernel K and noise τ. It uses the presence of ratings only, the
 * implicit feedback that SVD++ adds to a user's factors (Koren 2008), here for both sides and with one number to set.
 */
import { pace, tf } from '../../tensors';
import type { Hold, Tensors } from '../../tensors';
import type { RatingTable } from './rating-table';
import { gramOfColumns } from './gram';
import { otherSide } from './rows';
import type { Side } from './rows';
import { invertSpd } from './spd-inverse';
import type { FitContext } from './types';

export interface Smoother {
  /** S V for row vectors V, rows × d. Linear and symmetric. */
  apply(v: Float32Array, d: number): Promise<Float32Array>;
}

/**
 * With Z the mask, rows of the smoothed side scaled to length 1: K = Z Zᵀ. One inverse of the smaller side's size serves either
 * side: S = I − τ (Z Zᵀ + τ I)⁻¹ when the smoothed side is the smaller, S = Z (Zᵀ Z + τ I)⁻¹ Zᵀ when it is the larger.
 */
export async function openSmoother(
  table: RatingTable,
  side: Side,
  tau: number,
  context: FitContext,
  hold: Hold,
): Promise<Smoother> {
  const own = table.rows[side];
  const across = table.rows[otherSide(side)];
  const size = own.start.length - 1;
  const isSmaller = size <= across.start.length - 1;
  const scale = Float32Array.from(own.start.subarray(1), (end, r) => 1 / Math.sqrt(Math.max(1, end - own.start[r]!)));
  const pacer = pace(context.now, context.signal);
  const gram = isSmaller
    ? await gramOfColumns(across, size, (row) => scale[row]!, pacer)
    : await gramOfColumns(own, across.start.length - 1, (_column, row) => scale[row]!, pacer);
  const width = isSmaller ? size : across.start.length - 1;
  for (let r = 0; r < width; r++) gram[r * width + r] = gram[r * width + r]! + tau;
  const inverse = await invertSpd(gram, width, context.tensors, pacer);
  const solve = multiplier(inverse, width, context.tensors, hold);
  if (isSmaller) {
    return {
      async apply(v, d) {
        const solved = await solve(v, d);
        return v.map((value, at) => value - tau * solved[at]!);
      },
    };
  }
  const scaled = (v: Float32Array, d: number) => v.map((value, at) => value * scale[Math.floor(at / d)]!);
  return {
    async apply(v, d) {
      const folded = await table.sum(otherSide(side), scaled(v, d), d);
      return scaled(await table.sum(side, await solve(folded, d), d), d);
    },
  };
}

/** Products of one fixed square matrix with thin ones. */
function multiplier(matrix: Float32Array, n: number, tensors: Tensors | null, hold: Hold) {
  if (tensors === null || tensors.backend === 'cpu') {
    return async (v: Float32Array, d: number): Promise<Float32Array> => {
      const out = new Float32Array(n * d);
      const sum = new Float64Array(d);
      for (let r = 0; r < n; r++) {
        sum.fill(0);
        for (let c = 0; c < n; c++) {
          const weight = matrix[r * n + c]!;
          for (let k = 0; k < d; k++) sum[k] = sum[k]! + weight * v[c * d + k]!;
        }
        out.set(sum, r * d);
      }
      return out;
    };
  }
  const left = hold.keep(tf.tensor2d(matrix, [n, n]));
  return async (v: Float32Array, d: number): Promise<Float32Array> => {
    const product = tf.tidy(() => tf.matMul(left, tf.tensor2d(v, [n, d])));
    try {
      return await product.data<'float32'>();
    } finally {
      product.dispose();
    }
  };
}
