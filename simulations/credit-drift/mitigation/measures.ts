/** What decisions do to the two groups and to the lender. */
import { areaUnderCurve } from '../../statistics/classification/area-under-curve';
import { type Interval, normalMultiplier } from '../../statistics/intervals';
import { LOSS_BAD, PROFIT_GOOD } from '../case';
import type { Applicants } from '../world/applicants';

export interface BenchMeasures {
  /** P(turned down | creditworthy) in group A. */
  readonly frrA: number;
  readonly frrB: number;
  /** frrB − frrA. */
  readonly gap: number;
  /** Null when there is no single score. */
  readonly auc: number | null;
  /** Per applicant; turned-down ones count 0. */
  readonly profit: number;
  /** Share of the approved who do not repay. */
  readonly badRate: number;
  readonly badRateB: number;
  readonly approvalA: number;
  readonly approvalB: number;
  /** Share of the rise of FRR_B since launch that is undone, 1 = all; null when there was no rise to undo. */
  readonly recovery: number | null;
  /** Per applicant, against doing nothing. */
  readonly profitChange: number;
  /** 95 %, of the paired differences. */
  readonly profitChangeInterval: Interval;
}

/** Decisions about a table of applicants: the probability of approval of each, and the score if there is one. */
export interface Decided {
  readonly applicants: Applicants;
  readonly approval: Float64Array;
  readonly score: Float64Array | null;
}

/** A rise of group B's false rejection rate below this is noise: nothing to recover from. */
const LEAST_RISE = 0.005;

type Rates = Omit<BenchMeasures, 'recovery' | 'profitChange' | 'profitChangeInterval'>;

/**
 * Of a rule, against doing nothing and against the launch world, all on the same people. Randomised rules count with their probabilities,
 * so that the measures carry no noise from the draw.
 */
export function measure(rule: Decided, nothing: Decided, launch: Decided): BenchMeasures {
  const rates = ratesOf(rule);
  const before = ratesOf(nothing).frrB;
  const rise = before - ratesOf(launch).frrB;
  const change = pairedChange(rule, nothing);
  return {
    ...rates,
    recovery: rise < LEAST_RISE ? null : (before - rates.frrB) / rise,
    profitChange: change.mean,
    profitChangeInterval: change.interval,
  };
}

const known = new WeakMap<Decided, Rates>();

function ratesOf(decided: Decided): Rates {
  const rates = known.get(decided) ?? computeRates(decided);
  known.set(decided, rates);
  return rates;
}

function computeRates({ applicants: { count, good, group }, approval, score }: Decided): Rates {
  const people = { all: [0, 0], good: [0, 0], approved: [0, 0], goodApproved: [0, 0] };
  for (let i = 0; i < count; i++) {
    const g = group[i]!;
    const p = approval[i]!;
    people.all[g]! += 1;
    people.approved[g]! += p;
    if (good[i] !== 1) continue;
    people.good[g]! += 1;
    people.goodApproved[g]! += p;
  }
  const [approvedA, approvedB] = people.approved as [number, number];
  const [paidA, paidB] = people.goodApproved as [number, number];
  const frrA = 1 - paidA / people.good[0]!;
  const frrB = 1 - paidB / people.good[1]!;
  const approved = approvedA + approvedB;
  const paid = paidA + paidB;
  return {
    frrA,
    frrB,
    gap: frrB - frrA,
    auc: score && areaUnderCurve(good, score),
    profit: (PROFIT_GOOD * paid + LOSS_BAD * (approved - paid)) / count,
    badRate: (approved - paid) / approved,
    badRateB: (approvedB - paidB) / approvedB,
    approvalA: approvedA / people.all[0]!,
    approvalB: approvedB / people.all[1]!,
  };
}

const payoff = ({ applicants: { good }, approval }: Decided, i: number) =>
  approval[i]! * (good[i] === 1 ? PROFIT_GOOD : LOSS_BAD);

/** Person by person, so that what both rules decide alike adds no noise. */
function pairedChange(rule: Decided, nothing: Decided): { mean: number; interval: Interval } {
  const { count } = rule.applicants;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const change = payoff(rule, i) - payoff(nothing, i);
    sum += change;
    squares += change * change;
  }
  const mean = sum / count;
  const half = normalMultiplier(0.95) * Math.sqrt((squares / count - mean * mean) / count);
  return { mean, interval: { low: mean - half, high: mean + half } };
}
