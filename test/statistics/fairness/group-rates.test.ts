import { describe, expect, it } from 'vitest';
import { confusion } from '@simulations/statistics/classification/confusion';
import { groupRates, ofGroup, overallRates, ratesOfGroup } from '@simulations/statistics/fairness/group-rates';

const labels = [1, 1, 0, 1, 0, 1, 1];
const approved = [1, 0, 0, 1, 1, 0, 1];
const groups = [0, 0, 0, 2, 2, 2, 2];

describe('rates by group', () => {
  it('count each group by itself, at the index of its code', () => {
    const rates = groupRates(labels, approved, groups);
    expect(rates.map(({ group }) => group)).toEqual([0, 1, 2]);
    for (const { group, counts } of rates) {
      expect(counts).toEqual(confusion(labels, approved, (row) => groups[row] === group));
    }
    expect(rates[0]!.falseRejectionRate).toBe(1 / 2);
    expect(rates[2]!.falseRejectionRate).toBe(1 / 3);
  });

  it('are undefined for a code nobody has', () => {
    const empty = groupRates(labels, approved, groups)[1]!;
    expect(empty.count).toBe(0);
    expect(empty.selectionRate).toBeNaN();
  });

  it('add up to the overall rates', () => {
    const { count, falseRejectionRate } = overallRates(groupRates(labels, approved, groups));
    expect([count, falseRejectionRate]).toEqual([7, 2 / 5]);
  });

  it('refuse columns of different length', () => {
    expect(() => groupRates([1, 0], [1], [0, 0])).toThrow(RangeError);
    expect(() => groupRates([1, 0], [1, 0], [0])).toThrow(RangeError);
    expect(groupRates([], [], [])).toEqual([]);
  });

  it('are made of counts from elsewhere too', () => {
    const counts = confusion(labels, approved, (row) => groups[row] === 2);
    expect(ratesOfGroup(2, counts)).toEqual(groupRates(labels, approved, groups)[2]);
  });

  it('go with the rows of a group, for measures of scores', () => {
    expect([...ofGroup([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], groups, 2)]).toEqual([0.4, 0.5, 0.6, 0.7]);
  });
});
