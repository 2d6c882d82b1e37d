/** The credit model: a logistic regression on standardised inputs. */
import { sigmoid } from '../../kernel/math';
import { fitLogistic } from '../../statistics/logistic-regression';

export interface LogisticModel {
  /** Per input; of the training data. */
  readonly mean: readonly number[];
  /** Per input; of the training data, divided by n; 1 for an input that does not vary. */
  readonly sd: readonly number[];
  readonly intercept: number;
  /** Per input, in log odds of "good" for one standard deviation. */
  readonly coefficients: readonly number[];
}

/** P(good) of every row. */
export function scoreLogistic(model: LogisticModel, inputs: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(inputs[0]?.length ?? 0).fill(model.intercept);
  for (const [j, column] of inputs.entries()) {
    const mean = model.mean[j]!;
    const sd = model.sd[j]!;
    const coefficient = model.coefficients[j]!;
    for (let i = 0; i < scores.length; i++) scores[i]! += ((column[i]! - mean) / sd) * coefficient;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = sigmoid(scores[i]!);
  return scores;
}

/**
 * Logistic regression by IRLS in double precision. `labels` may be soft (0 to 1); `weights` are per row and reach the likelihood, not
 * the scaler; `ridge` (1 unless told) times half the squared coefficients is added to the sum of the log losses; the intercept is free.
 * `start` keeps that model's scaler and begins at its coefficients, so that the two models can be compared coefficient by coefficient.
 */
export function fitLogisticModel(
  inputs: readonly Float64Array[],
  labels: ArrayLike<number>,
  options: { weights?: ArrayLike<number>; ridge?: number; start?: LogisticModel } = {},
): LogisticModel {
  const { weights, ridge = 1, start } = options;
  const { mean, sd } = start ?? scaleOf(inputs);
  const fit = fitLogistic(standardise({ mean, sd }, inputs), labels, {
    ridge,
    ...(weights && { weights }),
    ...(start && { start: [start.intercept, ...start.coefficients] }),
  });
  return { mean, sd, intercept: fit[0]!, coefficients: Array.from(fit.subarray(1)) };
}

/** Means and standard deviations of the inputs a model was trained on. */
export type Scale = Pick<LogisticModel, 'mean' | 'sd'>;

/** Inputs less their mean, by their standard deviation: what the coefficients multiply. */
export function standardise({ mean, sd }: Scale, inputs: readonly Float64Array[]): Float64Array[] {
  return inputs.map((column, j) => column.map((value) => (value - mean[j]!) / sd[j]!));
}

/** Population moments (divisor n). A constant column gets deviation 1, so that it stays constant instead of NaN. */
export function scaleOf(inputs: readonly Float64Array[]): Scale {
  const mean = inputs.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const sd = inputs.map((column, j) => {
    const squares = column.reduce((sum, value) => sum + (value - mean[j]!) * (value - mean[j]!), 0);
    return Math.sqrt(squares / column.length) || 1;
  });
  return { mean, sd };
}
