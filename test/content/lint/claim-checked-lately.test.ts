import { expect, test } from 'vitest';
import { claimCheckedLately as rule } from '../../../scripts/lint-content/rules/claim-checked-lately';
import { claim, regulationFile, say } from './content';

const checkedOn = (...dates: string[]) =>
  say(rule, { regulations: [regulationFile(dates.map((lastVerified, index) => claim({ id: `law-${index}`, lastVerified })))] });

test('accepts claims checked within a year of each other', () => {
  expect(checkedOn('2025-11-23', '2026-11-23')).toEqual([]);
});

test('accepts content without law', () => {
  expect(say(rule, { regulations: [] })).toEqual([]);
});

test('refuses a claim that nobody has checked since', () => {
  expect(checkedOn('2026-11-23', '2025-10-30')).toEqual([expect.stringMatching(/^claims\[1\]\.lastVerified: "law-1" .*2025-10-30/)]);
});
