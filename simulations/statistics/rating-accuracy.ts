/**
 * How far predicted stars are from given ones (Herlocker et al. 2004, § 4.1; the same definitions as scikit-learn's
 * `root_mean_squared_error` and `mean_absolute_error`).
 */

function checkLengths(predicted: ArrayLike<number>, given: ArrayLike<number>): void {
  if (predicted.length !== given.length) {
    throw new RangeError(`${predicted.length} predictions for ${given.length} values`);
  }
}

/** Root mean squared error, in the units of the values. NaN when there are none. */
export function rootMeanSquaredError(predicted: ArrayLike<number>, given: ArrayLike<number>): number {
  checkLengths(predicted, given);
  let sum = 0;
  for (let k = 0; k < given.length; k++) {
    const error = predicted[k]! - given[k]!;
    sum += error * error;
  }
  return Math.sqrt(sum / given.length);
}

/** Mean absolute error, in the units of the values. NaN when there are none. */
export function meanAbsoluteError(predicted: ArrayLike<number>, given: ArrayLike<number>): number {
  checkLengths(predicted, given);
  let sum = 0;
  for (let k = 0; k < given.length; k++) sum += Math.abs(predicted[k]! - given[k]!);
  return sum / given.length;
}
