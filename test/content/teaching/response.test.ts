import { describe, expect, test } from 'vitest';
import { TRIES, respond } from '@/components/teaching/response';
import { single } from './checks';

const wrong = { kind: 'single', option: 1 } as const;

describe('wrong answers climb the ladder', () => {
  test('the first brings a nudge and neither hint nor answer', () => {
    expect(respond(single, wrong, 1)).toEqual({
      correct: false,
      done: false,
      rung: 'nudge',
      feedback: ['It judges stars.'],
    });
  });

  test('the second adds the hint, not the answer', () => {
    const response = respond(single, wrong, 2);
    expect(response).toMatchObject({ done: false, rung: 'hint', hint: 'Look at the list.' });
    expect(response).not.toHaveProperty('explanation');
  });

  test('the last shows the worked answer and ends the check as not right', () => {
    const response = respond(single, wrong, TRIES);
    expect(response).toMatchObject({ correct: false, done: true, rung: 'worked' });
    expect(response.explanation).toBe('Because people see a list.');
  });
});

test.each([1, 2, 3])('a right answer at try %i ends the check with its explanation', (tries) => {
  const response = respond(single, { kind: 'single', option: 0 }, tries);
  expect(response).toMatchObject({ correct: true, done: true, rung: 'right', feedback: ['It judges the order.'] });
  expect(response.explanation).toBe('Because people see a list.');
});
