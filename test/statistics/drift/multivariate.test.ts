import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequence } from '@simulations/kernel/streams';
import { pearsonCorrelation } from '@simulations/statistics/drift/correlation';
import { domainClassifierAuc } from '@simulations/statistics/drift/domain-classifier';
import { maximumMeanDiscrepancy } from '@simulations/statistics/drift/mmd';
import { fitReconstruction } from '@simulations/statistics/drift/reconstruction';
import { symmetricEigen } from '@simulations/statistics/drift/symmetric-eigen';

/** Two correlated columns and one of its own. */
function table(seed: number, rows: number, correlation: number, shift = 0, spread = 1): Float64Array[] {
  const draws = sequence(seed, 0);
  const columns = [0, 1, 2].map(() => new Float64Array(rows));
  for (let i = 0; i < rows; i++) {
    const [a, b, c] = [draws.normal(), draws.normal(), draws.normal()] as [number, number, number];
    columns[0]![i] = shift + spread * a;
    columns[1]![i] = 100 * (correlation * a + Math.sqrt(1 - correlation * correlation) * b);
    columns[2]![i] = c;
  }
  return columns;
}

describe('eigenvalues of a symmetric matrix', () => {
  it('are those of a matrix known by heart', () => {
    const { values, vectors } = symmetricEigen([2, 1, 0, 1, 2, 0, 0, 0, 5], 3);
    [5, 3, 1].forEach((value, k) => expect(values[k]).toBeCloseTo(value, 14));
    expect(Math.abs(vectors[1]![0]!)).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('put the matrix together again, with orthonormal vectors', () => {
    const size = fc.integer({ min: 1, max: 9 });
    const matrix = size.chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n * n, maxLength: n * n }),
      ),
    );
    fc.assert(
      fc.property(matrix, ([n, entries]) => {
        const { values, vectors } = symmetricEigen(entries, n);
        for (let i = 0; i < n; i++) {
          if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]!);
          for (let j = i; j < n; j++) {
            let entry = 0;
            let product = 0;
            for (let k = 0; k < n; k++) {
              entry += values[k]! * vectors[k]![i]! * vectors[k]![j]!;
              product += vectors[i]![k]! * vectors[j]![k]!;
            }
            expect(entry).toBeCloseTo(entries[i * n + j]!, 11);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
          }
        }
      }),
    );
  });
});

describe('reconstruction error', () => {
  it('grows when a correlation flips, and not when fresh rows come from the same world', () => {
    const model = fitReconstruction(table(1, 4000, 0.9));
    expect(model.components).toBe(2);
    const [launch, same, flipped] = [table(1, 4000, 0.9), table(2, 4000, 0.9), table(3, 4000, -0.9)].map((rows) =>
      model.summary(rows),
    ) as [{ mean: number; standardError: number }, { mean: number; standardError: number }, { mean: number }];
    expect(Math.abs(same.mean - launch.mean)).toBeLessThan(4 * same.standardError);
    expect(flipped.mean).toBeGreaterThan(3 * launch.mean);
  });

  it('is zero when all variance is kept, and takes a constant column', () => {
    const columns = [...table(1, 50, 0.3), new Float64Array(50).fill(7)];
    const all = fitReconstruction(columns, 1);
    expect(all.meanError(columns)).toBeLessThan(1e-12);
    expect(fitReconstruction(columns).meanError(columns)).toBeGreaterThan(0.1);
    expect(fitReconstruction(columns).meanError(columns.map(() => new Float64Array(0)))).toBeNaN();
  });
});

describe('domain classifier', () => {
  it('is at chance for the same world, and tells a moved mean or a wider spread', () => {
    const reference = table(1, 3000, 0.5);
    // The standard error of an AUC of .5 with 1,500 against 1,500 rows is .0105.
    for (const seed of [1, 2, 3])
      expect(Math.abs(domainClassifierAuc(reference, table(9, 3000, 0.5), seed) - 0.5)).toBeLessThan(0.04);
    // Independent columns, one moved by a standard deviation: no classifier does better than Φ(1/√2) = .760.
    const moved = domainClassifierAuc(table(1, 3000, 0), table(9, 3000, 0, 1), 1);
    expect(Math.abs(moved - 0.76)).toBeLessThan(0.03);
    expect(domainClassifierAuc(reference, table(9, 3000, 0.5, 0, 3), 1)).toBeGreaterThan(0.7);
  });

  it('does not see a dependence that changed alone, as its comment says', () => {
    const auc = domainClassifierAuc(table(1, 3000, 0.9), table(9, 3000, -0.9), 1);
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.04);
  });

  it('survives a unit error of factor 100 and a constant column, and depends on nothing but its arguments', () => {
    const reference = [...table(1, 400, 0.5), new Float64Array(400)];
    const current = [...table(2, 400, 0.5).map((column) => column.map((value) => value * 100)), new Float64Array(400)];
    const auc = domainClassifierAuc(reference, current, 5);
    expect(auc).toBeGreaterThan(0.95);
    expect(domainClassifierAuc(reference, current, 5)).toBe(auc);
  });

  it('is undefined without rows on a side', () => {
    const rows = table(1, 20, 0);
    const none = rows.map(() => new Float64Array(0));
    expect(domainClassifierAuc(rows, none, 1)).toBeNaN();
    expect(domainClassifierAuc(none, rows, 1)).toBeNaN();
  });
});

describe('maximum mean discrepancy', () => {
  it('has a p-value spread over (0, 1] when nothing differs', () => {
    const ps = Array.from(
      { length: 40 },
      (_, k) => maximumMeanDiscrepancy(table(2 * k, 40, 0), table(2 * k + 1, 40, 0), { seed: k, permutations: 39 }).p,
    );
    // Of 40 uniform p-values, 4 to 16 are below .25 and again above .75, but for a chance of 1 in 200 each.
    expect(ps.filter((p) => p <= 0.25).length).toBeGreaterThanOrEqual(4);
    expect(ps.filter((p) => p <= 0.25).length).toBeLessThanOrEqual(17);
    expect(ps.filter((p) => p > 0.75).length).toBeGreaterThanOrEqual(4);
    expect(ps.filter((p) => p > 0.75).length).toBeLessThanOrEqual(17);
  });

  it('is undefined where it has no pairs or no distances', () => {
    expect(maximumMeanDiscrepancy([Float64Array.of(1)], [Float64Array.of(1, 2)], { seed: 1 }).p).toBeNaN();
    expect(maximumMeanDiscrepancy([Float64Array.of(1, 1)], [Float64Array.of(1, 1)], { seed: 1 }).squared).toBeNaN();
  });
});

it('a correlation of a column with itself is 1, with its mirror −1, with a constant undefined', () => {
  const [column] = table(1, 30, 0) as [Float64Array];
  expect(pearsonCorrelation(column, column)).toBeCloseTo(1, 14);
  expect(
    pearsonCorrelation(
      column,
      column.map((value) => 3 - value),
    ),
  ).toBeCloseTo(-1, 14);
  expect(pearsonCorrelation(column, new Float64Array(30))).toBeNaN();
});
