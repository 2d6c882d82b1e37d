import { expect, test } from 'vitest';
import { feedbackLongEnough as rule } from '../../../scripts/lint-content/rules/feedback-long-enough';
import { changeFirst, sayOf } from './content';

const withFeedback = (place: number, feedback: string) =>
  changeFirst((check) => ({ ...check, options: check.options.map((o, index) => (index === place ? { ...o, feedback } : o)) }));

test('accepts 30 characters, and short praise for the right option', () => {
  expect(sayOf(rule, withFeedback(1, 'x'.repeat(30)))).toEqual([]);
  expect(sayOf(rule, withFeedback(0, 'Yes.'))).toEqual([]);
});

test('refuses 29 characters for a wrong option, naming the place', () => {
  expect(sayOf(rule, withFeedback(1, 'x'.repeat(29)))).toEqual([
    expect.stringMatching(/^checks\[0\]\.options\[1\]\.feedback: Check "first"/),
  ]);
});

test('refuses short feedback for a wrong number', () => {
  const numeric = changeFirst(({ options: _, ...check }) => ({
    ...check,
    kind: 'numeric',
    answer: { value: 1, tolerance: 0 },
    nudge: 'Count again.',
    mistakes: [{ value: 2, tolerance: 0, feedback: 'Too many.' }],
  }));
  expect(sayOf(rule, numeric)).toEqual([expect.stringMatching(/^checks\[0\]\.mistakes\[0\]/)]);
});
