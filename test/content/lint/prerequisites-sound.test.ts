import { expect, test } from 'vitest';
import { prerequisitesSound as rule } from '../../../scripts/lint-content/rules/prerequisites-sound';
import { lessonFile, say } from './content';

const chain = (...links: [string, string[]][]) => ({
  lessons: links.map(([id, prerequisites]) => lessonFile({ id, prerequisites })),
});

test('accepts a chain', () => {
  expect(say(rule, chain(['a', []], ['b', ['a']], ['c', ['a', 'b']]))).toEqual([]);
});

test('refuses a prerequisite that does not exist', () => {
  expect(say(rule, chain(['a', ['z']]))).toEqual(['prerequisites[0]: No lesson has the id "z".']);
});

test('refuses a circle, naming it, and a lesson that requires itself', () => {
  const said = say(rule, chain(['a', ['c']], ['b', ['a']], ['c', ['b']], ['d', ['a']]));
  expect(said).toHaveLength(3);
  expect(said[0]).toBe('prerequisites: Lessons require one another: a → c → b → a.');
  expect(say(rule, chain(['a', ['a']]))).toEqual(['prerequisites: Lessons require one another: a → a.']);
});
