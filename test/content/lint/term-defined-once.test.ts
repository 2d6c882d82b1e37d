import { expect, test } from 'vitest';
import { termDefinedOnce as rule } from '../../../scripts/lint-content/rules/term-defined-once';
import { say, termEntry } from './content';

test('accepts terms with names of their own', () => {
  expect(say(rule, { terms: [termEntry('word', { aliases: ['term'] }), termEntry('epoch')] })).toEqual([]);
});

test('refuses a term that is the name or alias of another, whatever its case', () => {
  const terms = [termEntry('ease'), termEntry('shallow', { aliases: ['EASE'] })];
  expect(say(rule, { terms })).toEqual([expect.stringMatching(/"EASE" is already defined as ease/)]);
});
