/**
 * Outcome test: do approved applicants of a group repay better than their scores said? Needs no outcome of the turned-down.
 *
 * The classical test (Becker 1957) compares the groups' bad rates with each other, and differences in risk far from the cut-off mislead it
 * (infra-marginality: Simoiu, Corbett-Davies & Goel 2017). Here each group is compared with its own scores, and that difference with the one at
 * launch. It remains a statement about the average approved applicant: it does not measure how many creditworthy people were turned down.
 */
import { type Observed, type ObservedMonth, UNKNOWN } from '../observe';
import { errorOfChange } from './counts';
import { type ByGroup, byGroup, type ReadingBase, sayPoints, Z_LIMIT } from './reading';

export interface OutcomeGap {
  /** Observed minus predicted share of good, among the approved whose outcome is known. */
  readonly difference: number;
  readonly standardError: number;
  readonly applicants: number;
}

export interface OutcomesReading extends ReadingBase {
  readonly instrument: 'outcomes';
  readonly months: readonly { readonly month: number; readonly gaps: ByGroup<OutcomeGap> | null }[];
}

export const outcomesOutcomes = [
  'as at launch',
  'B better than scored',
  'A and B better than scored',
  'other',
] as const;

export function readOutcomes(observed: Observed, month: number): OutcomesReading {
  const months = [observed.reference, ...observed.months].map((each) => ({ month: each.month, gaps: gapsOf(each) }));
  const before = months[0]!.gaps!;
  const now = months[month]!.gaps!;
  const change = byGroup((_, name) => {
    const z =
      (now[name].difference - before[name].difference) /
      errorOfChange(before[name].standardError, now[name].standardError);
    return z;
  });
  const outcome =
    Math.abs(change.A) <= Z_LIMIT && Math.abs(change.B) <= Z_LIMIT
      ? 'as at launch'
      : change.B > Z_LIMIT
        ? change.A > Z_LIMIT
          ? 'A and B better than scored'
          : 'B better than scored'
        : 'other';
  return {
    instrument: 'outcomes',
    month,
    outcome: outcome satisfies (typeof outcomesOutcomes)[number],
    sentence: `Repaid beyond the scores, among the approved of month ${month}: group B ${sayPoints(now.B.difference)} (launch ${sayPoints(before.B.difference)}), group A ${sayPoints(now.A.difference)} (launch ${sayPoints(before.A.difference)}).`,
    months,
  };
}

function gapsOf(month: ObservedMonth): ByGroup<OutcomeGap> | null {
  const { count, group, approved, outcomes, scores } = month;
  const made = byGroup((wanted) => {
    let n = 0;
    let gap = 0;
    let variance = 0;
    for (let i = 0; i < count; i++) {
      if (group[i] !== wanted || !approved[i] || outcomes[i] === UNKNOWN) continue;
      n++;
      gap += outcomes[i]! - scores[i]!;
      variance += scores[i]! * (1 - scores[i]!);
    }
    return { difference: gap / n, standardError: Math.sqrt(variance) / n, applicants: n };
  });
  return made.A.applicants > 0 && made.B.applicants > 0 ? made : null;
}
