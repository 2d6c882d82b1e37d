import { expect, test } from 'vitest';
import { lawNotStale as rule } from '../../../scripts/lint-content/rules/law-not-stale';
import { claim, lessonFile, termEntry, text as lessonText, regulationFile, say } from './content';

const inClaim = (text: string) => say(rule, { regulations: [regulationFile([claim({ text })])] });

test.each([
  'SR 11-7 was superseded by SR 26-2.',
  'SB 24-205 was repealed and re-enacted.',
  'The high-risk date was moved from 2 August 2026 to 2 December 2027.',
  'Transparency duties apply from 2 August 2026.',
  'High-risk systems of Annex III are caught from 2 December 2027.',
])('accepts "%s"', (text) => {
  expect(inClaim(text)).toEqual([]);
});

test.each([
  ['Banks follow SR 11-7.', 'SR 11-7'],
  ['Colorado SB 24-205 asks for impact assessments.', 'SB 24-205'],
  ['High-risk rules apply from 2 August 2026.', '2 December 2027'],
  ['Annex III applies from 2026-08-02.', '2 December 2027'],
  ['From August 2026, high-risk systems are registered.', '2 December 2027'],
])('refuses "%s" in law', (text, found) => {
  expect(inClaim(text)).toEqual([expect.stringMatching(/^claims\[0\]\.text: Outdated: /)]);
  expect(inClaim(text)[0]).toContain(found);
});

test('refuses it in the glossary and in lessons, over a line break too', () => {
  expect(say(rule, { terms: [termEntry('word', { definition: 'What SR 11-7 asks for.' })] })).toHaveLength(1);
  const lesson = lessonFile({}, `${lessonText}\nBanks follow SR\n11-7 to the letter.\n`);
  expect(say(rule, { lessons: [lesson] })).toEqual([expect.stringMatching(/^body: /)]);
});
