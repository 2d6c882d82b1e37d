import { expect, test } from 'vitest';
import { claimSaysWhatIsUnchecked as rule } from '../../../scripts/lint-content/rules/claim-says-what-is-unchecked';
import { claim, regulationFile, say } from './content';

const about = (more: object) => say(rule, { regulations: [regulationFile([claim(more)])] });
const readIn = { title: 'A digest' };

test('accepts what was read in the text, and what says where or what not', () => {
  expect(about({})).toEqual([]);
  expect(about({ verification: 'secondary', source: { title: 'A law', url: 'https://example.org/', readIn } })).toEqual([]);
  expect(about({ verification: 'unverified', unchecked: 'The date.' })).toEqual([]);
});

test('refuses an unverified claim that does not say what is missing', () => {
  expect(about({ verification: 'unverified' })).toEqual([expect.stringMatching(/^claims\[0\]\.unchecked: /)]);
});

test('refuses a secondary claim that does not say where it was read', () => {
  expect(about({ verification: 'secondary' })).toEqual([expect.stringMatching(/^claims\[0\]\.source\.readIn: /)]);
});
