import { describe, expect, it } from 'vitest';
import { goodDesign } from '@simulations/credit-drift/rollout/defaults';
import { powerTable } from '@simulations/credit-drift/rollout/power';

const days = (applicationsPerDay: number) =>
  powerTable({ ...goodDesign, applicationsPerDay }).map(({ cells }) => cells.slice(0, 3).map((cell) => cell.days));

describe('days to 80 % power', () => {
  it('are those of the reference', () => {
    expect(days(500).slice(1, 4)).toEqual([
      [495, 633, 233],
      [104, 132, 49],
      [27, 34, 13],
    ]);
    expect(days(200)[1]).toEqual([1237, 1581, 582]);
    expect(days(2000)[3]).toEqual([7, 9, 4]);
  });

  it('say that a shadow sees in days what 1 % sees in years, and that nothing can be compared at 100 %', () => {
    const [shadow, one, , quarter, everybody] = powerTable(goodDesign);
    expect(shadow!.cells[0]!.days).toBeLessThanOrEqual(7);
    expect(shadow!.cells[0]!.answered).toBe(true);
    expect(shadow!.cells.slice(1).every((cell) => cell.days === null)).toBe(true);
    expect(one!.says).toContain('495 days');
    expect(quarter!.cells.some(({ answered }) => answered)).toBe(false);
    expect(everybody!.cells.every((cell) => cell.days === null)).toBe(true);
  });

  it('count the wait for outcomes: a hold at 25 % answers what the stage alone cannot', () => {
    const held = powerTable({ ...goodDesign, holdAt: 0.25 })[3]!;
    expect(held.days).toBe(81);
    expect(held.cells.filter(({ answered }) => answered).map(({ metric }) => metric.id)).toEqual([
      'approval-B',
      'bad-rate',
      'first-payment',
    ]);
  });
});
