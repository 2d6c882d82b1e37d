/** What is counted of one day of a rollout, whatever the gates make of it. */
import { LOSS_BAD, PROFIT_GOOD } from '../case';
import type { Applicants } from '../world/applicants';
import type { Challenger } from './challenger';
import type { Rule } from './rule';

/** Days after a decision until the first payment is due. */
export const FIRST_PAYMENT_DAYS = 14;
/** Share of those who do not repay, and of those who do, who miss their first payment. */
export const FIRST_PAYMENT_MISSED = { bad: 0.45, good: 0.02 } as const;

/** Counts of successes and trials. */
export type Count = [successes: number, trials: number];
export interface ArmCount {
  readonly canary: Count;
  readonly control: Count;
}

export interface DayCounts {
  readonly share: number;
  readonly applicants: number;
  /** Group B: approved of applied. */
  readonly approvalB: ArmCount;
  /** First payment missed of approved; seen when it is due. */
  readonly delinquency: ArmCount;
  /** Group B: approved and good of applied; seen when outcomes have matured. */
  readonly goodApprovedB: ArmCount;
  /** Bad of approved; seen when outcomes have matured. */
  readonly bads: ArmCount;
  /** Decided by the candidate and approved by it alone: good of all; seen when outcomes have matured. */
  readonly swapInsServed: Count;
  /** Decided by the candidate. */
  readonly exposed: number;
  readonly extraBads: number;
  readonly falseRejectionsAvoidedB: number;
  readonly profit: number;
  /** All traffic, decided twice; null in live stages. */
  readonly shadow: ShadowCounts | null;
}

export interface ShadowCounts {
  /** Group B approved by the candidate. */
  readonly approvedB: number;
  readonly swapInsB: number;
  readonly swapOutsB: number;
  /** Both groups. */
  readonly swapIns: number;
  /** Sum of the challenger's P(good) over the swap-ins, and how many of them are good. */
  readonly estimatedGood: number;
  readonly actualGood: number;
  /** The candidate's, of everybody and of group B. */
  readonly scores: Float64Array;
  readonly scoresB: Float64Array;
}

export interface Lanes {
  readonly champion: Rule;
  readonly candidate: Rule;
  readonly challenger: Challenger;
}

/** Counts one day on which a share of the applicants is decided by the candidate, drawn person by person. */
export function countDay(applicants: Applicants, share: number, { champion, candidate, challenger }: Lanes): DayCounts {
  const { count, group, good, draws } = applicants;
  const arms = (): ArmCount => ({ canary: [0, 0], control: [0, 0] });
  const [approvalB, delinquency, goodApprovedB, bads] = [arms(), arms(), arms(), arms()];
  const swapInsServed: Count = [0, 0];
  let [exposed, extraBads, falseRejectionsAvoidedB, profit] = [0, 0, 0, 0];
  const old = champion.approve(applicants);
  const wished = candidate.approve(applicants);
  for (let i = 0; i < count; i++) {
    // A rule that approves at random draws once for a person, here with the number the world keeps for maturing.
    const a1 = draws.mature[i]! < wished[i]! ? 1 : 0;
    const a0 = old[i]!;
    const y = good[i]!;
    const arm = draws.explore[i]! < share ? 'canary' : 'control';
    const approved = arm === 'canary' ? a1 : a0;
    if (group[i] === 1) {
      add(approvalB[arm], approved);
      add(goodApprovedB[arm], approved * y);
    }
    if (approved === 1) {
      add(bads[arm], 1 - y);
      add(delinquency[arm], draws.label2[i]! < FIRST_PAYMENT_MISSED[y === 1 ? 'good' : 'bad'] ? 1 : 0);
    }
    if (arm === 'control') continue;
    exposed++;
    if (a1 === a0) continue;
    const change = a1 - a0;
    extraBads += change * (1 - y);
    profit += change * (y === 1 ? PROFIT_GOOD : LOSS_BAD);
    if (group[i] === 1) falseRejectionsAvoidedB += change * y;
    if (a1 === 1) add(swapInsServed, y);
  }
  return {
    share,
    applicants: count,
    approvalB,
    delinquency,
    goodApprovedB,
    bads,
    swapInsServed,
    exposed,
    extraBads,
    falseRejectionsAvoidedB,
    profit,
    shadow: share === 0 ? countShadow(applicants, old, wished, candidate.score(applicants), challenger) : null,
  };
}

function countShadow(
  applicants: Applicants,
  old: Float64Array,
  wished: Float64Array,
  scores: Float64Array,
  challenger: Challenger,
): ShadowCounts {
  const { count, group, good, draws } = applicants;
  const estimates = challenger(applicants);
  let [approvedB, swapInsB, swapOutsB, swapIns, estimatedGood, actualGood] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const a1 = draws.mature[i]! < wished[i]! ? 1 : 0;
    approvedB += a1 * group[i]!;
    if (a1 === old[i]) continue;
    if (a1 === 0) {
      swapOutsB += group[i]!;
      continue;
    }
    swapInsB += group[i]!;
    swapIns++;
    estimatedGood += estimates[i]!;
    actualGood += good[i]!;
  }
  return {
    approvedB,
    swapInsB,
    swapOutsB,
    swapIns,
    estimatedGood,
    actualGood,
    scores,
    scoresB: scores.filter((_, i) => group[i] === 1),
  };
}

function add(count: Count, success: number): void {
  count[0] += success;
  count[1]++;
}
