import { expect, test } from 'vitest';
import { hitAt, ndcgAt, precisionAt, recallAt, reciprocalRankAt } from '@simulations/statistics/ranking';

// Hits at places 2 and 4 of five; three relevant items in all, one of them never listed.
const list = [10, 11, 12, 13, 14];
const relevant = new Set([11, 13, 99]);

test('counts hits within the first k', () => {
  expect(precisionAt(5, list, relevant)).toBe(2 / 5);
  expect(precisionAt(1, list, relevant)).toBe(0);
  expect(recallAt(5, list, relevant)).toBe(2 / 3);
  expect(recallAt(3, list, relevant)).toBe(1 / 3);
  expect(hitAt(1, list, relevant)).toBe(0);
  expect(hitAt(2, list, relevant)).toBe(1);
  expect(reciprocalRankAt(5, list, relevant)).toBe(1 / 2);
  expect(reciprocalRankAt(1, list, relevant)).toBe(0);
});

test('discounts gains by log₂ of place + 1 and divides by the ideal list', () => {
  // (1/log₂3 + 1/log₂5) ÷ (1/log₂2 + 1/log₂3 + 1/log₂4), worked by hand.
  expect(ndcgAt(5, list, relevant)).toBeCloseTo((0.6309297536 + 0.4306765581) / (1 + 0.6309297536 + 0.5), 9);
});

test('is one for an ideal list, however many relevant items do not fit into it', () => {
  expect(ndcgAt(2, [1, 2], new Set([1, 2, 3, 4]))).toBe(1);
});

test('divides precision by k when the list is shorter', () => {
  expect(precisionAt(10, [11], relevant)).toBe(1 / 10);
});
