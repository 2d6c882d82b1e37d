import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, sigmoid } from '@simulations/kernel/math';
import { sequence } from '@simulations/kernel/streams';
import { fitLogistic, logisticStandardErrors } from '@simulations/statistics/logistic-regression';

const folder = resolve('..', 'shared', 'reference', 'credit');
const present = existsSync(resolve(folder, 'mitigation.json'));
if (!present) console.warn(`skipped: there is no ${folder} on this machine`);

interface Fit {
  readonly intercept: number;
  readonly coef: readonly number[];
  readonly first5_p: readonly number[];
}

describe.skipIf(!present)('fits equal scikit-learn’s', () => {
  const read = (file: string) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Record<string, unknown>;
  const { X, A, y } = present
    ? (read('inputs.json')['logreg'] as { X: number[][]; A: number[]; y: number[] })
    : { X: [], A: [], y: [] };
  const { fits, reweighing_weights: reweighing } = present
    ? (read('mitigation.json')['logistic_regression'] as {
        fits: Record<string, Fit>;
        reweighing_weights: Record<string, number>;
      })
    : { fits: {}, reweighing_weights: {} };
  const columns = [0, 1, 2].map((j) => X.map((row) => row[j]!));
  const weights = A.map((group, i) => reweighing[`${'AB'[group]}|${y[i]}`]!);

  it.each([
    ['mle', {}],
    ['l2_1.0 (sum log-loss + 0.5*1.0*|w|^2, bias free)', { ridge: 1 }],
    ['reweighed_kamiran_calders', { weights }],
  ])('%s', (name, options) => {
    const expected = fits[name]!;
    const fit = fitLogistic(columns, y, options);
    const differences = [expected.intercept, ...expected.coef].map((value, j) => Math.abs(fit[j]! - value));
    expect(Math.max(...differences)).toBeLessThan(1e-8);
    expected.first5_p.forEach((p, i) => {
      const z = X[i]!.reduce((sum, x, j) => sum + x * fit[j + 1]!, fit[0]!);
      expect(Math.abs(sigmoid(z) - p)).toBeLessThan(1e-8);
    });
  });
});

/** A random problem: standard normal columns, labels drawn from a logistic model. */
function problem(seed: number, rows = 200, width = 3) {
  const { normal, uniform } = sequence(seed, 0);
  const columns = Array.from({ length: width }, () => Float64Array.from({ length: rows }, normal));
  const labels = Uint8Array.from({ length: rows }, (_, i) =>
    uniform() < sigmoid(columns.reduce((z, column, j) => z + (j - 0.5) * column[i]!, 0.3)) ? 1 : 0,
  );
  return { columns, labels };
}

/** Gradient of the penalised loss: residuals against each column. */
function gradient(
  { columns, labels }: { columns: Float64Array[]; labels: ArrayLike<number> },
  fit: Float64Array,
  ridge = 0,
  weights?: ArrayLike<number>,
): number[] {
  const residual = Array.from(labels, (y, i) => {
    const z = columns.reduce((sum, column, j) => sum + column[i]! * fit[j + 1]!, fit[0]!);
    return (weights?.[i] ?? 1) * (y - sigmoid(z));
  });
  const against = (column: (i: number) => number) => residual.reduce((sum, r, i) => sum + r * column(i), 0);
  return [against(() => 1), ...columns.map((column, j) => against((i) => column[i]!) - ridge * fit[j + 1]!)];
}

const size = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));

describe('fitLogistic', () => {
  it('ends where the gradient vanishes, with soft labels, weights and a ridge alike', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.double({ min: 0, max: 20, noNaN: true }), (seed, ridge) => {
        const { columns, labels } = problem(seed);
        const { uniform } = sequence(seed, 1);
        const soft = Float64Array.from(labels, (y) => 0.8 * y + 0.1 * uniform());
        const weights = Float64Array.from(labels, () => 3 * uniform());
        const fit = fitLogistic(columns, soft, { weights, ridge });
        expect(size(gradient({ columns, labels: soft }, fit, ridge, weights))).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a weight of 2 for a row twice, and a soft label for a share of each hard one', () => {
    const { columns, labels } = problem(8);
    const twice = columns.map((column) => Float64Array.from([...column, ...column.subarray(0, 50)]));
    const weights = Float64Array.from(labels, (_, i) => (i < 50 ? 2 : 1));
    const repeated = fitLogistic(twice, [...labels, ...labels.subarray(0, 50)]);
    expect(size(repeated.map((b, j) => b - fitLogistic(columns, labels, { weights })[j]!))).toBeLessThan(1e-10);

    const soft = Float64Array.from(labels, (y) => (y === 1 ? 0.75 : 0));
    const split = fitLogistic(
      columns.map((column) => Float64Array.from([...column, ...column])),
      [...labels, ...labels.map(() => 0)],
      {
        weights: [
          ...soft.map((q, k) => (labels[k] === 1 ? q : 1)),
          ...soft.map((q, k) => (labels[k] === 1 ? 1 - q : 0)),
        ],
      },
    );
    expect(size(split.map((b, j) => b - fitLogistic(columns, soft)[j]!))).toBeLessThan(1e-10);
  });

  it('does not depend on where it starts, even far away', () => {
    const { columns, labels } = problem(5);
    const cold = fitLogistic(columns, labels);
    for (const start of [
      [5, -5, 5, -5],
      [-20, 10, 10, 10],
    ]) {
      expect(size(fitLogistic(columns, labels, { start }).map((b, j) => b - cold[j]!))).toBeLessThan(1e-9);
    }
  });

  it('leaves the intercept free: a huge ridge gives the base rate', () => {
    const { columns, labels } = problem(6);
    const fit = fitLogistic(columns, labels, { ridge: 1e9 });
    expect(size(fit.subarray(1))).toBeLessThan(1e-6);
    expect(sigmoid(fit[0]!)).toBeCloseTo(labels.reduce((sum, y) => sum + y, 0) / labels.length, 6);
  });

  it('refuses separated labels and dependent columns without a ridge, and takes them with one', () => {
    const column = Float64Array.from({ length: 40 }, (_, i) => i / 10 - 2);
    const separated = column.map((x) => (x > 0.05 ? 1 : 0));
    expect(() => fitLogistic([column], separated)).toThrow('no');
    expect(fitLogistic([column], separated, { ridge: 1 })[1]).toBeGreaterThan(0);
    const { columns, labels } = problem(7);
    const repeated = [...columns, columns[0]!];
    expect(() => fitLogistic(repeated, labels)).toThrow('depend on one another');
    const shared = fitLogistic(repeated, labels, { ridge: 1 });
    expect(shared[4]).toBeCloseTo(shared[1]!, 10);
  });

  it('refuses columns or weights of another length', () => {
    expect(() => fitLogistic([new Float64Array(3)], [0, 1])).toThrow('column 0 has 3 rows, the labels 2');
    expect(() => fitLogistic([[1, 2]], [0, 1], { weights: [1] })).toThrow('1 weights for 2 labels');
  });
});

describe('logisticStandardErrors', () => {
  it('equal the closed form of a 2 × 2 table: Woolf’s error of the log odds ratio', () => {
    const counts = { good1: 30, bad1: 10, good0: 20, bad0: 40 };
    const cells = [
      [1, 1, counts.good1],
      [1, 0, counts.bad1],
      [0, 1, counts.good0],
      [0, 0, counts.bad0],
    ] as const;
    const rows = cells.flatMap(([x, y, n]) => Array.from({ length: n }, () => ({ x, y })));
    const columns = [rows.map(({ x }) => x)];
    const fit = fitLogistic(
      columns,
      rows.map(({ y }) => y),
    );
    const [ofIntercept, ofSlope] = logisticStandardErrors(columns, fit);
    expect(exp(fit[1]!)).toBeCloseTo((30 * 40) / (10 * 20), 9);
    expect(ofIntercept).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 40), 9);
    expect(ofSlope).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 40), 9);
  });

  it('shrink with the square root of the weights', () => {
    const { columns, labels } = problem(9);
    const fit = fitLogistic(columns, labels);
    const once = logisticStandardErrors(columns, fit);
    const fourfold = logisticStandardErrors(columns, fit, { weights: labels.map(() => 4) });
    once.forEach((error, j) => expect(fourfold[j]!).toBeCloseTo(error / 2, 12));
  });
});
