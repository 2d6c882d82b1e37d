/**
 * What a decision did to each group. All fairness measures of this folder are made of these counts.
 *
 * Positive = label 1 = creditworthy, predicted positive = approved, the favourable outcome. So equal *true positive* rates mean equal false
 * rejection rates. Libraries that take default as the positive class use the same words for the opposite.
 */
import { addCounts, type ConfusionCounts } from '../classification/confusion';
import { type ConfusionRates, ratesOf } from '../classification/confusion-rates';

export interface GroupRates extends ConfusionRates {
  /** Its code in the column of groups. */
  readonly group: number;
  readonly counts: ConfusionCounts;
}

/**
 * @param labels 1 = creditworthy, per row.
 * @param approved 1 = approved.
 * @param groups Code 0, 1, 2 … per row.
 * @returns One entry per code from 0 to the highest, at its own index; a code nobody has gets counts of 0 and rates of NaN.
 * @throws RangeError when the columns differ in length.
 */
export function groupRates(
  labels: ArrayLike<number>,
  approved: ArrayLike<number>,
  groups: ArrayLike<number>,
): readonly GroupRates[] {
  if (approved.length !== labels.length || groups.length !== labels.length) {
    throw new RangeError(`${labels.length} labels, ${approved.length} decisions, ${groups.length} groups`);
  }
  let highest = -1;
  for (let row = 0; row < groups.length; row++) highest = Math.max(highest, groups[row]!);
  // Four cells per group, indexed by label and decision.
  const cells = new Float64Array(4 * (highest + 1));
  for (let row = 0; row < groups.length; row++) {
    cells[4 * groups[row]! + (labels[row] === 1 ? 2 : 0) + (approved[row] === 1 ? 1 : 0)]!++;
  }
  return Array.from({ length: highest + 1 }, (_, group) => {
    const [trueNegatives, falsePositives, falseNegatives, truePositives] = cells.subarray(4 * group, 4 * group + 4);
    return ratesOfGroup(group, {
      truePositives: truePositives!,
      falsePositives: falsePositives!,
      trueNegatives: trueNegatives!,
      falseNegatives: falseNegatives!,
    });
  });
}

export function ratesOfGroup(group: number, counts: ConfusionCounts): GroupRates {
  return { group, counts, ...ratesOf(counts) };
}

/** Rates of everybody together. */
export function overallRates(groups: readonly GroupRates[]): ConfusionRates {
  return ratesOf(addCounts(groups.map(({ counts }) => counts)));
}

/** The rows of one group, so that any measure of labels and scores can be taken by group. */
export function ofGroup(values: ArrayLike<number>, groups: ArrayLike<number>, group: number): Float64Array {
  return Float64Array.from(values).filter((_, row) => groups[row] === group);
}
