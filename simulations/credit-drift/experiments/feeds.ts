/** Two label feeds for the same loans: the servicer's, which the pipeline trains on, and the bureau's, which monitoring reads. */
import { areaUnderCurve } from '../../statistics/classification/area-under-curve';
import { type Observed, UNKNOWN, monthOf } from '../observe';
import { countShare, type Share } from '../instruments/counts';
import { type ByGroup, byGroup, type ReadingBase, sayPercent } from '../instruments/reading';

export interface FeedsReading extends ReadingBase {
  readonly instrument: 'feeds';
  /** Of loans that are good by the bureau: share that is bad by the servicer. */
  readonly disagree: ByGroup<Share>;
  /** AUC among lent-to applicants by either feed. */
  readonly auc: { readonly bureau: number; readonly servicer: number };
}

export const feedsOutcomes = ['agree', 'disagree'] as const;

const NOTABLE = 0.005;

export function readFeeds(observed: Observed, month: number): FeedsReading {
  const now = monthOf(observed, month);
  const { count, group, scores, outcomes, servicerOutcomes } = now;
  const both = (i: number) => outcomes[i] !== UNKNOWN && servicerOutcomes[i] !== UNKNOWN;
  const disagree = byGroup((wanted) =>
    countShare(
      count,
      (i) => group[i] === wanted && both(i) && outcomes[i] === 1,
      (i) => servicerOutcomes[i] === 0,
    ),
  );
  const rows = Array.from({ length: count }, (_, i) => i).filter(both);
  const auc = (labels: Int8Array) =>
    areaUnderCurve(
      Uint8Array.from(rows, (i) => labels[i]!),
      Float64Array.from(rows, (i) => scores[i]!),
    );
  return {
    instrument: 'feeds',
    month,
    outcome: (Math.max(disagree.A.rate, disagree.B.rate) > NOTABLE
      ? 'disagree'
      : 'agree') satisfies (typeof feedsOutcomes)[number],
    sentence: `Of month ${month}'s loans that the bureau calls good, the servicer calls bad: group B ${sayPercent(disagree.B.rate)}, group A ${sayPercent(disagree.A.rate)}.`,
    disagree,
    auc: { bureau: auc(outcomes), servicer: auc(servicerOutcomes) },
  };
}
