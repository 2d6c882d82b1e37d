import { expect, test } from 'vitest';
import { noLegalAdvice as rule } from '../../../scripts/lint-content/rules/no-legal-advice';
import { regulationFile, say } from './content';

test('accepts a note that says so', () => {
  expect(say(rule, { regulations: [regulationFile()] })).toEqual([]);
});

test('refuses a note that does not', () => {
  expect(say(rule, { regulations: [regulationFile(undefined, { note: 'The law as it stands.' })] })).toEqual([
    expect.stringMatching(/^note: /),
  ]);
});
