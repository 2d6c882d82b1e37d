import { expect, test } from 'vitest';
import { termDefined as rule } from '../../../scripts/lint-content/rules/term-defined';
import { say, sayOf } from './content';

test('accepts terms that are defined, listed and used', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a term that the glossary does not define', () => {
  expect(say(rule, { terms: [] })).toEqual([expect.stringMatching(/^body: The term "word" is used/)]);
});

test('refuses a term that is used but not listed, and one that is listed but not used', () => {
  expect(sayOf(rule, { glossary: [] })).toEqual([expect.stringMatching(/^glossary: .*"word"/)]);
  expect(sayOf(rule, { glossary: ['word', 'epoch'] })).toEqual([expect.stringMatching(/^glossary\[1\]: .*"epoch"/)]);
});
