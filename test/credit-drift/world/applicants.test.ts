import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateApplicants, stackApplicants, type Applicants } from '@simulations/credit-drift/world/applicants';
import { causes, type Injection } from '@simulations/credit-drift/world/causes';
import { featureIds } from '@simulations/credit-drift/world/features';
import { uniform } from '@simulations/kernel/streams';
import { isClose, prototypeNames, readReference, type ScmFixture } from './reference';

const fixture = readReference<ScmFixture>('scm_fixture.json');

const mean = (column: ArrayLike<number>) => Array.from(column).reduce((sum, x) => sum + x, 0) / column.length;
const sd = (column: ArrayLike<number>) => {
  const centre = mean(column);
  return Math.sqrt(mean(Array.from(column, (x) => (x - centre) * (x - centre))));
};
const rowsOf = (applicants: Applicants, group: 0 | 1) =>
  Array.from(applicants.group.keys()).filter((i) => applicants.group[i] === group);
const column = (applicants: Applicants, feature: (typeof featureIds)[number]) =>
  applicants.inputs[featureIds.indexOf(feature)]!;

describe.skipIf(fixture === undefined)('the world equals the prototype to 1e-12', () => {
  it.each(Object.keys(fixture?.cases ?? {}))('in the case %s', (name) => {
    const expected = fixture!.cases[name as keyof ScmFixture['cases']];
    const injections: Injection[] =
      name === 'none'
        ? []
        : [{ cause: prototypeNames[name as keyof typeof prototypeNames], severity: expected.severity }];
    const { seed, month, n } = expected;
    const applicants = generateApplicants({ seed, month, count: n, injections });

    expect(fixture!.features).toEqual([...featureIds]);
    const numbers: [number, number][] = [
      ...expected.first6_X.flatMap((row, i) =>
        row.map((value, j): [number, number] => [applicants.inputs[j]![i]!, value]),
      ),
      ...expected.first6_p_true.map((value, i): [number, number] => [applicants.goodProbability[i]!, value]),
      ...expected.column_means.map((value, j): [number, number] => [mean(applicants.inputs[j]!), value]),
      ...expected.column_stds.map((value, j): [number, number] => [sd(applicants.inputs[j]!), value]),
      [mean(applicants.good), expected.mean_y],
      [mean(applicants.group), expected.mean_A],
    ];
    expect(numbers).toHaveLength(54 + 6 + 9 + 9 + 2);
    expect(numbers.filter(([actual, value]) => !isClose(actual, value))).toEqual([]);
    const { A, y, gig, app, nohit } = expected.first20;
    expect(Array.from(applicants.group.subarray(0, 20))).toEqual(A);
    expect(Array.from(applicants.good.subarray(0, 20))).toEqual(y);
    expect(Array.from(applicants.gig.subarray(0, 20))).toEqual(gig);
    expect(Array.from(applicants.app.subarray(0, 20))).toEqual(app);
    expect(Array.from(applicants.noHit.subarray(0, 20))).toEqual(nohit);
  });
});

const world = (injections: Injection[] = []) => generateApplicants({ seed: 3, month: 3, count: 4000, injections });
const plain = world();

/** Columns (and facts) that differ between two worlds of the same people. */
function changed(from: Applicants, to: Applicants): string[] {
  const differs = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).some((value, i) => value !== b[i]);
  return [
    ...featureIds.filter((_, j) => differs(from.inputs[j]!, to.inputs[j]!)),
    ...(['group', 'good', 'gig', 'app', 'noHit', 'goodProbability'] as const).filter((k) => differs(from[k], to[k])),
  ];
}

describe('a cause', () => {
  it.each([
    ['population', ['log_income', 'file_age', 'log_volatility', 'gig']],
    ['proxy', ['area_index']],
    ['label', []],
    ['missing-code', ['file_age']],
    ['unit', ['log_income']],
    ['concept-flattening', ['good', 'goodProbability']],
    ['concept-lift', ['good', 'goodProbability']],
  ] as const)('%s changes %j of the same people and nothing else', (cause, columns) => {
    expect(changed(plain, world([{ cause, severity: 0.7 }]))).toEqual(columns);
  });

  it.each(['population', 'concept-flattening', 'concept-lift'] as const)('%s leaves group A as it was', (cause) => {
    const other = world([{ cause, severity: 1 }]);
    const same = rowsOf(plain, 0).every((i) => featureIds.every((_, j) => plain.inputs[j]![i] === other.inputs[j]![i]));
    expect(same && rowsOf(plain, 0).every((i) => plain.good[i] === other.good[i])).toBe(true);
  });

  it('at severity 0, or before month 1, changes nothing', () => {
    const zero = causes.map((cause) => ({ cause, severity: 0 }));
    const full = causes.map((cause) => ({ cause, severity: 1 }));
    expect(changed(plain, world(zero))).toEqual([]);
    const before = { seed: 3, month: 0, count: 500 };
    expect(changed(generateApplicants(before), generateApplicants({ ...before, injections: full }))).toEqual([]);
  });

  it('has the strength severity × ramp, and a ramp given takes the place of the month’s', () => {
    const at = (month: number, severity: number, ramp?: number) =>
      generateApplicants({
        seed: 5,
        month,
        count: 3000,
        injections: [{ cause: 'population', severity }],
        ...(ramp !== undefined && { ramp }),
      });
    expect(changed(at(1, 1), at(1, 0.4, 1))).toEqual([]);
    expect(changed(at(2, 1), at(2, 0.75, 1))).toEqual([]);
    expect(changed(at(3, 1), at(3, 1, 1))).toEqual([]);
    expect(changed(at(3, 1), at(3, 1, 0.5))).not.toEqual([]);
  });

  it('composes with others: each toggles its own equation', () => {
    const both = world([
      { cause: 'proxy', severity: 0.6 },
      { cause: 'missing-code', severity: 0.5 },
    ]);
    const alone = [world([{ cause: 'proxy', severity: 0.6 }]), world([{ cause: 'missing-code', severity: 0.5 }])];
    expect(column(both, 'area_index')).toEqual(column(alone[0]!, 'area_index'));
    expect(column(both, 'file_age')).toEqual(column(alone[1]!, 'file_age'));
    expect(changed(plain, both)).toEqual(['file_age', 'area_index']);
  });

  it('is refused outside 0 to 1, twice, or with an impossible ramp', () => {
    const cause = 'unit';
    expect(() => world([{ cause, severity: 1.2 }])).toThrow('severity of "unit" lies between 0 and 1');
    expect(() => world([{ cause, severity: NaN }])).toThrow(RangeError);
    expect(() => world([0.1, 0.2].map((severity) => ({ cause, severity })))).toThrow('injected twice');
    expect(() => generateApplicants({ seed: 1, month: 1, count: 1, ramp: -1 })).toThrow('ramp');
  });
});

describe('what each cause does', () => {
  const large = (injections: Injection[] = []) => generateApplicants({ seed: 9, month: 3, count: 40_000, injections });
  const launch = large();
  const share = (values: Uint8Array, rows: number[]) => mean(rows.map((i) => values[i]!));
  const of = (applicants: Applicants, group: 0 | 1, feature: (typeof featureIds)[number]) =>
    rowsOf(applicants, group).map((i) => column(applicants, feature)[i]!);

  it('population: at .7447 (.06 + .7447 × .94) 76 % of group B work in gigs, and repay as before given resilience', () => {
    const shifted = large([{ cause: 'population', severity: 0.7447 }]);
    expect(Math.abs(share(shifted.gig, rowsOf(shifted, 1)) - 0.76)).toBeLessThan(0.015);
    expect(Math.abs(share(shifted.gig, rowsOf(shifted, 0)) - 0.03)).toBeLessThan(0.004);
    expect(shifted.goodProbability).toEqual(launch.goodProbability);
  });

  it('proxy: over everybody the index stays standard normal, within the groups it moves apart', () => {
    const smoothed = large([{ cause: 'proxy', severity: 0.68 }]);
    const index = column(smoothed, 'area_index');
    expect(Math.abs(mean(index))).toBeLessThan(0.02);
    expect(sd(index)).toBeCloseTo(1, 1);
    const deciles = [...index].sort((a, b) => a - b);
    [-1.2816, -0.5244, 0, 0.5244, 1.2816].forEach((z, k) => {
      expect(deciles[Math.round([0.1, 0.3, 0.5, 0.7, 0.9][k]! * index.length)]!).toBeCloseTo(z, 1);
    });
    expect(mean(of(smoothed, 0, 'area_index'))).toBeGreaterThan(mean(of(launch, 0, 'area_index')) + 0.2);
    expect(mean(of(smoothed, 1, 'area_index'))).toBeLessThan(mean(of(launch, 1, 'area_index')) - 0.8);
  });

  it('missing-code: a share of the applicants without a bureau file carries the impossible age −5', () => {
    const leaked = large([{ cause: 'missing-code', severity: 0.9 }]);
    const withCode = Array.from(column(leaked, 'file_age'), (age) => (age === -5 ? 1 : 0));
    expect(withCode.every((code, i) => code === 0 || leaked.noHit[i] === 1)).toBe(true);
    expect(mean(rowsOf(leaked, 1).map((i) => withCode[i]!))).toBeCloseTo(0.42 * 0.9, 1);
    expect(column(launch, 'file_age').every((age) => age >= 0)).toBe(true);
  });

  it('unit: the app’s incomes are too low by exactly ln(52/12)', () => {
    const weekly = large([{ cause: 'unit', severity: 0.6 }]);
    const steps = new Set(
      Array.from(column(weekly, 'log_income'), (x, i) => (column(launch, 'log_income')[i]! - x).toFixed(9)),
    );
    expect([...steps].sort()).toEqual(['0.000000000', Math.log(52 / 12).toFixed(9)]);
    const affected = column(weekly, 'log_income').map((x, i) => (x === column(launch, 'log_income')[i] ? 0 : 1));
    expect(mean(affected.filter((_, i) => weekly.app[i] === 1))).toBeCloseTo(0.6, 1);
    expect(affected.every((hit, i) => hit === 0 || weekly.app[i] === 1)).toBe(true);
  });

  it('concept: group B repays better while every input stays', () => {
    for (const cause of ['concept-flattening', 'concept-lift'] as const) {
      const other = large([{ cause, severity: 1 }]);
      expect(share(other.good, rowsOf(other, 1)) - share(launch.good, rowsOf(launch, 1))).toBeGreaterThan(0.1);
    }
  });
});

describe('applicants', () => {
  it('do not depend on how many are generated with them', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 60 }), (seed, month, n) => {
        const injections = [{ cause: 'proxy', severity: 0.5 } as const];
        const few = generateApplicants({ seed, month, count: n, injections });
        const more = generateApplicants({ seed, month, count: n + 40, injections });
        few.inputs.forEach((values, j) => expect(values).toEqual(more.inputs[j]!.subarray(0, n)));
        expect(few.good).toEqual(more.good.subarray(0, n));
      }),
      { numRuns: 40 },
    );
  });

  it('carry the draws 18 to 21 for what happens to them later', () => {
    const { draws } = generateApplicants({ seed: 11, month: 2, count: 5 });
    const expected = (variable: number) => Float64Array.from([0, 1, 2, 3, 4], (i) => uniform(11, 2, i, variable));
    expect(draws).toEqual({ label: expected(18), label2: expected(19), explore: expected(20), mature: expected(21) });
  });

  it('stack in order, and an empty stack is empty', () => {
    const parts = [1, 2, 3].map((month) => generateApplicants({ seed: 2, month, count: month * 10 }));
    const all = stackApplicants(parts);
    expect(all.count).toBe(60);
    expect(all.inputs).toHaveLength(9);
    parts.forEach((part, k) => {
      const from = [0, 10, 30][k]!;
      const slice = <Values extends Float64Array | Uint8Array>(values: Values) => values.slice(from, from + part.count);
      expect(all.inputs.map(slice)).toEqual(part.inputs);
      for (const key of ['group', 'good', 'gig', 'app', 'noHit', 'goodProbability'] as const)
        expect(slice(all[key])).toEqual(part[key]);
      for (const key of ['label', 'label2', 'explore', 'mature'] as const)
        expect(slice(all.draws[key])).toEqual(part.draws[key]);
    });
    expect(stackApplicants([]).count).toBe(0);
  });

  it('are generated, 20,000 at a time, in 100 ms', () => {
    const times = [1, 2, 3, 4, 5].map((month) => {
      const start = performance.now();
      generateApplicants({ seed: 1, month, count: 20_000, injections: [{ cause: 'proxy', severity: 0.7 }] });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
