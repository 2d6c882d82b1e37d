import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveTo } from '@/components/teaching/OrderingInput';

test('an item moves to its place and the others close the gap', () => {
  expect(moveTo(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moveTo(['a', 'b', 'c', 'd'], 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
});

test('nothing is lost or doubled, wherever an item is put', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.integer({ min: -3, max: 9 }), (id, place) => {
      const moved = moveTo(items, id, place);
      expect([...moved].sort()).toEqual(items);
      expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(4, place)));
    }),
  );
});
