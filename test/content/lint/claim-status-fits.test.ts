import { expect, test } from 'vitest';
import { claimStatusFits as rule } from '../../../scripts/lint-content/rules/claim-status-fits';
import { claim, regulationFile, say } from './content';

const about = (...claims: object[]) => say(rule, { regulations: [regulationFile(claims)] });
const old = (more: object = {}) => claim({ id: 'old-law', status: 'no-longer-in-force', supersededBy: 'a-law-art-1', ...more });

test('accepts law in force, law to come, and old law with its successor', () => {
  expect(about(claim(), claim({ id: 'to-come', status: 'applies-later', from: '2027-12-02' }), old())).toEqual([]);
});

test.each([
  ['a date to come that has passed', claim({ status: 'applies-later', from: '2026-08-02' }), 'in force now'],
  ['law in force before its date', claim({ from: '2027-12-02' }), 'not in force yet'],
  ['an end that has not come', claim({ status: 'no-longer-in-force', from: '2027-01-01' }), 'until 2027-01-01'],
  ['law in force that has a successor', claim({ id: 'x', supersededBy: 'a-law-art-1' }), 'no longer in force'],
  ['a successor that is no claim', old({ supersededBy: 'nothing' }), 'which is no claim'],
])('refuses %s', (_, wrong, why) => {
  expect(about(wrong)).toEqual([expect.stringMatching(/^claims\[0\]\.status: /)]);
  expect(about(wrong)[0]).toContain(why);
});

test('refuses a successor that is over itself', () => {
  expect(about(claim({ status: 'no-longer-in-force' }), old())).toEqual([expect.stringContaining('no longer in force itself')]);
});
