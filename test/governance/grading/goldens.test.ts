import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { policyOf } from '@simulations/governance/framework/policy-of';
import { type Framework, parseFramework, sectionIds } from '@simulations/governance/framework/schema';
import { templates, type TemplateId } from '@simulations/governance/framework/templates';
import { combine, CONTRADICTION_CAP, FATAL_CAP, gradeDocument, WEIGHTS } from '@simulations/governance/grading/grade';
import { regulation } from '@/schemas/regulation';
import { change, goodFacts, prototypeFacts } from './change';

const levelsOf = (framework: Framework, facts = goodFacts) =>
  gradeDocument(framework, facts).dimensions.map(({ level }) => level);
/** Completeness, proportionality, ownership, measurability, enforceability, regulation; fatal rules that fail; score. */
const expected: Readonly<
  Record<TemplateId, readonly [levels: readonly number[], fatal: readonly string[], score: number]>
> = {
  empty: [[0, 0, 0, 0, 0, 0], ['P3', 'O6', 'E6', 'R4'], 0],
  starter: [[1, 1, 1, 1, 1, 1], [], 100 / 3],
  broken: [[1, 0, 1, 1, 1, 1], ['P3', 'O6', 'E6', 'R4'], (20 + 4 * 15) / 3],
  'one-size': [[3, 0, 3, 1, 2, 3], [], 20 + 15 + 5 + 10 + 15],
  'gate-all': [[3, 0, 3, 2, 3, 3], [], 75],
  'paper-theatre': [[3, 1, 2, 1, 0, 3], ['O6'], 49],
  good: [[3, 3, 3, 3, 3, 3], [], 100],
};

describe.each(Object.entries(expected))('%s', (id, [levels, fatal, score]) => {
  const graded = gradeDocument(templates[id as TemplateId].framework, prototypeFacts[id as TemplateId]);
  it('reaches its levels', () => {
    expect(graded.dimensions.map(({ level }) => level)).toEqual(levels);
  });
  it('fails the fatal rules it was built to fail', () => {
    expect(graded.caps.map(({ because }) => because.split(':')[0]).sort()).toEqual([...fatal].sort());
  });
  it('has its score', () => {
    expect(graded.score).toBeCloseTo(score, 9);
  });
});

it('what people write before they know better stays below the good framework', () => {
  const scoreOf = (id: TemplateId) => gradeDocument(templates[id].framework, prototypeFacts[id]).score;
  for (const id of ['empty', 'starter', 'broken', 'one-size', 'gate-all', 'paper-theatre'] as const)
    expect(scoreOf(id)).toBeLessThan(scoreOf('good'));
});

describe('text of the law is no framework', () => {
  const source = parse(readFileSync('content/regulations/eu-ai-act.yaml', 'utf8')) as unknown;
  const law = regulation.parse(source).claims.map(({ text }) => `The provider shall ensure that: ${text}`);

  it('pasted as policy into every section it reaches level 1 at most', () => {
    const { empty } = templates;
    const pasted = sectionIds.reduce(
      (framework, id) =>
        change(
          framework,
          `${id}.statements`,
          law.slice(0, 12).map((text) => ({ text: text.slice(0, 600), control: '', evidence: '' })),
        ),
      empty.framework,
    );
    expect(Math.max(...levelsOf(pasted))).toBeLessThanOrEqual(1);
  });

  it('pasted into every text field there is, it reaches level 1 at most', () => {
    const fill = (value: unknown, key = ''): unknown => {
      if (key === 'format') return value;
      if (typeof value === 'string') return law[key.length % law.length]!.slice(0, 150);
      if (Array.isArray(value))
        return key === 'statements'
          ? law.slice(0, 5).map((text) => ({ text, control: text, evidence: text }))
          : value.map((entry) => fill(entry));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [
          name,
          ['by', 'settledBy'].includes(name) && key !== 'suspension' ? entry : fill(entry, name),
        ]),
      );
    };
    const onBreach = templates.empty.framework.board.onBreach;
    const filled = fill(templates.empty.framework) as { board: { onBreach: unknown } };
    filled.board.onBreach = onBreach;
    expect(Math.max(...levelsOf(parseFramework(filled)))).toBeLessThanOrEqual(1);
  });
});

describe('caps', () => {
  const { framework: good } = templates.good;

  it.each([
    ['P3', 'tiering.annexIII.floor', 2],
    ['O6', 'incidents.suspension.alone', false],
    ['R4', 'incidents.clocks.death', 15],
    ['E6', 'board.onBreach.2', 'auto-approve'],
  ])('a document that fails %s has %s at most 49', (rule, path, value) => {
    const graded = gradeDocument(change(good, path, value), goodFacts);
    expect(graded.uncapped).toBeGreaterThan(FATAL_CAP);
    expect(graded.score).toBe(FATAL_CAP);
    expect(graded.caps).toEqual([{ at: FATAL_CAP, because: expect.stringContaining(rule) as string }]);
  });

  it('a document that was not what was simulated has 59 at most, and its own policy is no contradiction', () => {
    const other = policyOf(change(good, 'monitoring.sigma', 3));
    expect(gradeDocument(good, goodFacts, other).score).toBe(CONTRADICTION_CAP);
    expect(gradeDocument(good, goodFacts, policyOf(good)).score).toBe(100);
    const reordered = {
      ...policyOf(good),
      board: { ...policyOf(good).board, members: [...policyOf(good).board.members].reverse() },
    };
    expect(gradeDocument(good, goodFacts, reordered).score).toBe(100);
  });
});

it('dimensions add up to 100 and the whole is 40 : 50 : 10', () => {
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight)).toBe(100);
  expect(combine(100, 0, 0)).toBe(40);
  expect(combine(0, 100, 0)).toBe(50);
  expect(combine(0, 0, 100)).toBe(10);
});
