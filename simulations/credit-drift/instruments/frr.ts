/**
 * False rejections among creditworthy applicants, by group. Needs outcomes of the turned-down: from a bureau panel, or estimated from random
 * approvals by weighting each with the inverse of its chance (Horvitz & Thompson 1952).
 */
import { type Observed, type ObservedMonth, UNKNOWN } from '../observe';
import { wilson } from '../../statistics/intervals';
import { errorOfChange } from './counts';
import { type ByGroup, byGroup, directionOf, type ReadingBase, sayPercent, sayPoints, Z_95 } from './reading';

export interface FrrEstimate {
  readonly rate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Creditworthy applicants that it rests on (for random approvals: the estimate of their number). */
  readonly good: number;
  readonly by: 'panel' | 'random approvals';
}

export interface FrrReading extends ReadingBase {
  readonly instrument: 'frr';
  readonly months: readonly { readonly month: number; readonly rates: ByGroup<FrrEstimate> | null }[];
}

export const frrOutcomes = ['no change', 'B up, A same', 'B up, A up', 'B up, A down', 'other'] as const;

export function readFrr(observed: Observed, month: number): FrrReading {
  const months = [observed.reference, ...observed.months].map((each) => ({ month: each.month, rates: ratesOf(each) }));
  const before = months[0]!.rates!;
  const now = months[month]!.rates!;
  const direction = byGroup((_, name) =>
    directionOf(
      (now[name].rate - before[name].rate) / errorOfChange(before[name].standardError, now[name].standardError),
    ),
  );
  const outcome =
    direction.B === 'up'
      ? (`B up, A ${direction.A}` as const)
      : direction.A === 'same' && direction.B === 'same'
        ? 'no change'
        : 'other';
  const say = (name: 'A' | 'B') =>
    `group ${name} ${sayPercent(now[name].rate)} (${sayPoints(now[name].rate - before[name].rate)} since launch)`;
  return {
    instrument: 'frr',
    month,
    outcome: outcome satisfies (typeof frrOutcomes)[number],
    sentence: `Creditworthy applicants turned away in month ${month}: ${say('B')}, ${say('A')}.`,
    months,
  };
}

export function ratesOf(month: ObservedMonth): ByGroup<FrrEstimate> | null {
  if (month.complete) return byGroup((group) => fromPanel(month, group));
  const known = month.explorationShare > 0 && month.outcomes.some((outcome) => outcome !== UNKNOWN);
  return known ? byGroup((group) => fromExploration(month, group)) : null;
}

function fromPanel({ count, group, approved, outcomes }: ObservedMonth, wanted: 0 | 1): FrrEstimate {
  let good = 0;
  let rejected = 0;
  for (let i = 0; i < count; i++) {
    if (group[i] !== wanted || outcomes[i] !== 1) continue;
    good++;
    if (!approved[i]) rejected++;
  }
  const rate = rejected / good;
  return { rate, standardError: Math.sqrt((rate * (1 - rate)) / good), ...wilson(rejected, good), good, by: 'panel' };
}

function fromExploration(month: ObservedMonth, wanted: 0 | 1): FrrEstimate {
  const { count, group, approved, explored, outcomes, explorationShare } = month;
  let goodApproved = 0;
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (group[i] !== wanted || outcomes[i] !== 1) continue;
    if (approved[i]) goodApproved++;
    else if (explored[i]) found++;
  }
  const goodRejected = found / explorationShare;
  const good = goodApproved + goodRejected;
  const rate = goodRejected / good;
  // Both the draw of the applicants and that of the approvals are chance, as the panel's error is of the first; at a share of 1 the two agree.
  // Nobody found is not nobody there: the variance of none is that of one.
  const varianceRejected = Math.max(found, 1) / (explorationShare * explorationShare);
  const standardError =
    Math.sqrt(goodApproved * goodApproved * varianceRejected + goodRejected * goodRejected * goodApproved) /
    (good * good);
  return {
    rate,
    standardError,
    low: Math.max(0, rate - Z_95 * standardError),
    high: Math.min(1, rate + Z_95 * standardError),
    good,
    by: 'random approvals',
  };
}
