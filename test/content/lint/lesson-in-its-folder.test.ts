import { expect, test } from 'vitest';
import { lessonInItsFolder as rule } from '../../../scripts/lint-content/rules/lesson-in-its-folder';
import { lessonFile, say } from './content';

test('accepts a beginner lesson among the beginner lessons', () => {
  expect(say(rule)).toEqual([]);
});

test('refuses a lesson in the folder of another level', () => {
  expect(say(rule, { lessons: [lessonFile({}, undefined, { folder: 'advanced' })] })).toEqual([
    'level: The lesson is beginner and stands in content/lessons/advanced.',
  ]);
});
