import { expect, test } from 'vitest';
import { objectiveObservable as rule } from '../../../scripts/lint-content/rules/objective-observable';
import { BLOOM_VERBS } from '@/schemas/vocabulary';
import { sayOf } from './content';

const promise = (verb: string, text: string) => ({ objectives: [{ id: 'say-yes', verb, text }] });

test('accepts what can be seen, and states of mind of others', () => {
  expect(sayOf(rule, promise('detect', 'a split that lets a model learn from the future'))).toEqual([]);
});

test.each([
  ['choose', 'a metric to understand ranking'],
  ['explain', 'and know the difference'],
  ['describe', 'a leak and be aware of it'],
])('refuses "%s %s"', (verb, text) => {
  expect(sayOf(rule, promise(verb, text))).toEqual([expect.stringMatching(/^objectives\[0\]\.text: /)]);
});

test('the list of verbs holds no state of mind', () => {
  for (const verb of Object.values(BLOOM_VERBS).flat()) expect(sayOf(rule, promise(verb, 'the right word'))).toEqual([]);
});
