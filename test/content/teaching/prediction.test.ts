import { describe, expect, test } from 'vitest';
import { compare, readPrediction } from '@/components/teaching/prediction';
import { settledPrediction } from '@/schemas/prediction';
import { predicted } from './record';

const question = settledPrediction.parse({
  id: 'longer',
  prompt: 'What happens?',
  directions: [
    { id: 'up', text: 'Up' },
    { id: 'down', text: 'Down' },
  ],
  sizeQuestion: 'How far?',
  sizes: [
    { id: 'little', text: 'little' },
    { id: 'much', text: 'much' },
  ],
  result: { direction: 'up', size: 'much', text: 'It went up by 3.' },
});

describe('a stored prediction', () => {
  const early = { direction: 'down', size: 'much', confidence: 2 };

  test('is the first one of its place: later ones have seen the result', () => {
    const events = [
      predicted('l/longer', early),
      predicted('l/longer', { direction: 'up', size: 'much', confidence: 3 }),
      predicted('l/other', { direction: 'up', size: 'little', confidence: 1 }),
    ];
    expect(readPrediction(events, 'l/longer', question)).toEqual(early);
  });

  test('is null when none was made, or when it names a choice that is gone', () => {
    expect(readPrediction([], 'l/longer', question)).toBeNull();
    const old = predicted('l/longer', { ...early, direction: 'sideways' });
    expect(readPrediction([old], 'l/longer', question)).toBeNull();
  });
});

describe('the comparison says', () => {
  test.each([
    ['up', 'much', 2, 'Right in both.'],
    ['up', 'much', 1, 'Right in both, for a guess.'],
    ['up', 'little', 3, 'The direction was right, the size was not.'],
    ['down', 'much', 1, 'It went another way.'],
    ['down', 'much', 3, 'It went another way, and you were sure: this is the point to remember.'],
  ])('for %s, %s at confidence %i: %s', (direction, size, confidence, expected) => {
    expect(compare({ direction, size, confidence }, question)).toBe(expected);
  });
});
