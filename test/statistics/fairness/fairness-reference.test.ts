/** Every value of fairness.json: fairlearn, AIF360 and Aequitas' definitions agree on them to 1e-9. */
import { describe, expect, it } from 'vitest';
import { addCounts } from '@simulations/statistics/classification/confusion';
import { disparities } from '@simulations/statistics/fairness/disparities';
import { falseRejectionGap } from '@simulations/statistics/fairness/false-rejection-gap';
import { type GroupRates, groupRates } from '@simulations/statistics/fairness/group-rates';
import { generalisedEntropy, theilIndex } from '@simulations/statistics/fairness/inequality';
import {
  demographicParityDifference,
  demographicParityRatio,
  equalisedOddsDifference,
  equalisedOddsRatio,
  equalOpportunityDifference,
  equalOpportunityRatio,
  predictiveParityDifference,
  rateDifference,
} from '@simulations/statistics/fairness/parity';
import { signedDifferences } from '@simulations/statistics/fairness/signed-differences';
import { ratesAsReference } from '../classification/rates-of-reference';
import {
  type CreditData,
  creditData,
  expectReference,
  readReference,
  referencePresent,
  type Values,
} from '../classification/reference';

const aequitasNames: Record<string, string> = {
  selectionRate: 'pprev',
  falsePositiveRate: 'fpr',
  falseRejectionRate: 'fnr',
  truePositiveRate: 'tpr',
  falseOmissionRate: 'for',
  falseDiscoveryRate: 'fdr',
  precision: 'precision',
};

function unsigned(groups: readonly GroupRates[]) {
  return {
    fairlearn: {
      demographic_parity_difference: demographicParityDifference(groups),
      demographic_parity_ratio: demographicParityRatio(groups),
      true_positive_rate_difference: rateDifference(groups, 'truePositiveRate'),
      false_positive_rate_difference: rateDifference(groups, 'falsePositiveRate'),
      false_negative_rate_difference: rateDifference(groups, 'falseRejectionRate'),
      equalized_odds_difference_worst_case: equalisedOddsDifference(groups),
      equalized_odds_difference_mean: equalisedOddsDifference(groups, 'mean'),
      equalized_odds_ratio_worst_case: equalisedOddsRatio(groups),
      equalized_odds_ratio_mean: equalisedOddsRatio(groups, 'mean'),
      equal_opportunity_difference: equalOpportunityDifference(groups),
      equal_opportunity_ratio: equalOpportunityRatio(groups),
      predictive_parity_difference: predictiveParityDifference(groups),
    },
    fairlearn_to_overall: {
      demographic_parity_difference: demographicParityDifference(groups, 'to-overall'),
      equal_opportunity_difference: equalOpportunityDifference(groups, 'to-overall'),
    },
  };
}

function signed(reference: GroupRates, focal: GroupRates) {
  const differences = signedDifferences(focal, reference);
  const gap = falseRejectionGap(focal.counts, reference.counts);
  return {
    aif360_privileged_A_unprivileged_B: {
      statistical_parity_difference: differences.statisticalParityDifference,
      disparate_impact: differences.disparateImpact,
      equal_opportunity_difference: differences.equalOpportunityDifference,
      false_positive_rate_difference: differences.falsePositiveRateDifference,
      average_odds_difference: differences.averageOddsDifference,
      average_abs_odds_difference: differences.averageAbsoluteOddsDifference,
      equalized_odds_difference: differences.equalisedOddsDifference,
      false_negative_rate_ratio: differences.falseRejectionRateRatio,
      average_predictive_value_difference: differences.averagePredictiveValueDifference,
    },
    frr_gap_B_minus_A: {
      diff: gap.difference,
      z_pooled: gap.z,
      p_two_sided: gap.pTwoSided,
      newcombe_ci95: [gap.interval.low, gap.interval.high],
    },
    'aequitas_ref_A_tau_0.8': Object.fromEntries(
      disparities(focal, reference).map(({ rate, disparity, fair }) => [aequitasNames[rate]!, { disparity, fair }]),
    ),
  };
}

function ofAll({ labels, approved, groups: codes, groupNames }: CreditData) {
  const groups = groupRates(labels, approved, codes);
  const everybody = addCounts(groups.map(({ counts }) => counts));
  return {
    positive_label: '1 = creditworthy / approved (favourable)',
    by_group: Object.fromEntries(groupNames.map((name, group) => [name, ratesAsReference(groups[group]!.counts)])),
    ...unsigned(groups),
    ...(groups.length === 2 ? signed(groups[0]!, groups[1]!) : {}),
    generalized_entropy_alpha2: generalisedEntropy(everybody),
    theil_index_alpha1: theilIndex(everybody),
  };
}

describe.skipIf(!referencePresent)('fairness measures', () => {
  const reference = referencePresent ? readReference<Record<string, Values>>('fairness') : {};

  it('cover every data set of the reference', () => {
    expect(creditData.map(({ name }) => name).sort()).toEqual(Object.keys(reference).sort());
  });

  it.each(creditData.map((data) => [data.name, data] as const))('equal the reference for %s', (name, data) => {
    expectReference(ofAll(data), reference[name]!, name);
  });
});
