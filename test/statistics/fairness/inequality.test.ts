import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalisedEntropy, theilIndex } from '@simulations/statistics/fairness/inequality';
import { average } from '../classification/scored';

const people = fc.integer({ min: 0, max: 30 });
const counts = fc.record({
  truePositives: fc.integer({ min: 1, max: 30 }),
  falsePositives: people,
  trueNegatives: people,
  falseNegatives: people,
});

/** Everybody's benefit in a list: 2, 1 or 0. */
function benefits(of: {
  truePositives: number;
  falsePositives: number;
  trueNegatives: number;
  falseNegatives: number;
}) {
  return [
    ...Array<number>(of.falsePositives).fill(2),
    ...Array<number>(of.truePositives + of.trueNegatives).fill(1),
    ...Array<number>(of.falseNegatives).fill(0),
  ];
}

describe('generalised entropy of benefits', () => {
  it('at α = 2 is half the squared coefficient of variation', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const list = benefits(of);
        const mu = average(list);
        const variance = average(list.map((benefit) => (benefit - mu) ** 2));
        expect(generalisedEntropy(of)).toBeCloseTo(variance / (2 * mu * mu), 12);
      }),
    );
  });

  it("at α = 1 is Theil's index, where neighbouring α lead to", () => {
    fc.assert(
      fc.property(counts, (of) => {
        const list = benefits(of);
        const mu = average(list);
        const theil = average(list.map((benefit) => (benefit === 0 ? 0 : (benefit / mu) * Math.log(benefit / mu))));
        expect(theilIndex(of)).toBeCloseTo(theil, 12);
        expect(generalisedEntropy(of, 1.0001)).toBeCloseTo(theil, 3);
      }),
    );
  });

  it('at α = 0 is the mean log deviation: infinite once anybody is falsely rejected', () => {
    const fair = { truePositives: 6, falsePositives: 2, trueNegatives: 0, falseNegatives: 0 };
    expect(generalisedEntropy(fair, 0)).toBeCloseTo(-(2 * Math.log(2 / 1.25) + 6 * Math.log(1 / 1.25)) / 8, 12);
    expect(generalisedEntropy({ ...fair, falseNegatives: 1 }, 0)).toBe(Infinity);
  });

  it('is zero when all are treated alike, and undefined without any benefit', () => {
    expect(generalisedEntropy({ truePositives: 5, falsePositives: 0, trueNegatives: 3, falseNegatives: 0 })).toBe(0);
    expect(theilIndex({ truePositives: 0, falsePositives: 4, trueNegatives: 0, falseNegatives: 0 })).toBe(0);
    expect(generalisedEntropy({ truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 2 })).toBeNaN();
    expect(generalisedEntropy({ truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 })).toBeNaN();
  });
});
