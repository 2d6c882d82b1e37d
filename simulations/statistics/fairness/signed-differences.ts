/**
 * One group against another, with a sign, as AIF360 defines it (aif360/metrics/classification_metric.py): focal − reference, or focal ÷
 * reference. AIF360 calls them unprivileged and privileged; we say only which is looked at and which it is compared with.
 */
import type { ConfusionRates } from '../classification/confusion-rates';

export interface SignedDifferences {
  /** Approval rate, focal − reference. Below 0: the focal group is approved less often. */
  readonly statisticalParityDifference: number;
  /** Approval rate, focal ÷ reference; 1 is parity. The four-fifths rule looks at this one. Infinity when only the reference has none approved. */
  readonly disparateImpact: number;
  /** True positive rate, focal − reference = false rejection rate, reference − focal. Below 0: the focal group is wronged more often. */
  readonly equalOpportunityDifference: number;
  readonly falsePositiveRateDifference: number;
  /** Mean of the two differences of rates. They may cancel: a model that turns away more of the good *and* lets in more of the bad can score 0. */
  readonly averageOddsDifference: number;
  /** Mean of their sizes: cannot cancel. */
  readonly averageAbsoluteOddsDifference: number;
  /** The larger of their sizes. */
  readonly equalisedOddsDifference: number;
  /** False rejection rate, focal ÷ reference. */
  readonly falseRejectionRateRatio: number;
  /** Mean of the differences of precision and of the false omission rate. */
  readonly averagePredictiveValueDifference: number;
}

/** Positive = creditworthy, approved = favourable. NaN where a rate of either group is undefined. */
export function signedDifferences(focal: ConfusionRates, reference: ConfusionRates): SignedDifferences {
  const difference = (rate: keyof ConfusionRates) => focal[rate] - reference[rate];
  const truePositive = difference('truePositiveRate');
  const falsePositive = difference('falsePositiveRate');
  return {
    statisticalParityDifference: difference('selectionRate'),
    disparateImpact: focal.selectionRate / reference.selectionRate,
    equalOpportunityDifference: truePositive,
    falsePositiveRateDifference: falsePositive,
    averageOddsDifference: (falsePositive + truePositive) / 2,
    averageAbsoluteOddsDifference: (Math.abs(falsePositive) + Math.abs(truePositive)) / 2,
    equalisedOddsDifference: Math.max(Math.abs(falsePositive), Math.abs(truePositive)),
    falseRejectionRateRatio: focal.falseRejectionRate / reference.falseRejectionRate,
    averagePredictiveValueDifference: (difference('precision') + difference('falseOmissionRate')) / 2,
  };
}
