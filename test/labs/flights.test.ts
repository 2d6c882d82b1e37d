import { expect, test } from 'vitest';
import { groupFlights } from '@/labs/flights';

const scenario = (
  simulation: 'films' | 'credit',
  id: string,
  level: 'beginner' | 'intermediate' | 'advanced',
  title = id,
) => ({
  simulation,
  id,
  level,
  title,
});
const ids = (groups: ReturnType<typeof groupFlights>) =>
  groups.map(({ simulation, scenarios }) => [simulation, ...scenarios.map(({ id }) => id)].join(' '));

test('flights are listed by simulation in the given order, then by level, then by title', () => {
  const scenarios = [
    scenario('credit', 'unit-change', 'intermediate'),
    scenario('films', 'own-data', 'intermediate'),
    scenario('credit', 'mixed', 'advanced'),
    scenario('credit', 'first-case', 'beginner'),
    scenario('credit', 'label-problem', 'intermediate'),
    scenario('films', 'first-flight', 'beginner'),
  ];
  expect(ids(groupFlights(scenarios, ['films', 'credit']))).toEqual([
    'films first-flight own-data',
    'credit first-case label-problem unit-change mixed',
  ]);
  expect(ids(groupFlights(scenarios, ['credit', 'films']))[0]).toMatch(/^credit/);
  expect(scenarios[0]?.id).toBe('unit-change');
});

test('numbers in titles are numbers: case 10 comes after case 9', () => {
  const cases = [10, 9, 2].map((number) => scenario('credit', `c${number}`, 'advanced', `Case ${number}: Of its own`));
  expect(ids(groupFlights(cases, ['credit']))).toEqual(['credit c2 c9 c10']);
});

test('a simulation without scenarios is not listed', () => {
  expect(ids(groupFlights([scenario('films', 'first-flight', 'beginner')], ['films', 'credit']))).toEqual([
    'films first-flight',
  ]);
});
