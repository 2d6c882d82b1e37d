import { expect, test } from 'vitest';
import { headingsInOrder as rule } from '../../../scripts/lint-content/rules/headings-in-order';
import { sayOf, text } from './content';

test('accepts levels that descend one by one', () => {
  expect(sayOf(rule, {}, `${text}\n## More\n\n### Detail\n\n## Last\n`)).toEqual([]);
});

test('refuses level 1, a skipped level and the same heading twice', () => {
  expect(sayOf(rule, {}, `${text}\n# Title\n`)).toEqual([expect.stringContaining('"Title" is a heading of level 1')]);
  expect(sayOf(rule, {}, `${text}\n#### Detail\n`)).toEqual([expect.stringContaining('has level 4 and follows level 2')]);
  expect(sayOf(rule, {}, `${text}\n## The matter\n`)).toEqual([expect.stringContaining('"#the-matter"')]);
});
