import { expect, test } from 'vitest';
import { feedbackDistinct as rule } from '../../../scripts/lint-content/rules/feedback-distinct';
import { changeFirst, sayOf } from './content';

const repeated = (second: string) =>
  changeFirst((check) => ({
    ...check,
    options: check.options.map((o, index) => ({
      ...o,
      feedback: ['It is right.', 'That would be the training error.', second][index],
    })),
  }));

test('accepts different feedback', () => {
  expect(sayOf(rule, repeated('That is the mean of the errors.'))).toEqual([]);
});

test('refuses the same feedback twice, whatever its case and punctuation', () => {
  expect(sayOf(rule, repeated('that would be the training error!'))).toEqual([
    expect.stringMatching(/^checks\[0\]\.options\[2\]\.feedback: .*options\[1\]/),
  ]);
});
