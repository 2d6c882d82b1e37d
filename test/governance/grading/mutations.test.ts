import { describe, expect, it } from 'vitest';
import { good } from '@simulations/governance/framework/templates/good';
import { gradeDocument, judgeRules, type JudgedRule } from '@simulations/governance/grading/grade';
import { ruleIds, rules } from '@simulations/governance/grading/rules';
import { change, goodFacts, read } from './change';
import { factMutations, mutations } from './mutations';

const failing = (judged: readonly JudgedRule[]) =>
  judged.filter(({ verdict }) => verdict !== 'passed').map(({ id }) => id);

/** Null when the result would be no framework. */
function tryChange(path: string, value: unknown) {
  try {
    return change(good, path, value);
  } catch {
    return null;
  }
}

it('the good framework passes every rule', () => {
  expect(judgeRules(good, goodFacts).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

it('every rule has a mutation', () => {
  const covered = new Set([...mutations.map(({ rule }) => rule), ...factMutations.map(([rule]) => rule)]);
  expect([...covered].sort()).toEqual([...ruleIds].sort());
});

describe('one wrong field flips exactly one rule', () => {
  it.each(mutations.map(({ rule, path, value }) => [rule, path, JSON.stringify(value).slice(0, 40), value] as const))(
    '%s notices %s = %s',
    (rule, path, _, value) => {
      expect(failing(judgeRules(change(good, path, value), goodFacts))).toEqual([rule]);
    },
  );

  it.each(factMutations)('%s notices %o', (rule, changed) => {
    expect(failing(judgeRules(good, { ...goodFacts, ...changed }))).toEqual([rule]);
  });
});

it('a flipped rule lowers its dimension below its own level and no other', () => {
  for (const { rule, path, value } of mutations) {
    const { level, dimension } = rules.find(({ id }) => id === rule)!;
    const graded = gradeDocument(change(good, path, value), goodFacts);
    for (const { id, level: reached, next } of graded.dimensions) {
      expect(reached, `${rule} on ${id}`).toBe(id === dimension ? level - 1 : 3);
      expect(next.map((entry) => entry.id)).toEqual(id === dimension ? [rule] : []);
    }
  }
});

/** Whole lists that several rules read: without them several things are missing. */
const shared = [
  'tiering.annexIII.areas',
  'modelCard.headings',
  'registry.fields',
  'monitoring.rows',
  'board.seats',
  'regulation.mapping',
];

it('whatever single field is emptied, at most one rule flips, but for six lists that several rules read', () => {
  const pathsIn = (value: unknown, path: readonly string[]): string[] => [
    ...(path.length > 0 ? [path.join('.')] : []),
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))
      : []),
  ];
  const emptied = (value: unknown): unknown[] => {
    if (Array.isArray(value)) return [[]];
    if (typeof value === 'boolean') return [!value];
    return typeof value === 'string' ? ['', null] : typeof value === 'number' ? [0, null] : [];
  };
  let tried = 0;
  const many = new Set<string>();
  for (const path of pathsIn(good, [])) {
    for (const value of emptied(read(good, path))) {
      const spoilt = tryChange(path, value);
      if (spoilt === null) continue;
      tried += 1;
      if (failing(judgeRules(spoilt, goodFacts)).length > 1) many.add(path);
    }
  }
  expect(tried).toBeGreaterThan(500);
  expect([...many].sort()).toEqual([...shared].sort());
});

it('without figures, what rests on them is unknown and nothing else', () => {
  const unknown = judgeRules(good, null).filter(({ verdict }) => verdict !== 'passed');
  expect(unknown.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['P2 unknown', 'P6 unknown', 'M2 unknown']);
});

describe('rules as a reader meets them', () => {
  it('have ids in use once, a sentence that asks, a reference, and feedback in whole sentences', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
    for (const { asks, reference } of rules) {
      expect(asks).toMatch(/^[A-Z].*\.$/);
      expect(reference.length).toBeGreaterThan(5);
    }
    const says = mutations.map(
      ({ path, value }) =>
        judgeRules(change(good, path, value), goodFacts).find(({ verdict }) => verdict !== 'passed')!.says,
    );
    for (const text of says) expect(text).toMatch(/^[A-Z0-9].{15,}\.$/);
  });
});
