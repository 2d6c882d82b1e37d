/** The gates of a rollout: each looks at counts and says whether the candidate may go on, and why. */
import { binShares, psiCriticalValue, psiOverShares, quantileEdges } from '../../statistics/drift/psi';
import { twoProportionTest } from '../../statistics/intervals';
import { msprtLogRatio } from '../../statistics/sequential/msprt';
import { TAU } from '../case';
import type { ArmCount, Count, ShadowCounts } from './days';
import type { RolloutDesign } from './design';
import type { Arms, GateId, RealisedFigures, ShadowFigures, Tally } from './result';

export interface Verdict {
  readonly gate: GateId;
  readonly passed: boolean;
  readonly reason: string;
}

/** Swap-ins below which their value is not judged. */
const FEWEST_SWAP_INS = 30;
/** Applicants of group B, and loans with a payment due, that each arm must have before an always-valid test looks. */
const FEWEST_APPLIED = 20;
const FEWEST_DUE = 30;
/** Differences that the always-valid tests are tuned to, as a share. */
const APPROVAL_TAU = 0.05;
const DELINQUENCY_TAU = 0.03;
/** One-sided 5 %. */
const Z_ONE_SIDED = 1.6449;
/** Two-sided 0.01 %: looked at in every rollout, by everybody. */
const Z_OTHERWISE = 3.8906;

/** Scores of some applicants that the candidate had offline, binned once. */
export interface BinnedScores {
  readonly edges: Float64Array;
  readonly shares: Float64Array;
  readonly count: number;
}

export interface OfflineScores {
  readonly all: BinnedScores;
  readonly B: BinnedScores;
  /** Of group B: approved, and all. */
  readonly approvedB: Tally;
}

/** What a rule gave offline: scores, and the share it approves, per applicant. */
export function binOffline(scores: Float64Array, approved: Float64Array, group: Uint8Array): OfflineScores {
  const bin = (some: Float64Array): BinnedScores => {
    const edges = quantileEdges(some);
    return { edges, shares: binShares(edges, some), count: some.length };
  };
  const ofB = (values: Float64Array) => values.filter((_, i) => group[i] === 1);
  const approvals = ofB(approved);
  return {
    all: bin(scores),
    B: bin(ofB(scores)),
    approvedB: { successes: approvals.reduce((sum, share) => sum + share, 0), trials: approvals.length },
  };
}

/** PSI of scores in production, and what it exceeds by chance alone once in 1,000. */
function skewOf(offline: BinnedScores, days: readonly Float64Array[]): { value: number; critical: number } {
  const scores = new Float64Array(days.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const day of days) {
    scores.set(day, at);
    at += day.length;
  }
  const bins = offline.edges.length - 1;
  if (scores.length === 0 || bins < 2) return { value: 0, critical: 0 };
  return {
    value: psiOverShares(offline.shares, binShares(offline.edges, scores)),
    critical: psiCriticalValue(bins, offline.count, scores.length, 0.001),
  };
}

/** What all shadow days up to now show. */
export function shadowFigures(days: readonly ShadowCounts[], offline: OfflineScores): ShadowFigures {
  const sum = (of: (day: ShadowCounts) => number) => days.reduce((total, day) => total + of(day), 0);
  const applicants = sum(({ scores }) => scores.length);
  const all = skewOf(
    offline.all,
    days.map(({ scores }) => scores),
  );
  const ofB = skewOf(
    offline.B,
    days.map(({ scoresB }) => scoresB),
  );
  const [swapInsB, swapOutsB, swapIns] = [
    sum((day) => day.swapInsB),
    sum((day) => day.swapOutsB),
    sum((day) => day.swapIns),
  ];
  return {
    days: days.length,
    applicants,
    skew: all.value,
    skewCritical: all.critical,
    skewB: ofB.value,
    skewCriticalB: ofB.critical,
    approvedB: { successes: sum((day) => day.approvedB), trials: sum((day) => day.scoresB.length) },
    approvedOfflineB: offline.approvedB,
    swapInsB,
    swapOutsB,
    z: (swapInsB - swapOutsB) / Math.sqrt(Math.max(1, swapInsB + swapOutsB)),
    swapIns,
    swapInGoodEstimated: swapIns > 0 ? sum((day) => day.estimatedGood) / swapIns : null,
    swapInGoodActual: swapIns > 0 ? sum((day) => day.actualGood) / swapIns : null,
  };
}

/** The gates of the shadow that are on, in order. */
export function shadowVerdicts(figures: ShadowFigures, { gates }: RolloutDesign): readonly Verdict[] {
  const {
    skew,
    skewB,
    skewCriticalB,
    approvedB,
    approvedOfflineB,
    swapInsB,
    swapOutsB,
    z,
    swapIns,
    swapInGoodEstimated: value,
  } = figures;
  const verdicts: Verdict[] = [];
  if (gates.skew !== null) {
    // Few applicants of group B come in a week: what chance alone gives must not count as skew.
    const limitB = Math.max(gates.skew, skewCriticalB);
    const scoresAgree = skew <= gates.skew && skewB <= limitB;
    // A cut-off that goes by group leaves the scores alone when the group does not arrive.
    const { z } = twoProportionTest(
      approvedB.successes,
      approvedB.trials,
      approvedOfflineB.successes,
      approvedOfflineB.trials,
    );
    const passed = scoresAgree && !(Math.abs(z) > Z_OTHERWISE);
    const found = `PSI ${fixed(skew, 3)}, in group B ${fixed(skewB, 3)}`;
    const limits = `at most ${fixed(gates.skew, 3)} and ${fixed(limitB, 3)} were allowed`;
    const decisions = `${percent(approvedB)} of group B approved in production, ${percent(approvedOfflineB)} offline`;
    verdicts.push({
      gate: 'skew',
      passed,
      reason: passed
        ? `scores in production are those it had offline (${found})`
        : scoresAgree
          ? `it decides otherwise than offline: ${decisions}`
          : `scores in production are not those it had offline: ${found}; ${limits}`,
    });
  }
  if (gates.pairedZ !== null) {
    const passed = z >= gates.pairedZ;
    const counts = `${swapInsB} of group B newly approved, ${swapOutsB} newly turned down (z ${fixed(z, 1)})`;
    verdicts.push({
      gate: 'paired',
      passed,
      reason: passed
        ? counts
        : `${z < -Z_ONE_SIDED ? 'group B is worse off' : 'no improvement for group B'}: ${counts}`,
    });
  }
  if (gates.swapInMargin !== null) {
    const least = TAU - gates.swapInMargin / 100;
    const judged = swapIns > FEWEST_SWAP_INS && value !== null;
    const passed = !judged || value >= least;
    const estimate = judged ? `${swapIns} newly approved would repay with ${fixed(value, 3)} by the challenger` : '';
    verdicts.push({
      gate: 'swap-in-value',
      passed,
      reason: !judged
        ? `${swapIns} newly approved: too few to judge their value`
        : passed
          ? estimate
          : `below break-even: ${estimate}, ${fixed(least, 3)} is the least`,
    });
  }
  return verdicts;
}

/**
 * The daily gates: ln Λ where the difference lies on the harmful side of the margin, 0 where it does not, null before a look is due or
 * when the gate is off. Above ln(1/α) the candidate is stopped.
 */
export function approvalEvidence({ canary, control }: ArmCount, { gates }: RolloutDesign): number | null {
  if (gates.approvalMargin === null || canary[1] < FEWEST_APPLIED || control[1] < FEWEST_APPLIED) return null;
  const margin = -gates.approvalMargin / 100;
  if (rate(canary) - rate(control) >= margin) return 0;
  return msprtLogRatio(tally(canary), tally(control), { tau: APPROVAL_TAU, margin });
}

export function delinquencyEvidence({ canary, control }: ArmCount, { gates }: RolloutDesign): number | null {
  if (gates.delinquencyMargin === null || canary[1] < FEWEST_DUE || control[1] < FEWEST_DUE) return null;
  const margin = gates.delinquencyMargin / 100;
  // Half a failure where there was none: an arm of few loans has a variance all the same.
  const least = ([failures, loans]: Count): Count => [Math.max(failures, 0.5), loans];
  const [first, second] = [least(canary), least(control)];
  if (rate(first) - rate(second) <= margin) return 0;
  return msprtLogRatio(tally(first), tally(second), { tau: DELINQUENCY_TAU, margin });
}

export interface MaturedCounts {
  readonly goodApprovedB: ArmCount;
  readonly bads: ArmCount;
  readonly swapIns: Count;
}

/**
 * After the wait. Outcomes of the turned-down stay unknown in both arms, yet the arms were drawn at random, so P(good | B) is the same in
 * both and P(approved and good | B) = P(good | B)(1 − FRR_B): the arms' ratio is that of their 1 − FRR_B (relative true positive rate,
 * Pepe 2003, The Statistical Evaluation of Medical Tests, §3.3 and §7.3).
 */
export function realisedFigures({ goodApprovedB, bads, swapIns }: MaturedCounts): RealisedFigures | null {
  const z = zOfArms(goodApprovedB);
  if (z === null) return null;
  return { goodApprovedB: arms(goodApprovedB), z, bads: arms(bads), badZ: zOfArms(bads), swapIns: tally(swapIns) };
}

/** Harm found: roll back; improvement found: go on; neither: hold. */
export function realisedVerdict(
  { goodApprovedB, z, swapIns }: RealisedFigures,
  { gates }: RolloutDesign,
): Verdict & { readonly harm: boolean } {
  const B = `${percent(goodApprovedB.canary)} of group B approved and repaid, ${percent(goodApprovedB.control)} in control`;
  const value = swapIns.successes / swapIns.trials;
  const least = TAU - (gates.swapInMargin ?? Infinity) / 100;
  if (swapIns.trials > FEWEST_SWAP_INS && value < least) {
    const reason = `below break-even: ${swapIns.successes} of ${swapIns.trials} newly approved repaid (${fixed(value, 3)}), ${fixed(least, 3)} is the least`;
    return { gate: 'realised', passed: false, harm: true, reason };
  }
  const passed = z >= Z_ONE_SIDED;
  const harm = z <= -Z_ONE_SIDED;
  const verdict = passed ? '' : harm ? 'group B is worse off: ' : 'no improvement shown: ';
  return { gate: 'realised', passed, harm, reason: `${verdict}${B} (z ${fixed(z, 1)})` };
}

/** z of canary less control; null when it cannot be computed. */
function zOfArms({ canary, control }: ArmCount): number | null {
  if (canary[1] === 0 || control[1] === 0) return null;
  const { z } = twoProportionTest(...canary, ...control);
  return Number.isFinite(z) ? z : null;
}

const rate = ([successes, trials]: Count): number => successes / trials;
const tally = ([successes, trials]: Count): Tally => ({ successes, trials });
export const arms = ({ canary, control }: ArmCount): Arms => ({ canary: tally(canary), control: tally(control) });
const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = ({ successes, trials }: Tally): string =>
  trials > 0 ? `${((100 * successes) / trials).toFixed(1)} %` : '–';
