import { expect, test } from 'vitest';
import { objectiveCheckedTwice as rule } from '../../../scripts/lint-content/rules/objective-checked-twice';
import { frontMatter, sayOf } from './content';

test('accepts an objective with two judged checks', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses an objective with one, and does not count what nobody judges', () => {
  const own = { id: 'own-words', objectiveIds: ['say-no'], demand: 'analysis', kind: 'explain', prompt: 'Why?', rubric: ['a', 'b'], modelAnswer: 'So.' };
  const [first, ...rest] = frontMatter()['checks'] as { objectiveIds: string[] }[];
  const objectives = [
    { id: 'say-yes', verb: 'choose', text: 'the right word' },
    { id: 'say-no', verb: 'choose', text: 'the other word' },
  ];
  const said = sayOf(rule, { objectives, checks: [{ ...first, objectiveIds: ['say-no'] }, ...rest, own] });
  expect(said).toEqual([expect.stringMatching(/^objectives\[1\]: The objective "say-no" has 1 judged check;/)]);
});
