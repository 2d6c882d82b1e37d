import { expect, test } from 'vitest';
import { answerLengthHidden as rule } from '../../../scripts/lint-content/rules/answer-length-hidden';
import { frontMatter, sayOf } from './content';

function lesson(longestRight: number, choices: number) {
  const samples = frontMatter()['checks'] as { options: { text: string; correct: boolean }[] }[];
  return {
    checks: Array.from({ length: choices }, (_, index) => ({
      ...samples[0],
      id: `check-${index}`,
      options: samples[0]!.options.map((o) => ({
        ...o,
        text: o.correct && index < longestRight ? 'yes, by a long way and for good reasons' : o.text,
      })),
    })),
  };
}

test('accepts the longest right in half of the choices', () => {
  expect(sayOf(rule, lesson(2, 4))).toEqual([]);
});

test('refuses the longest right in more than half', () => {
  expect(sayOf(rule, lesson(3, 4))).toEqual([expect.stringMatching(/^checks: In 3 of 4 checks/)]);
});

test('sees no habit in two choices', () => {
  expect(sayOf(rule, lesson(2, 2))).toEqual([]);
});
