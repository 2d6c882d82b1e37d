import { expect, test } from 'vitest';
import { refutationPlaced as rule } from '../../../scripts/lint-content/rules/refutation-placed';
import { sayOf, text } from './content';

test('accepts a text with a refutation', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a text without one', () => {
  const body = text.replace('<Refutation id="no-is-right" />', '');
  expect(sayOf(rule, {}, body)).toEqual([expect.stringMatching(/^body: /)]);
});
