import { expect, test } from 'vitest';
import { objectiveApplied as rule } from '../../../scripts/lint-content/rules/objective-applied';
import { changeFirst, frontMatter, sayOf } from './content';

const recalled = { checks: (frontMatter()['checks'] as object[]).map((check) => ({ ...check, demand: 'recall' })) };

test('accepts recall alone at beginner level', () => {
  expect(sayOf(rule, recalled)).toEqual([]);
});

test('refuses recall alone from intermediate level on', () => {
  expect(sayOf(rule, { ...recalled, level: 'intermediate' })).toEqual([expect.stringMatching(/^objectives\[0\]: No check/)]);
  expect(sayOf(rule, { ...recalled, level: 'advanced' })).toHaveLength(1);
});

test('accepts one check at application or analysis', () => {
  const analysed = changeFirst((check) => ({ ...check, demand: 'analysis' }));
  expect(sayOf(rule, { ...analysed, level: 'advanced' })).toEqual([]);
});
