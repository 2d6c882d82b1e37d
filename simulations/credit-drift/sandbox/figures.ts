/** The figures of one scored month when the outcomes of everybody are known. */
import { delong, type AucEstimate } from '../../statistics/classification/delong';
import { type GroupRates, groupRates } from '../../statistics/fairness/group-rates';
import { LOSS_BAD, PROFIT_GOOD, type ScoredMonth } from '../case';
import { type Share, shareOf } from '../instruments/counts';
import { type ByGroup, byGroup } from '../instruments/reading';

export interface MonthFigures {
  /** Rejected, of the creditworthy. */
  readonly frr: ByGroup<Share>;
  /** Approved, of all who applied. */
  readonly approval: ByGroup<Share>;
  /** Of everybody, with DeLong's 95 % interval. */
  readonly auc: AucEstimate;
  /** Not repaid, of the approved. */
  readonly badRate: Share;
  /** Per applicant, in euros. */
  readonly profit: number;
}

/** Scores do not depend on the cut-off, so neither does the AUC: it is kept by them. */
const aucs = new WeakMap<Float64Array, AucEstimate>();

export function figuresOf({ applicants: { good, group, count }, scores, approved }: ScoredMonth): MonthFigures {
  const groups = groupRates(good, approved, group);
  const counts = byGroup((code) => (groups[code] as GroupRates).counts);
  const approvedGood = counts.A.truePositives + counts.B.truePositives;
  const approvedBad = counts.A.falsePositives + counts.B.falsePositives;
  return {
    frr: byGroup((_, name) => {
      const { falseNegatives, truePositives } = counts[name];
      return shareOf(falseNegatives, falseNegatives + truePositives);
    }),
    approval: byGroup((_, name) => {
      const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts[name];
      const chosen = truePositives + falsePositives;
      return shareOf(chosen, chosen + trueNegatives + falseNegatives);
    }),
    auc: aucOf(good, scores),
    badRate: shareOf(approvedBad, approvedGood + approvedBad),
    profit: (PROFIT_GOOD * approvedGood + LOSS_BAD * approvedBad) / count,
  };
}

function aucOf(good: Uint8Array, scores: Float64Array): AucEstimate {
  const known = aucs.get(scores);
  if (known) return known;
  const made = delong(good, scores);
  aucs.set(scores, made);
  return made;
}
