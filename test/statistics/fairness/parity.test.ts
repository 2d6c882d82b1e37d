import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfusionCounts } from '@simulations/statistics/classification/confusion';
import { ratesOf } from '@simulations/statistics/classification/confusion-rates';
import { disparities, disparity } from '@simulations/statistics/fairness/disparities';
import { falseRejectionGap } from '@simulations/statistics/fairness/false-rejection-gap';
import { ratesOfGroup } from '@simulations/statistics/fairness/group-rates';
import {
  demographicParityDifference,
  demographicParityRatio,
  equalisedOddsDifference,
  equalisedOddsRatio,
  equalOpportunityDifference,
  equalOpportunityRatio,
  predictiveParityDifference,
  rateDifference,
  rateRatio,
} from '@simulations/statistics/fairness/parity';
import { signedDifferences } from '@simulations/statistics/fairness/signed-differences';
import { newcombe } from '@simulations/statistics/intervals';

const counted = (tp: number, fn: number, fp: number, tn: number): ConfusionCounts => ({
  truePositives: tp,
  falseNegatives: fn,
  falsePositives: fp,
  trueNegatives: tn,
});
const groupsOf = (...counts: ConfusionCounts[]) => counts.map((cell, group) => ratesOfGroup(group, cell));

// A: TPR .8, FPR .4, approved 60 of 100. B: TPR .6, FPR .1, approved 35 of 100.
const a = counted(40, 10, 20, 30);
const b = counted(30, 20, 5, 45);
const cell = fc.integer({ min: 1, max: 60 });
const anyGroup = fc.tuple(cell, cell, cell, cell).map((cells) => counted(...cells));

describe('parity between groups', () => {
  const groups = groupsOf(a, b);

  it('by hand, for two groups', () => {
    expect(demographicParityDifference(groups)).toBeCloseTo(0.25, 15);
    expect(demographicParityRatio(groups)).toBeCloseTo(35 / 60, 15);
    expect(equalOpportunityDifference(groups)).toBeCloseTo(0.2, 15);
    expect(equalOpportunityRatio(groups)).toBeCloseTo(0.75, 15);
    expect(equalisedOddsDifference(groups)).toBeCloseTo(0.3, 15);
    expect(equalisedOddsDifference(groups, 'mean')).toBeCloseTo(0.25, 15);
    expect(equalisedOddsRatio(groups)).toBeCloseTo(0.25, 15);
    expect(equalisedOddsRatio(groups, 'mean')).toBeCloseTo(0.5, 15);
    expect(predictiveParityDifference(groups)).toBeCloseTo(30 / 35 - 40 / 60, 15);
  });

  it('against everybody together looks at the farthest group', () => {
    // Overall TPR .7, FPR .25; approved 95 of 200.
    expect(equalOpportunityDifference(groups, 'to-overall')).toBeCloseTo(0.1, 15);
    expect(equalOpportunityRatio(groups, 'to-overall')).toBeCloseTo(0.6 / 0.7, 15);
    expect(equalisedOddsDifference(groups, 'worst-case', 'to-overall')).toBeCloseTo(0.15, 15);
    expect(equalisedOddsRatio(groups, 'worst-case', 'to-overall')).toBeCloseTo(0.1 / 0.25, 15);
    expect(demographicParityRatio(groups, 'to-overall')).toBeCloseTo(0.35 / 0.475, 15);
  });

  it('has the gap of true positive rates equal that of false rejection rates, not so the ratios', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 2, maxLength: 5 }), (counts) => {
        const some = groupsOf(...counts);
        expect(rateDifference(some, 'falseRejectionRate')).toBeCloseTo(equalOpportunityDifference(some), 12);
        expect(rateDifference(some, 'selectionRate', 'to-overall')).toBeLessThanOrEqual(
          demographicParityDifference(some) + 1e-12,
        );
        expect(demographicParityRatio(some, 'to-overall')).toBeGreaterThanOrEqual(demographicParityRatio(some) - 1e-12);
      }),
    );
    expect(rateRatio(groups, 'falseRejectionRate')).toBeCloseTo(0.5, 15);
  });

  it('is undefined when a rate of any group is, and without groups', () => {
    const withoutGood = groupsOf(a, counted(0, 0, 3, 4));
    expect(equalOpportunityDifference(withoutGood)).toBeNaN();
    expect(equalOpportunityDifference(withoutGood, 'to-overall')).toBeNaN();
    expect(equalisedOddsDifference(withoutGood)).toBeNaN();
    expect(demographicParityDifference(withoutGood)).toBeCloseTo(0.6 - 3 / 7, 15);
    expect(demographicParityDifference([])).toBeNaN();
    expect(demographicParityRatio([])).toBeNaN();
    expect(demographicParityRatio(groupsOf(counted(0, 2, 0, 2), counted(0, 1, 0, 1)))).toBeNaN();
  });
});

describe('signed differences', () => {
  it('are focal − reference: below zero the focal group is approved less', () => {
    const { statisticalParityDifference, equalOpportunityDifference, disparateImpact, falseRejectionRateRatio } =
      signedDifferences(ratesOf(b), ratesOf(a));
    expect(statisticalParityDifference).toBeCloseTo(-0.25, 15);
    expect(equalOpportunityDifference).toBeCloseTo(-0.2, 15);
    expect(disparateImpact).toBeCloseTo(35 / 60, 15);
    expect(falseRejectionRateRatio).toBeCloseTo(2, 15);
  });

  it('average to zero for a group treated worse in both ways; their sizes do not', () => {
    // Focal: TPR .6 (−.2), FPR .6 (+.2).
    const { averageOddsDifference, averageAbsoluteOddsDifference, equalisedOddsDifference } = signedDifferences(
      ratesOf(counted(30, 20, 30, 20)),
      ratesOf(a),
    );
    expect(averageOddsDifference).toBeCloseTo(0, 15);
    expect(averageAbsoluteOddsDifference).toBeCloseTo(0.2, 15);
    expect(equalisedOddsDifference).toBeCloseTo(0.2, 15);
  });

  it('change sign when the groups change places', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (one, other) => {
        const there = signedDifferences(ratesOf(one), ratesOf(other));
        const back = signedDifferences(ratesOf(other), ratesOf(one));
        expect(back.averageOddsDifference).toBeCloseTo(-there.averageOddsDifference, 12);
        expect(back.averagePredictiveValueDifference).toBeCloseTo(-there.averagePredictiveValueDifference, 12);
        expect(back.disparateImpact).toBeCloseTo(1 / there.disparateImpact, 9);
        expect(back.equalisedOddsDifference).toBe(there.equalisedOddsDifference);
      }),
    );
  });
});

describe('the gap of false rejection rates', () => {
  it('is over the creditworthy of each group', () => {
    const gap = falseRejectionGap(b, a);
    expect(gap.difference).toBeCloseTo(0.2, 15);
    expect(gap.interval).toEqual(newcombe(20, 50, 10, 50));
    // Pooled share .3: z = .2 ÷ √(.3 · .7 · 2/50).
    expect(gap.z).toBeCloseTo(0.2 / Math.sqrt(0.3 * 0.7 * 0.04), 12);
    expect(falseRejectionGap(b, a, 0.5).interval).toEqual(newcombe(20, 50, 10, 50, 0.5));
  });

  it('is undefined without creditworthy applicants', () => {
    expect(falseRejectionGap(counted(0, 0, 1, 1), a).difference).toBeNaN();
    expect(falseRejectionGap(counted(0, 0, 1, 1), a).interval.low).toBeNaN();
  });
});

describe('disparities', () => {
  it('are fair from τ to 1/τ, both ends included', () => {
    const reference = ratesOf(counted(50, 50, 50, 50));
    const rateOf = (approved: number) => ratesOf(counted(approved, 200 - approved, 0, 0));
    expect(disparity(rateOf(80), reference, 'selectionRate')).toEqual({
      rate: 'selectionRate',
      disparity: 0.8,
      fair: true,
    });
    expect(disparity(rateOf(125), reference, 'selectionRate').fair).toBe(true);
    expect(disparity(rateOf(79), reference, 'selectionRate').fair).toBe(false);
    expect(disparity(rateOf(126), reference, 'selectionRate').fair).toBe(false);
    expect(disparity(rateOf(126), reference, 'selectionRate', 0.5).fair).toBe(true);
  });

  it('are not judged where there is nothing to compare with', () => {
    const nobodyWronged = ratesOf(counted(10, 0, 3, 4));
    expect(disparity(ratesOf(a), nobodyWronged, 'falseRejectionRate')).toMatchObject({ disparity: NaN, fair: null });
    expect(
      disparities(ratesOf(counted(0, 0, 1, 1)), ratesOf(a)).find(({ rate }) => rate === 'truePositiveRate'),
    ).toEqual({ rate: 'truePositiveRate', disparity: NaN, fair: null });
  });
});
