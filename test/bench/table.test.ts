import { expect, test } from 'vitest';
import { formatTable } from '../../scripts/bench/table';
import { formatTargets, isMet } from '../../scripts/bench/target';

test('aligns numbers to the right, text to the left, and leaves empty cells empty', () => {
  const table = formatTable(
    ['method', 'RMSE', 'note'],
    [
      ['als', 0.91266, null],
      ['bias', 12, 'fast'],
    ],
  );
  expect(table.split('\n')).toEqual([
    'method    RMSE  note',
    '──────  ──────  ────',
    'als     0.9127',
    'bias        12  fast',
  ]);
});

test('tells met targets from missed ones; a figure that could not be measured is missed', () => {
  const target = (measured: number) => ({ name: 'RMSE', measured, bound: 'at most' as const, limit: 0.885 });
  expect(isMet(target(0.885))).toBe(true);
  expect(isMet(target(0.8851))).toBe(false);
  expect(isMet(target(NaN))).toBe(false);
  expect(isMet({ ...target(0.9), bound: 'at least' })).toBe(true);
  const text = formatTargets([target(0.8849), target(0.8851)]);
  expect(text).toMatch(/≤ 0\.885 +0\.8849 +ok/);
  expect(text).toMatch(/≤ 0\.885 +0\.8851 +MISSED/);
  // A difference of 3e-16 is not nothing, and 2e-4 is no 0.0002 among limits of 1e-9.
  expect(formatTargets([{ ...target(3.3e-16), limit: 1e-9 }])).toMatch(/≤ 1e-9 +3\.3e-16 +ok/);
});
