/** What a rollout gives back: plain data, all that a chart or a debrief needs. */
import type { RolloutCandidate, RolloutDesign } from './design';

/**
 * - `promoted`: the candidate decided everybody at the end
 * - `blocked`: a gate of the shadow stopped it before it decided anybody
 * - `rolled-back`: a gate of a live stage gave the traffic back to the champion
 * - `held`: it stays where it is: the realised check showed no improvement, or the design ends below 100 %
 */
export type RolloutDecision = 'promoted' | 'blocked' | 'rolled-back' | 'held';

/** Names of the gates: the first three at the end of a shadow stage, the next two every day, the last after the hold. */
export const gateIds = ['skew', 'paired', 'swap-in-value', 'approval', 'delinquency', 'realised'] as const;
export type GateId = (typeof gateIds)[number];

/** Two counts: of the trials, how many are what is counted. */
export interface Tally {
  readonly successes: number;
  readonly trials: number;
}

export interface Arms {
  readonly canary: Tally;
  readonly control: Tally;
}

export interface StageOutcome {
  /** "Shadow", "1 %", "25 %, held". */
  readonly name: string;
  readonly share: number;
  /** First day of the stage and the day after its last, counted from 0; null when it was not reached. */
  readonly from: number | null;
  readonly to: number | null;
  readonly outcome: 'passed' | 'held' | 'blocked' | 'rolled-back' | 'not-reached';
  readonly reason: string | null;
  /** Applicants whom the candidate decided in it. */
  readonly exposed: number;
}

export interface RolloutEvent {
  /** Days since the start. */
  readonly day: number;
  readonly kind: 'stage' | 'gate' | 'labels' | 'decision';
  readonly gate: GateId | null;
  /** Of a gate: whether it let the candidate pass; null for what is no gate. */
  readonly passed: boolean | null;
  readonly text: string;
}

/** One day, at its end. All tallies are counted from the first live day. */
export interface RolloutDay {
  /** Days since the start at its end: 1 is the first. */
  readonly day: number;
  readonly share: number;
  /** Applicants whom the candidate has decided. */
  readonly exposed: number;
  /** Group B: approved of applied. */
  readonly approvalB: Arms;
  /** Approved who missed the first payment of those whose first payment was due. */
  readonly delinquency: Arms;
  /** ln Λ of the always-valid tests where the difference is on the wrong side of the margin, 0 elsewhere; null before a look is due. */
  readonly approvalEvidence: number | null;
  readonly delinquencyEvidence: number | null;
  readonly extraBads: number;
  readonly falseRejectionsAvoidedB: number;
}

/** What the shadow showed on all traffic, where the candidate decides nobody. Null figures could not be computed. */
export interface ShadowFigures {
  readonly days: number;
  readonly applicants: number;
  /** PSI of the candidate's scores against those it had offline, and what chance alone exceeds once in 1,000. */
  readonly skew: number;
  readonly skewCritical: number;
  /** The same within group B: what touches one group only shows here, and hardly among all. */
  readonly skewB: number;
  readonly skewCriticalB: number;
  /** Group B approved by the candidate: in production, and offline. */
  readonly approvedB: Tally;
  readonly approvedOfflineB: Tally;
  /** Group B: whom only the candidate approves, whom only the champion does, and McNemar's z. */
  readonly swapInsB: number;
  readonly swapOutsB: number;
  readonly z: number;
  /** Of both groups. */
  readonly swapIns: number;
  /** P(good) of the swap-ins as the challenger estimates it, and as it is (not known to anybody on that day). */
  readonly swapInGoodEstimated: number | null;
  readonly swapInGoodActual: number | null;
}

/** After the hold: outcomes of all decided before it. */
export interface RealisedFigures {
  /** Group B: approved and repaid, of all who applied. The ratio of the arms is that of their 1 − FRR. */
  readonly goodApprovedB: Arms;
  readonly z: number;
  /** Approved who did not repay. */
  readonly bads: Arms;
  readonly badZ: number | null;
  /** Approved by the candidate where the champion would not have: repaid of all. */
  readonly swapIns: Tally;
}

export interface RolloutEnd {
  readonly decision: RolloutDecision;
  /** Days that had passed. */
  readonly day: number;
  /** Name of the stage it ended in. */
  readonly stage: string;
  readonly gate: GateId | null;
  readonly reason: string;
  /** Loans to applicants who do not repay that the champion would not have made, less those that only it would have made. */
  readonly extraBads: number;
  /** Creditworthy applicants of group B approved by the candidate only, less those approved by the champion only. */
  readonly falseRejectionsAvoidedB: number;
  /** Applicants whom the candidate decided. */
  readonly exposed: number;
  /** Profit of its decisions less that of the champion's for the same applicants, in euros. */
  readonly profit: number;
}

export interface RolloutResult extends RolloutEnd {
  readonly design: RolloutDesign;
  readonly candidate: RolloutCandidate;
  readonly candidateName: string;
  /** What was broken on purpose; null when nothing was. */
  readonly sabotage: string | null;
  readonly seed: number;
  readonly stages: readonly StageOutcome[];
  readonly events: readonly RolloutEvent[];
  readonly days: readonly RolloutDay[];
  /** ln(1/α): evidence at which an always-valid test stops the rollout. */
  readonly evidenceLimit: number;
  /** Null when the design has no shadow. */
  readonly shadow: ShadowFigures | null;
  /** Null when there was no hold, it was not reached, or the arms had no outcomes to compare. */
  readonly realised: RealisedFigures | null;
  /** For each gate that is on: how the same days would have ended without it. */
  readonly without: readonly { readonly gate: GateId; readonly end: RolloutEnd }[];
  /** And without any. */
  readonly ungated: RolloutEnd;
}
