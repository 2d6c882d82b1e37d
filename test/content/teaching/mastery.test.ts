import { describe, expect, test } from 'vitest';
import { type FirstTry, adviceFor, isDue, masteryOf } from '@/components/teaching/mastery';

const tried = (correct: boolean, day: string, objective = 'split'): FirstTry => ({
  checkId: 'a-check',
  objectiveIds: [objective],
  correct,
  day,
});

describe('an objective is', () => {
  test.each([
    ['untried when no check was answered', [], 'untried'],
    ['untried when only checks of other objectives were answered', [tried(true, '2026-01-01', 'other')], 'untried'],
    ['weak when the last check was wrong, whatever came before', [tried(true, '2026-01-01'), tried(false, '2026-01-02')], 'weak'],
    ['right once after one right check', [tried(true, '2026-01-01')], 'once'],
    ['right once after two right checks on one day', [tried(true, '2026-01-01'), tried(true, '2026-01-01')], 'once'],
    ['right once when the check before was wrong', [tried(false, '2026-01-01'), tried(true, '2026-01-02')], 'once'],
    ['mastered when the last two were right on different days', [tried(true, '2026-01-01'), tried(true, '2026-01-09')], 'mastered'],
    [
      'weak again when a later check goes wrong',
      [tried(true, '2026-01-01'), tried(true, '2026-01-09'), tried(false, '2026-02-01')],
      'weak',
    ],
  ] as const)('%s', (_, tries, expected) => {
    expect(masteryOf('split', tries)).toBe(expected);
  });
});

test('a check that was right is due from the next day on, until it is mastered', () => {
  const once = [tried(true, '2026-01-01')];
  expect(isDue('split', once, '2026-01-01')).toBe(false);
  expect(isDue('split', once, '2026-01-02')).toBe(true);
  expect(isDue('split', [...once, tried(true, '2026-01-02')], '2026-01-03')).toBe(false);
});

test('advice differs between the day of the right answer and the next', () => {
  const once = [tried(true, '2026-01-01')];
  expect(adviceFor('split', once, '2026-01-01')).toContain('another day');
  expect(adviceFor('split', once, '2026-01-02')).toContain('today');
});
