/** How much more often one group's creditworthy applicants are turned down, and how sure that is. */
import { falseRejectionRate } from '../classification/confusion-rates';
import type { ConfusionCounts } from '../classification/confusion';
import { type Interval, newcombe, twoProportionTest } from '../intervals';

export interface FalseRejectionGap {
  /** False rejection rate, focal − reference; above 0 the focal group is wronged more often. */
  readonly difference: number;
  /** Newcombe's, of the difference. */
  readonly interval: Interval;
  /** Pooled two-proportion test of "no difference". */
  readonly z: number;
  readonly pTwoSided: number;
}

/**
 * Both samples are the *creditworthy* of their group, fewer than its applicants. Independent samples: not for one group before and
 * after on the same people. NaN when a group has no creditworthy applicant.
 */
export function falseRejectionGap(focal: ConfusionCounts, reference: ConfusionCounts, level = 0.95): FalseRejectionGap {
  const ofFocal = [focal.falseNegatives, focal.truePositives + focal.falseNegatives] as const;
  const ofReference = [reference.falseNegatives, reference.truePositives + reference.falseNegatives] as const;
  const { z, pTwoSided } = twoProportionTest(...ofFocal, ...ofReference);
  return {
    difference: falseRejectionRate(focal) - falseRejectionRate(reference),
    interval: newcombe(...ofFocal, ...ofReference, level),
    z,
    pTwoSided,
  };
}
