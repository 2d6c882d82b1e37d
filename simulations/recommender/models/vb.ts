/**
 * Variational Bayes matrix factorisation (Lim & Teh 2007; Nakajima & Sugiyama 2011), with a co-rating smoother as prior mean.
 *
 * Every row keeps its uncertainty, the noise of a rating and the spread of every column are estimated from the data in each sweep:
 * nothing is left to regularise by hand.
 */
import { holding, pace } from '../../tensors';
import { solveSide } from './alternating';
import type { SideState } from './alternating';
import type { FactorModel } from './factor-model';
import { Passes, rmseOn } from './progress';
import { choosePath, openRatingTable } from './rating-table';
import { meanOf, otherSide } from './rows';
import type { Side } from './rows';
import { modelOf, randomSides, SIDES } from './sides';
import { packedSize } from './small-solve';
import { Smoother } from './smoother';
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
  /** Conjugate gradient steps per half-sweep; the solution is carried on from sweep to sweep. */
  readonly steps: number;
}

export const VB_DEFAULTS: VbOptions = { factors: 8, sweeps: 20, smooth: false, tau: 1, smoothFrom: 2, steps: 4 };

/** The most accurate model here. Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const VB_SMOOTHED_DEFAULTS: VbOptions = { ...VB_DEFAULTS, smooth: true };

/** What is believed of a side's rows before their ratings: column means plus the smoother's offsets, column precisions. */
class SidePrior {
  readonly precision: Float64Array;
  private readonly centre: Float64Array;
  private offsets: Float32Array | null = null;

  constructor(
    private readonly size: number,
    private readonly d: number,
    private readonly smoother: Smoother | null,
  ) {
    this.precision = new Float64Array(d).fill(10);
    this.centre = new Float64Array(d);
  }

  meanRows(): Float32Array {
    const rows = this.offsets ? Float32Array.from(this.offsets) : new Float32Array(this.size * this.d);
    for (let at = 0; at < rows.length; at++) rows[at] = rows[at]! + this.centre[at % this.d]!;
    return rows;
  }

  /** Re-estimates everything from the rows' posterior: the M step of variational EM. */
  async learn(state: SideState, smooth: boolean): Promise<void> {
    const { size, d } = this;
    const { mean, covariance } = state;
    const packed = packedSize(d);
    for (let k = 0; k < d; k++) {
      let sum = 0;
      for (let r = 0; r < size; r++) sum += mean[r * d + k]! - (this.offsets?.[r * d + k] ?? 0);
      this.centre[k] = sum / size;
    }
    if (smooth && this.smoother) {
      this.offsets = await this.smoother.smooth(
        mean.map((value, at) => value - this.centre[at % d]!),
        d,
      );
    }
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
}

/** Variational Bayes; `VB_SMOOTHED_DEFAULTS` as options give the smoothed form. */
export const fitVb: Fitter<FactorModel, VbOptions> = (train, shape, context, options) =>
  holding(async (hold) => {
    const { factors, sweeps, smooth, tau, smoothFrom, steps } = { ...VB_DEFAULTS, ...options };
    const d = factors + 1;
    const mean = meanOf(train.values);
    const path = choosePath(shape, context);
    const table = openRatingTable(train, shape, mean, path, hold);
    const pacer = pace(context.now, context.signal);
    const priorOf = (side: Side) =>
      new SidePrior(shape[side], d, smooth ? new Smoother(table, side, tau, steps) : null);
    const priors = { users: priorOf('users'), items: priorOf('items') };
    const sides = randomSides(shape, d, 0.1, context.seed);
    let noise = 1;
    const passes = new Passes(context, sweeps);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (const side of SIDES) {
        const prior = { precision: priors[side].precision, mean: priors[side].meanRows() };
        const solved = await solveSide(table, side, sides[otherSide(side)], prior, noise, true, pacer);
        sides[side] = solved;
        noise = train.values.length / solved.squaredError;
        await priors[side].learn(solved, sweep >= smoothFrom);
        await pacer.breathe();
      }
      // The expected error, uncertainty of the factors included: what the model itself believes of its noise.
      const trainRmse = Math.sqrt(1 / noise);
      const { validation } = context;
      passes.end(
        validation ? { trainRmse, validationRmse: rmseOn(modelOf(sides, shape, mean), validation) } : { trainRmse },
      );
    }
    return { model: modelOf(sides, shape, mean), path, passes: passes.done };
  });
