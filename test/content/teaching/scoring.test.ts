import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '@/components/teaching/scoring';
import { multiple, numeric, ordering, single } from './checks';

describe('a single choice', () => {
  test('is right only at its correct option', () => {
    const verdicts = [0, 1, 2].map((option) => score(single, { kind: 'single', option }).correct);
    expect(verdicts).toEqual([true, false, false]);
  });

  test('names the misconception behind the option that was picked', () => {
    const verdict = score(single, { kind: 'single', option: 1 });
    expect(verdict).toEqual({ correct: false, feedback: ['It judges stars.'], misconceptionIds: ['rmse-ranks'] });
  });

  test('refuses an option that it does not have', () => {
    expect(() => score(single, { kind: 'single', option: 3 })).toThrow('no option 3');
  });
});

describe('a multiple choice', () => {
  test('is right exactly when all correct options and no others are picked, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3]), (options) => {
        const expected = [...options].sort().join() === '0,1';
        expect(score(multiple, { kind: 'multiple', options }).correct).toBe(expected);
      }),
    );
  });

  test('gives the feedback of every wrong option that was picked', () => {
    const verdict = score(multiple, { kind: 'multiple', options: [0, 2, 3] });
    expect(verdict.feedback).toEqual(['c is a trap', 'd is a trap']);
    expect(verdict.misconceptionIds).toEqual(['trap-c', 'trap-d']);
  });

  test('says that something is missing when nothing picked is wrong', () => {
    expect(score(multiple, { kind: 'multiple', options: [1] }).feedback).toEqual(['Something is missing.']);
    expect(score(multiple, { kind: 'multiple', options: [] }).feedback).toEqual(['Something is missing.']);
  });
});

describe('a number', () => {
  test.each([0.2, 0.3, 0.4])('is right at %f, on and within the tolerance', (value) => {
    expect(score(numeric, { kind: 'numeric', value }).correct).toBe(true);
  });

  test.each([0.19, 0.41, -0.3, Number.NaN, Number.POSITIVE_INFINITY])('is wrong at %f', (value) => {
    expect(score(numeric, { kind: 'numeric', value })).toMatchObject({ correct: false });
  });

  test('names a known slip, and nudges at a number that nobody foresaw', () => {
    expect(score(numeric, { kind: 'numeric', value: 0.92 }).feedback).toEqual(['You added instead of averaging.']);
    expect(score(numeric, { kind: 'numeric', value: 7 }).feedback).toEqual(['Start from the mean.']);
  });
});

describe('an order', () => {
  test('is right only as the file has it', () => {
    const right = ordering.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(right, { minLength: 4 }), (order) => {
        expect(score(ordering, { kind: 'ordering', order }).correct).toBe(order.join() === right.join());
      }),
    );
  });

  test('names the pair that stands the wrong way round', () => {
    const verdict = score(ordering, { kind: 'ordering', order: ['frame', 'fit', 'split', 'ship'] });
    expect(verdict.feedback).toEqual(['Fitting before splitting leaks.']);
    expect(verdict.misconceptionIds).toEqual(['split-late']);
  });

  test('nudges at an order that nobody foresaw', () => {
    const verdict = score(ordering, { kind: 'ordering', order: ['split', 'frame', 'fit', 'ship'] });
    expect(verdict.feedback).toEqual(['Ask what must be known first.']);
  });
});

test('an answer of another kind is refused', () => {
  expect(() => score(single, { kind: 'numeric', value: 1 })).toThrow('is single, the answer is numeric');
});
