import { expect, test } from 'vitest';
import { meanAbsoluteError, rootMeanSquaredError } from '@simulations/statistics/rating-accuracy';

// scikit-learn's documented example for both metrics.
const given = [3, -0.5, 2, 7];
const predicted = [2.5, 0, 2, 8];

test("gives scikit-learn's figures for scikit-learn's example", () => {
  expect(rootMeanSquaredError(predicted, given)).toBeCloseTo(0.6123724, 7);
  expect(meanAbsoluteError(predicted, given)).toBe(0.5);
});

test('is not a number for nothing and refuses columns of unequal length', () => {
  expect(rootMeanSquaredError([], [])).toBeNaN();
  expect(meanAbsoluteError([], [])).toBeNaN();
  expect(() => rootMeanSquaredError([1], [1, 2])).toThrow(RangeError);
});
