import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, openSession, sessionOrder } from '@/components/teaching/session';
import { standingsOf } from '@/components/teaching/standing';
import { dayOf, tried } from './record';

const checks = ['weak', 'due', 'new-a', 'new-b', 'resting', 'mastered'].map((id) => ({ id, objectiveIds: [`o-${id}`] }));
const today = Date.parse('2026-05-02T12:00:00Z');
const standings = standingsOf(
  [
    tried('o-mastered', true, '2026-04-01'),
    tried('o-mastered', true, '2026-05-01'),
    tried('o-due', true, '2026-05-01'),
    tried('o-resting', true, '2026-05-02'),
    tried('o-weak', false, '2026-05-01'),
  ],
  today,
  dayOf,
);

describe('a session asks', () => {
  test('weak objectives first, then due, then untried, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const order = sessionOrder(checks, standings, seed);
        expect(order.slice(0, 2)).toEqual(['weak', 'due']);
        expect(order.slice(2, 4).sort()).toEqual(['new-a', 'new-b']);
        expect(order).toHaveLength(checks.length);
      }),
    );
  });

  test('in another order with another seed', () => {
    const plain = Array.from({ length: 8 }, (_, i) => ({ id: `c${i}`, objectiveIds: ['o'] }));
    expect(sessionOrder(plain, standings, 1)).not.toEqual(sessionOrder(plain, standings, 2));
    expect(sessionOrder(plain, standings, 1)).toEqual(sessionOrder(plain, standings, 1));
  });
});

describe('a check', () => {
  test('that was right at once leaves the queue', () => {
    expect(advance(openSession(['a', 'b']), true)).toEqual({ queue: ['b'], right: ['a'], rounds: { a: 1 } });
  });

  test('that went wrong returns after three others', () => {
    const session = advance(openSession(['a', 'b', 'c', 'd', 'e']), false);
    expect(session.queue).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(session.rounds).toEqual({ a: 1 });
  });

  test('that went wrong returns last when fewer than three are left', () => {
    expect(advance(openSession(['a', 'b']), false).queue).toEqual(['b', 'a']);
  });
});

test('a session ends once every check was right at the first try', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (luck) => {
      let session = openSession(['a', 'b', 'c', 'd']);
      let shown = 0;
      for (const right of luck) {
        if (session.queue.length === 0 || shown++ > 200) break;
        session = advance(session, right || shown > 100);
      }
      expect([...session.right].sort()).toEqual(['a', 'b', 'c', 'd']);
      expect(advance(session, true)).toBe(session);
    }),
  );
});
