import { expect, test } from 'vitest';
import { itemOrder, optionOrder } from '@/components/teaching/order';
import { multiple, ordering, single } from './checks';

test('options are shown in the same order on every visit, all of them', () => {
  expect(optionOrder(multiple)).toEqual(optionOrder(multiple));
  expect([...optionOrder(multiple)].sort()).toEqual([0, 1, 2, 3]);
});

test('options change places from round to round', () => {
  const orders = new Set(Array.from({ length: 12 }, (_, round) => optionOrder(multiple, round).join()));
  expect(orders.size).toBeGreaterThan(3);
});

test('options with an order of their own keep it', () => {
  expect(optionOrder({ ...single, keepOrder: true }, 5)).toEqual([0, 1, 2]);
});

test('items never start in the right order', () => {
  for (let round = 0; round < 200; round++) {
    expect(itemOrder(ordering, round)).not.toEqual(['frame', 'split', 'fit', 'ship']);
  }
});
