import { expect, test } from 'vitest';
import { rubricAddsUp as rule } from '../../../scripts/lint-content/rules/rubric-adds-up';
import { say, scenarioFile } from './content';

test('accepts 100 points', () => {
  expect(say(rule)).toEqual([]);
});

test('refuses 99', () => {
  const rubric = [{ id: 'framing', title: 'Framed', possible: 99 }];
  expect(say(rule, { scenarios: [scenarioFile({ rubric })] })).toEqual(['rubric: The points add up to 99, not to 100.']);
});
