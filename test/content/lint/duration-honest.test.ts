import { expect, test } from 'vitest';
import { durationHonest as rule, estimateMinutes } from '../../../scripts/lint-content/rules/duration-honest';
import { contentOf, lessonFile, sayOf } from './content';

test('adds up reading, checks, predictions and the flight', () => {
  const { scenarios } = contentOf();
  const words = Array.from({ length: 1800 }, () => 'word').join(' ');
  const plain = lessonFile({ misconceptions: [], predictions: [], checks: [] }, words);
  // 1,800 words at 180 a minute, and ten minutes of flight.
  expect(estimateMinutes(plain, scenarios)).toBeCloseTo(20, 6);
  // Four checks and a prediction, one minute each; the misconception's ten words are read as well.
  expect(estimateMinutes(lessonFile({}, words), scenarios)).toBeCloseTo(25 + 8 / 180, 6);
});

test('accepts a duration within 30 %, refuses one beyond', () => {
  const minutes = estimateMinutes(lessonFile(), contentOf().scenarios);
  const within = Math.floor(minutes * 1.29);
  const beyond = Math.ceil(minutes * 1.31);
  expect(sayOf(rule, { durationMin: within })).toEqual([]);
  expect(sayOf(rule, { durationMin: beyond })).toEqual([expect.stringMatching(/^durationMin: It says /)]);
  expect(sayOf(rule, { durationMin: Math.floor(minutes * 0.69) })).toHaveLength(1);
});
