import { describe, expect, test } from 'vitest';
import { standingsOf } from '@/components/teaching/standing';
import { dayOf, tried } from './record';

const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

describe('an objective is', () => {
  test.each([
    ['untried when no check was answered', [], 'untried'],
    ['untried when only checks of other objectives were', [tried('other', true, '2026-01-01')], 'untried'],
    ['untried when only own words were written', [tried('split', null, '2026-01-01')], 'untried'],
    ['untried when only a second try was right', [tried('split', true, '2026-01-01', 2)], 'untried'],
    ['weak when the last check was wrong', [tried('split', true, '2026-01-01'), tried('split', false, '2026-01-02')], 'weak'],
    ['weak although a second try was right', [tried('split', false, '2026-01-02'), tried('split', true, '2026-01-02', 2)], 'weak'],
    ['once right on the day of the right answer', [tried('split', true, '2026-01-03')], 'once'],
    ['once right after two right answers on that day', [tried('split', true, '2026-01-03'), tried('split', true, '2026-01-03')], 'once'],
    ['due on a later day', [tried('split', true, '2026-01-02')], 'due'],
    ['mastered after right answers on two days', [tried('split', true, '2026-01-01'), tried('split', true, '2026-01-02')], 'mastered'],
    [
      'weak again when a mastered one goes wrong',
      [tried('split', true, '2026-01-01'), tried('split', true, '2026-01-02'), tried('split', false, '2026-01-03')],
      'weak',
    ],
  ] as const)('%s', (_, events, expected) => {
    expect(standingsOf([...events], noonOf('2026-01-03'), dayOf).of('split')).toBe(expected);
  });
});

test('the order of writing counts, not the order of the array', () => {
  const first = tried('split', false, '2026-01-01');
  const second = tried('split', true, '2026-01-01');
  expect(standingsOf([second, first], noonOf('2026-01-01'), dayOf).of('split')).toBe('once');
});
