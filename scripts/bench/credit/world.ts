/** The world: equal to the prototype's fixture, and how fast applicants are made. */
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { formatTable } from '../table';
import { readReference } from './reference';
import { atMost, largest, leastTime, mean, type Section } from './section';

/** The prototype's names of our causes. */
export const prototypeNames: Readonly<Record<Cause, string>> = {
  population: 'a_population',
  proxy: 'b_proxy',
  label: 'c_label',
  'missing-code': 'e_missing',
  unit: 'e_unit',
  'concept-flattening': 'd_concept',
  'concept-lift': 'd_concept2',
};

interface FixtureCase {
  readonly seed: number;
  readonly month: number;
  readonly n: number;
  readonly severity: number;
  readonly first6_X: readonly (readonly number[])[];
  readonly first20: Readonly<Record<'A' | 'y' | 'gig' | 'app' | 'nohit', readonly number[]>>;
  readonly first6_p_true: readonly number[];
  readonly column_means: readonly number[];
  readonly column_stds: readonly number[];
  readonly mean_y: number;
  readonly mean_A: number;
}

export interface Fixture {
  readonly cases: Readonly<Record<string, FixtureCase>>;
  readonly launch_model_seed11: { readonly coef: readonly number[] };
}

/** What a lab opens a month with. */
const COUNT = 20_000;

export function benchWorld(): Section {
  const text = readReference('scm_fixture.json');
  const rows = text === null ? [] : Object.entries((JSON.parse(text) as Fixture).cases).map(compare);
  const milliseconds = leastTime(7, () => {
    generateApplicants({ seed: 7, month: 3, count: COUNT, injections: [{ cause: 'proxy', severity: 0.68 }] });
  });
  return {
    title: 'World',
    text: formatTable(
      ['case of the fixture', 'numbers', 'largest difference'],
      rows.map(({ name, numbers, difference }) => [name, numbers, difference.toExponential(1)]),
    ),
    targets: [
      ...(rows.length > 0
        ? [atMost('fixture, largest difference (relative above 1)', largest(rows.map((row) => row.difference)), 1e-12)]
        : []),
      atMost('20,000 applicants', milliseconds, 100, 'ms'),
    ],
    data: { rows, milliseconds },
  };
}

function compare([name, expected]: readonly [string, FixtureCase]) {
  const { seed, month, n: count, severity, first20 } = expected;
  const cause = (Object.keys(prototypeNames) as Cause[]).find((each) => prototypeNames[each] === name);
  const made = generateApplicants({ seed, month, count, injections: cause ? [{ cause, severity }] : [] });
  const first = (column: ArrayLike<number>) => Array.from({ length: 20 }, (_, i) => column[i]!);
  const pairs: readonly (readonly [actual: readonly number[], wanted: readonly number[]])[] = [
    ...expected.first6_X.map((row, i) => [made.inputs.map((column) => column[i]!), row] as const),
    [Array.from(made.goodProbability.subarray(0, 6)), expected.first6_p_true],
    [made.inputs.map((column) => mean(Array.from(column))), expected.column_means],
    [made.inputs.map(deviation), expected.column_stds],
    [
      [mean(Array.from(made.good)), mean(Array.from(made.group))],
      [expected.mean_y, expected.mean_A],
    ],
    [first(made.group), first20.A],
    [first(made.good), first20.y],
    [first(made.gig), first20.gig],
    [first(made.app), first20.app],
    [first(made.noHit), first20.nohit],
  ];
  const differences = pairs.flatMap(([actual, wanted]) =>
    wanted.map((value, i) => Math.abs(actual[i]! - value) / Math.max(1, Math.abs(value))),
  );
  return { name, numbers: differences.length, difference: largest(differences) };
}

function deviation(column: Float64Array): number {
  const values = Array.from(column);
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) * (value - centre))));
}
