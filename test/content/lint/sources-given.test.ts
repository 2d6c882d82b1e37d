import { expect, test } from 'vitest';
import { sourcesGiven as rule } from '../../../scripts/lint-content/rules/sources-given';
import { sayOf, text } from './content';

test('accepts a lesson whose sources are cited', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a lesson without sources', () => {
  expect(sayOf(rule, { sources: [] })).toEqual([expect.stringMatching(/^sources: /)]);
});

test('refuses a source that is never cited', () => {
  const body = text.replace('<Cite id="book-2020" />', '');
  expect(sayOf(rule, {}, body)).toEqual([expect.stringMatching(/^sources\[0\]: .*"book-2020"/)]);
});
