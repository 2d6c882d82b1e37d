import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log1p, sigmoid } from '@simulations/kernel/math';
import {
  gapDerivatives,
  gapShares,
  STEEPNESS,
  thresholdLogit,
} from '../../../simulations/credit-drift/model/training/constraint';
import { logits, lossDerivatives } from '../../../simulations/credit-drift/model/training/derivatives';
import { solve } from '../../../simulations/credit-drift/model/training/solve';
import { launchData } from './data';

const few = launchData(7, 20);
const columns = few.inputs.map((column, j) =>
  column.map((value) => (value - [8, 0.4, 8, 0.4, -2, 1, 0, 6, 0][j]!) / 2),
);
const at = Float64Array.from([1, 0.4, -0.2, 0.3, -0.2, -0.2, -0.1, 0.5, 0.1, -0.3]);
const weights = Float64Array.from(few.group, (g) => 1 + g);
const STEP = 1e-5;

/** Central differences of `f` by each parameter. */
function differences(f: (parameters: Float64Array) => Float64Array): Float64Array[] {
  return Array.from(at, (_, j) => {
    const [up, down] = [at.slice(), at.slice()];
    up[j]! += STEP;
    down[j]! -= STEP;
    const [high, low] = [f(up), f(down)];
    return high.map((value, k) => (value - low[k]!) / (2 * STEP));
  });
}

function expectClose(actual: ArrayLike<number>, expected: readonly Float64Array[], scale: number): void {
  const flat = expected.flatMap((row) => [...row]);
  expect(actual.length).toBe(flat.length);
  flat.forEach((value, k) => expect(Math.abs(actual[k]! - value)).toBeLessThan(1e-6 * scale));
}

test('first and second derivatives of the loss equal its differences', () => {
  const ridge = 3;
  const loss = (parameters: Float64Array) => {
    let sum = 0;
    logits(columns, parameters).forEach((z, i) => {
      sum += weights[i]! * (Math.max(z, 0) - z * few.good[i]! + log1p(exp(-Math.abs(z))));
    });
    parameters.subarray(1).forEach((value) => (sum += (ridge / 2) * value * value));
    return Float64Array.of(sum);
  };
  const derive = (parameters: Float64Array) => lossDerivatives(columns, few.good, weights, ridge, parameters);
  const { gradient, hessian } = derive(at);
  expectClose(gradient, differences(loss), few.count);
  expectClose(
    hessian,
    differences((parameters) => derive(parameters).gradient),
    few.count,
  );
});

test('first and second derivatives of the smoothed gap equal its differences', () => {
  const shares = gapShares(few.good, few.group);
  const gap = (parameters: Float64Array) => {
    let sum = 0;
    logits(columns, parameters).forEach((z, i) => (sum += shares[i]! * sigmoid(STEEPNESS * (thresholdLogit(0.7) - z))));
    return Float64Array.of(sum);
  };
  const derive = (parameters: Float64Array) => gapDerivatives(columns, shares, 0.7, parameters);
  const result = derive(at);
  expect(result.gap).toBeCloseTo(gap(at)[0]!, 12);
  expectClose(result.gradient, differences(gap), 1);
  expectClose(
    result.hessian,
    differences((parameters) => derive(parameters).gradient),
    10,
  );
});

test('a sharper and sharper smoothed gap would be the gap itself: shares add up rejections of the creditworthy', () => {
  const labels = [1, 1, 1, 1, 0, 0];
  const shares = gapShares(labels, [0, 0, 1, 1, 0, 1]);
  expect([...shares]).toEqual([-0.5, -0.5, 0.5, 0.5, 0, 0]);
});

test('the solution of a system, also an indefinite one, solves it', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true });
  const system = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc.tuple(
        fc.array(entry, { minLength: n * n, maxLength: n * n }),
        fc.array(entry, { minLength: n, maxLength: n }),
      ),
    );
  fc.assert(
    fc.property(system, ([entries, right]) => {
      const n = right.length;
      // Far from singular, with signs on the diagonal that differ.
      const matrix = Float64Array.from(
        entries,
        (value, k) => value + (k % (n + 1) === 0 ? (k % 2 === 0 ? 80 : -80) : 0),
      );
      const x = solve(matrix, Float64Array.from(right));
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * x[j]!;
        expect(Math.abs(sum - right[i]!)).toBeLessThan(1e-9);
      }
    }),
  );
});

test('a zero on the diagonal is no obstacle, a repeated row is', () => {
  expect([...solve(Float64Array.of(0, 2, 4, 0), Float64Array.of(6, 8))]).toEqual([2, 3]);
  expect(() => solve(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1))).toThrow('singular');
});
