/**
 * Variational Bayes matrix factorisation (Lim & Teh 2007; Nakajima & Sugiyama 2011), with a co-rating smoother as prior mean.
 *
 * Every row keeps its uncertainty, the noise of a rating and the spread of every column are estimated from the data in each sweep:
 * no penalty is left to choose by hand.
 */
import { holding, pace } from '../../tensors';
import { solveSide, sumOf } from './alternating';
import type { SideState } from './alternating';
import type { FactorModel } from './factor-model';
import { Passes, rmseOn } from './progress';
import { choosePath, openRatingTable } from './rating-table';
import { meanOf, otherSide } from './rows';
import type { Rows, Side } from './rows';
import { modelOf, randomSides, SIDES } from './sides';
import { packedSize } from './small-solve';
import { openSmoother } from './smoother';
import type { Smoother } from './smoother';
import type { Fitter } from './types';

export interface VbOptions {
  readonly factors: number;
  readonly sweeps: number;
  /** Whether rows are drawn towards those that rated the same (`smoother.ts`). */
  readonly smooth: boolean;
  /** Noise τ of the smoother: larger means a weaker pull. */
  readonly tau: number;
  /** First sweep with the smoother, counted from 0: before, the factors mean nothing yet. */
  readonly smoothFrom: number;
  /** Conjugate gradient steps per half-sweep in which rows and their smoothed offsets agree. */
  readonly steps: number;
  /** Users differ in how steadily they rate; each one's noise is estimated as if so many ratings more showed the common noise. */
  readonly steadiness: number;
}

export const VB_DEFAULTS: VbOptions = {
  factors: 8,
  sweeps: 20,
  smooth: false,
  tau: 1.5,
  smoothFrom: 2,
  steps: 1,
  steadiness: 200,
};

/** The most accurate model here. Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const VB_SMOOTHED_DEFAULTS: VbOptions = { ...VB_DEFAULTS, smooth: true };

/** Precision of every column before anything is known: strong enough that the first sweeps do not fit noise. */
const START_PRECISION = 10;

/**
 * What is believed of a side's rows before their ratings: normal around centre + offset, the offset from the smoother,
 * with one precision per column.
 */
class SidePrior {
  readonly precision: Float64Array;
  private readonly centre: Float64Array;
  private offsets: Float32Array;

  constructor(
    private readonly size: number,
    private readonly d: number,
    private readonly smoother: Smoother | null,
    private readonly iterations: number,
  ) {
    this.precision = new Float64Array(d).fill(START_PRECISION);
    this.centre = new Float64Array(d);
    this.offsets = new Float32Array(size * d);
  }

  meanRows(): Float32Array {
    return this.offsets.map((offset, at) => offset + this.centre[at % this.d]!);
  }

  /** Re-estimates everything from the rows' posterior (the M step of variational EM) and moves the rows to agree with it. */
  async learn(state: SideState, smooth: boolean): Promise<void> {
    const { size, d } = this;
    const { mean, covariance } = state;
    const packed = packedSize(d);
    for (let k = 0; k < d; k++) {
      let sum = 0;
      for (let at = k; at < mean.length; at += d) sum += mean[at]! - this.offsets[at]!;
      this.centre[k] = sum / size;
    }
    if (smooth && this.smoother) await this.agree(state, this.smoother);
    const prior = this.meanRows();
    for (let k = 0, diagonal = 0; k < d; diagonal += d - k, k++) {
      let spread = 0;
      for (let r = 0; r < size; r++) {
        const deviation = mean[r * d + k]! - prior[r * d + k]!;
        spread += deviation * deviation + covariance![r * packed + diagonal]!;
      }
      this.precision[k] = size / spread;
    }
  }

  /**
   * Solves rows and offsets together: the rows z (less the centre) were solved for offsets s₀ of the last sweep, wanted are rows whose
   * offsets are S z. With Λ the precisions and C a row's covariance, that is (C⁻¹ − Λ S) z = given, whose residual is
   * Λ (S z − s₀). Conjugate gradients preconditioned by C: a step costs one product with S, and C⁻¹ is never needed.
   * Alternating instead of solving takes ten times the sweeps, because users with few ratings hang on their offsets.
   */
  private async agree({ mean, covariance }: SideState, smoother: Smoother): Promise<void> {
    const { d, precision, iterations } = this;
    const z = mean.map((value, at) => value - this.centre[at % d]!);
    const smoothed = await smoother.apply(z, d);
    const residual = smoothed.map((value, at) => precision[at % d]! * (value - this.offsets[at]!));
    let stepped = multiplyRows(covariance!, residual, d);
    const direction = Float32Array.from(stepped);
    const unmixed = Float32Array.from(residual); // C⁻¹ direction
    let norm = dot(residual, stepped);
    for (let step = 0; step < iterations && norm > 0; step++) {
      const image = await smoother.apply(direction, d);
      const product = image.map((value, at) => unmixed[at]! - precision[at % d]! * value);
      const length = norm / dot(direction, product);
      for (let at = 0; at < z.length; at++) {
        mean[at] = mean[at]! + length * direction[at]!;
        smoothed[at] = smoothed[at]! + length * image[at]!;
        residual[at] = residual[at]! - length * product[at]!;
      }
      stepped = multiplyRows(covariance!, residual, d);
      const next = dot(residual, stepped);
      for (let at = 0; at < z.length; at++) {
        direction[at] = stepped[at]! + (next / norm) * direction[at]!;
        unmixed[at] = residual[at]! + (next / norm) * unmixed[at]!;
      }
      norm = next;
    }
    this.offsets = smoothed;
  }
}

/** Precision of each user's noise (1 / stars²): a mean of their own squared error and of everybody's. */
function estimateNoise(squaredErrors: Float64Array, { start, values }: Rows, steadiness: number): Float64Array {
  const common = sumOf(squaredErrors) / values.length;
  return squaredErrors.map((error, user) => {
    const count = start[user + 1]! - start[user]!;
    return (steadiness + count) / (steadiness * common + error);
  });
}

/** Every row of `v` times its own symmetric matrix, packed. */
function multiplyRows(matrices: Float32Array, v: Float32Array, d: number): Float32Array {
  const out = new Float32Array(v.length);
  let t = 0;
  for (let row = 0; row < v.length; row += d) {
    for (let j = 0; j < d; j++) {
      out[row + j] = out[row + j]! + matrices[t++]! * v[row + j]!;
      for (let k = j + 1; k < d; k++, t++) {
        out[row + j] = out[row + j]! + matrices[t]! * v[row + k]!;
        out[row + k] = out[row + k]! + matrices[t]! * v[row + j]!;
      }
    }
  }
  return out;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Variational Bayes; `VB_SMOOTHED_DEFAULTS` as options give the smoothed form. */
export const fitVb: Fitter<FactorModel, VbOptions> = (train, shape, context, options) =>
  holding(async (hold) => {
    const { factors, sweeps, smooth, tau, smoothFrom, steps, steadiness } = { ...VB_DEFAULTS, ...options };
    const d = factors + 1;
    const passes = new Passes(context, sweeps);
    const mean = meanOf(train.values);
    const path = choosePath(shape, context);
    const pacer = pace(context.now, context.signal);
    const table = openRatingTable(train, shape, mean, path, hold, pacer);
    const priorOf = async (side: Side) => {
      const smoother = smooth ? await openSmoother(table, side, tau, context, hold) : null;
      return new SidePrior(shape[side], d, smoother, steps);
    };
    const priors = { users: await priorOf('users'), items: await priorOf('items') };
    const sides = randomSides(shape, d, 0.1, context.seed);
    let noise: Float64Array = new Float64Array(shape.users).fill(1);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      let squaredError = 0;
      for (const side of SIDES) {
        const prior = { precision: priors[side].precision, mean: priors[side].meanRows() };
        const precisions = side === 'users' ? { own: noise, other: 1 } : { own: 1, other: noise };
        const solved = await solveSide(table, side, sides[otherSide(side)], prior, precisions, true, pacer);
        sides[side] = solved;
        if (side === 'users') {
          squaredError = sumOf(solved.squaredErrors);
          noise = estimateNoise(solved.squaredErrors, table.rows.users, steadiness);
        }
        await priors[side].learn(solved, sweep >= smoothFrom);
        await pacer.breathe();
      }
      // The expected error, uncertainty of the factors included: what the model itself believes of its noise.
      const trainRmse = Math.sqrt(squaredError / train.values.length);
      const { validation } = context;
      passes.end(
        validation ? { trainRmse, validationRmse: rmseOn(modelOf(sides, shape, mean), validation) } : { trainRmse },
      );
    }
    return { model: modelOf(sides, shape, mean), path, passes: passes.done };
  });
