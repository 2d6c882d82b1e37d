/**
 * Alternating least squares (Zhou, Wilkinson, Schreiber & Pan 2008; Koren, Bell & Volinsky 2009): with one side fixed, the
 * best other side is one small linear system per row. No learning rate, a dozen sweeps.
 */
import { holding, pace } from '../../tensors';
import { solveSide, sumOf } from './alternating';
import type { FactorModel } from './factor-model';
import { Passes, rmseOn } from './progress';
import { choosePath, openRatingTable } from './rating-table';
import { meanOf, otherSide } from './rows';
import { modelOf, randomSides, SIDES } from './sides';
import type { Fitter } from './types';

export interface AlsOptions {
  readonly factors: number;
  readonly sweeps: number;
  /** Ridge penalty of a factor, in stars² per squared unit of the factor: the same for every row, however many ratings it has. */
  readonly lambda: number;
  readonly lambdaBias: number;
}

/** Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const ALS_DEFAULTS: AlsOptions = { factors: 8, sweeps: 8, lambda: 15, lambdaBias: 3 };

/** Every rating counts the same. */
const PLAIN = { own: 1, other: 1 };

export const fitAls: Fitter<FactorModel, AlsOptions> = (train, shape, context, options) =>
  holding(async (hold) => {
    const { factors, sweeps, lambda, lambdaBias } = { ...ALS_DEFAULTS, ...options };
    const d = factors + 1;
    const passes = new Passes(context, sweeps);
    const mean = meanOf(train.values);
    const path = choosePath(shape, context);
    const pacer = pace(context.now, context.signal);
    const table = openRatingTable(train, shape, mean, path, hold, pacer);
    const precision = new Float64Array(d).fill(lambda);
    precision[0] = lambdaBias;
    const sides = randomSides(shape, d, 0.1, context.seed);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      let squaredError = 0;
      for (const side of SIDES) {
        const other = sides[otherSide(side)];
        const solved = await solveSide(table, side, other, { precision, mean: null }, PLAIN, false, pacer);
        sides[side] = solved;
        squaredError = sumOf(solved.squaredErrors);
      }
      const trainRmse = Math.sqrt(Math.max(0, squaredError) / train.values.length);
      const { validation } = context;
      passes.end(
        validation ? { trainRmse, validationRmse: rmseOn(modelOf(sides, shape, mean), validation) } : { trainRmse },
      );
    }
    return { model: modelOf(sides, shape, mean), path, passes: passes.done };
  });
