/**
 * Parity between any number of groups, unsigned, as fairlearn defines it (fairlearn/metrics/_fairness_metrics.py): how far apart the
 * best and the worst treated group are. Says nothing of who is worse off; signed measures do (signed-differences.ts).
 *
 * Differences: 0 is parity. Ratios: 1 is parity. NaN as soon as one group's rate is undefined, for then the gap is not known.
 */
import type { ConfusionRates } from '../classification/confusion-rates';
import { type GroupRates, overallRates } from './group-rates';

export type Rate = Exclude<keyof ConfusionRates, 'count'>;

/** `between-groups`: highest against lowest group. `to-overall`: the group farthest from everybody together, always the smaller figure. */
export type Comparison = 'between-groups' | 'to-overall';

/** How equalised odds makes one number of two: `worst-case` (the usual) or the `mean`, which lets one gap hide behind the other. */
export type Aggregate = 'worst-case' | 'mean';

/** Largest gap of a rate: max − min over groups, or the largest distance to the overall rate. */
export function rateDifference(
  groups: readonly GroupRates[],
  rate: Rate,
  comparison: Comparison = 'between-groups',
): number {
  if (groups.length === 0) return NaN;
  const rates = groups.map((group) => group[rate]);
  if (comparison === 'between-groups') return Math.max(...rates) - Math.min(...rates);
  const overall = overallRates(groups)[rate];
  return Math.max(...rates.map((value) => Math.abs(value - overall)));
}

/** Smallest ratio of a rate: min ÷ max over groups, or the smallest of rate ÷ overall and its reciprocal. NaN when all are 0. */
export function rateRatio(
  groups: readonly GroupRates[],
  rate: Rate,
  comparison: Comparison = 'between-groups',
): number {
  if (groups.length === 0) return NaN;
  const rates = groups.map((group) => group[rate]);
  if (comparison === 'between-groups') return Math.min(...rates) / Math.max(...rates);
  const overall = overallRates(groups)[rate];
  return Math.min(...rates.map((value) => Math.min(value, overall) / Math.max(value, overall)));
}

/** Gap of approval rates, whoever is creditworthy. */
export function demographicParityDifference(groups: readonly GroupRates[], comparison?: Comparison): number {
  return rateDifference(groups, 'selectionRate', comparison);
}

export function demographicParityRatio(groups: readonly GroupRates[], comparison?: Comparison): number {
  return rateRatio(groups, 'selectionRate', comparison);
}

/** Gap of true positive rates; the same number as the gap of false rejection rates. Hardt, Price & Srebro (2016), NeurIPS. */
export function equalOpportunityDifference(groups: readonly GroupRates[], comparison?: Comparison): number {
  return rateDifference(groups, 'truePositiveRate', comparison);
}

/** Ratio of true positive rates. Not the ratio of false rejection rates, which is far more sensitive when rejections are rare. */
export function equalOpportunityRatio(groups: readonly GroupRates[], comparison?: Comparison): number {
  return rateRatio(groups, 'truePositiveRate', comparison);
}

/** Gaps of true positive and false positive rates in one number. Hardt, Price & Srebro (2016). */
export function equalisedOddsDifference(
  groups: readonly GroupRates[],
  aggregate: Aggregate = 'worst-case',
  comparison?: Comparison,
): number {
  const gaps = [
    rateDifference(groups, 'truePositiveRate', comparison),
    rateDifference(groups, 'falsePositiveRate', comparison),
  ] as const;
  return aggregate === 'worst-case' ? Math.max(...gaps) : (gaps[0] + gaps[1]) / 2;
}

export function equalisedOddsRatio(
  groups: readonly GroupRates[],
  aggregate: Aggregate = 'worst-case',
  comparison?: Comparison,
): number {
  const ratios = [
    rateRatio(groups, 'truePositiveRate', comparison),
    rateRatio(groups, 'falsePositiveRate', comparison),
  ] as const;
  return aggregate === 'worst-case' ? Math.min(...ratios) : (ratios[0] + ratios[1]) / 2;
}

/** Gap of precision: whether an approval means the same in every group. */
export function predictiveParityDifference(groups: readonly GroupRates[], comparison?: Comparison): number {
  return rateDifference(groups, 'precision', comparison);
}
