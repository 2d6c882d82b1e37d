import { expect, test } from 'vitest';
import { placementsMatch as rule } from '../../../scripts/lint-content/rules/placements-match';
import { sayOf, text } from './content';

test('accepts a text that places everything once', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a placement of what is not defined', () => {
  expect(sayOf(rule, {}, `${text}<Cite id="film-1999" />`)).toEqual([expect.stringContaining('<Cite id="film-1999">')]);
});

test('refuses a check that is asked twice or never', () => {
  expect(sayOf(rule, {}, `${text}<Check id="third" />`)).toEqual(['body: The check "third" is asked 2 times.']);
  expect(sayOf(rule, {}, `${text}<Check id="first" />`)).toEqual(['body: The check "first" is asked 2 times.']);
  expect(sayOf(rule, {}, text.replace('<Check id="third" />', ''))).toEqual(['body: The check "third" is never asked.']);
});

test('refuses a prediction that is never asked', () => {
  expect(sayOf(rule, {}, text.replace('<Predict id="will-it">', ''))).toEqual([
    'body: The prediction "will-it" is never asked.',
  ]);
});

test('refuses a simulation that is named and not placed, or placed and not named', () => {
  expect(sayOf(rule, {}, text.replace('<Simulation />', ''))).toHaveLength(1);
  expect(sayOf(rule, { simulation: undefined })).toHaveLength(1);
});

test('does not read code as placement', () => {
  expect(sayOf(rule, {}, `${text}\n\`\`\`mdx\n<Check id="other" />\n\`\`\`\n`)).toEqual([]);
});
