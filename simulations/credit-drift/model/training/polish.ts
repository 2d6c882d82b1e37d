/**
 * The last digits of a trained model, in double precision.
 *
 * Backends add float32 numbers in different orders, so their solutions differ in the seventh digit: too much for a score that
 * must be the same on every machine. Newton's method squares that distance in one step; two leave only the rounding of
 * doubles, which is the same everywhere (kernel/math).
 */
import { standardise } from '../logistic-model';
import type { LogisticModel } from '../logistic-model';
import type { Columns } from './context';
import { lossDerivatives } from './derivatives';

import { solve } from './solve';

export interface Objective {
  readonly inputs: Columns;
  readonly labels: ArrayLike<number>;
  readonly weights?: ArrayLike<number> | undefined;
  readonly ridge: number;
}

export interface Polished {
  readonly model: LogisticModel;
  /** Largest distance a parameter moved: what float32 (or too few steps) had left. */
  readonly rawDifference: number;
}

const NEWTON_STEPS = 2;

/** Two Newton steps on the objective of `fitLogisticModel`, from a model that is close to its minimum. */
export function polish(model: LogisticModel, { inputs, labels, weights, ridge }: Objective): Polished {
  const columns = standardise(model, inputs);
  const parameters = Float64Array.from([model.intercept, ...model.coefficients]);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { gradient, hessian } = lossDerivatives(columns, labels, weights, ridge, parameters);
    solve(hessian, gradient).forEach((move, j) => (parameters[j] = parameters[j]! - move));
  }
  return asPolished(model, parameters);
}

/** The model with other parameters, and how far they are from its own. */
export function asPolished(raw: LogisticModel, parameters: Float64Array): Polished {
  const [intercept, ...coefficients] = parameters;
  const before = [raw.intercept, ...raw.coefficients];
  const rawDifference = before.reduce((most, value, j) => Math.max(most, Math.abs(value - parameters[j]!)), 0);
  return { model: { mean: raw.mean, sd: raw.sd, intercept: intercept!, coefficients }, rawDifference };
}
