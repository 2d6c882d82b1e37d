import { expect, test } from 'vitest';
import { misconceptionTested as rule } from '../../../scripts/lint-content/rules/misconception-tested';
import { frontMatter, sayOf } from './content';

test('accepts a misconception that a wrong option stands for', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses one that no wrong option stands for', () => {
  const misconceptions = [
    ...(frontMatter()['misconceptions'] as object[]),
    { id: 'maybe-is-right', claim: 'maybe is right.', fails: 'No.', refutation: 'Say yes.', objectiveIds: ['say-yes'] },
  ];
  expect(sayOf(rule, { misconceptions })).toEqual([expect.stringMatching(/^misconceptions\[1\]: .*"maybe-is-right"/)]);
});
