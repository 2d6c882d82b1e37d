import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Framework, parseFramework, sectionIds } from '@simulations/governance/framework/schema';
import { templateIds, templates } from '@simulations/governance/framework/templates';
import { gradeDocument } from '@simulations/governance/grading/grade';
import { change, goodFacts, read } from './change';
import { mutations } from './mutations';

const { framework: good } = templates.good;
const scoreOf = (framework: Framework) => gradeDocument(framework, goodFacts).score;

/** Fields that can be spoilt together: none lies inside another. */
const apart = (chosen: readonly number[]) => {
  const paths: string[] = [];
  return chosen.filter((index) => {
    const { path } = mutations[index]!;
    const clash = paths.some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`));
    if (!clash) paths.push(path);
    return !clash;
  });
};

it('repairing one of many wrong fields never lowers the score or any level', () => {
  const some = fc.uniqueArray(fc.nat(mutations.length - 1), { minLength: 1, maxLength: 12 }).map(apart);
  fc.assert(
    fc.property(some, (chosen) => {
      const spoilt = chosen.reduce(
        (framework, index) => change(framework, mutations[index]!.path, mutations[index]!.value),
        good,
      );
      const { path } = mutations[chosen[0]!]!;
      const repaired = change(spoilt, path, read(good, path));
      const [before, after] = [gradeDocument(spoilt, goodFacts), gradeDocument(repaired, goodFacts)];
      expect(after.score).toBeGreaterThanOrEqual(before.score);
      after.dimensions.forEach(({ level }, index) =>
        expect(level).toBeGreaterThanOrEqual(before.dimensions[index]!.level),
      );
    }),
    { numRuns: 200 },
  );
});

it('replacing the fields of any template by good ones, one at a time in any order, never lowers the score', () => {
  const fields = sectionIds.flatMap((section) => Object.keys(good[section]).map((field) => `${section}.${field}`));
  fc.assert(
    fc.property(
      fc.constantFrom(...templateIds),
      fc.shuffledSubarray(fields, { minLength: fields.length }),
      (id, order) => {
        let framework = templates[id].framework;
        let before = scoreOf(framework);
        for (const path of order) {
          framework = change(framework, path, read(good, path));
          const now = scoreOf(framework);
          expect(now, path).toBeGreaterThanOrEqual(before);
          before = now;
        }
        expect(before).toBe(100);
      },
    ),
    { numRuns: 15 },
  );
});

it('a control more than the good framework has does not lower its score', () => {
  const more: readonly (readonly [string, unknown])[] = [
    ['incidents.drillsPerYear', 12],
    ['enforcement.auditShare', 1],
    ['waivers.expiryDays', 7],
    ['board.seats', [...good.board.seats, { seat: 'domain', name: 'Head of lending', deputy: '' }]],
    ['registry.fields', [...good.registry.fields, 'monitors', 'affected-persons']],
    ['retirement.criteria', [...good.retirement.criteria, 'Serious incident without a repair']],
    ['regulation.fria.cases', ['public-bodies', ...good.regulation.fria.cases]],
    ['regulation.dpia.cases', ['35-3-a', '35-3-b', '35-3-c']],
    [
      'scope.statements',
      [
        ...good.scope.statements,
        { text: 'Owners must be named.', control: 'Required field', evidence: 'Registry export' },
      ],
    ],
  ];
  for (const [path, value] of more) expect(scoreOf(parseFramework(change(good, path, value))), path).toBe(100);
});
