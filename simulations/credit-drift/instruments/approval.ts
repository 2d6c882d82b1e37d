/** Approval rates by group, and a CUSUM over days on each: needs no outcome, so it answers first. */
import { bernoulliCusum } from '../../statistics/sequential/cusum';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import { countShare, type Share, zOfChange } from './counts';
import { type ByGroup, byGroup, directionOf, groupNames, type ReadingBase, sayPercent, sayPoints } from './reading';

/**
 * The CUSUM looks for a fall of this size in the approval rate, and alarms at this height (Page 1954). With 5,000 applicants of B a month, a
 * height of 5 alarms without cause in two of three runs of five months; 10 does so in one of 140, or one of 45 when one counts that the launch
 * rate is itself an estimate from 6,000 (test/credit-drift/instruments/cusum.test.ts). The price is four days on a fall of 14 points.
 */
export const CUSUM_FALL = 0.06;
export const CUSUM_LIMIT = 10;
export const DAYS_A_MONTH = 30;

export interface ApprovalReading extends ReadingBase {
  readonly instrument: 'approval';
  /** Month 0 (launch) and on. */
  readonly months: readonly { readonly month: number; readonly rates: ByGroup<Share> }[];
  /** Height at the end of each day since launch, and the first day above the limit (from 1); null when never. */
  readonly cusum: ByGroup<{ readonly heights: readonly number[]; readonly alarm: number | null }>;
  readonly limit: number;
}

export const approvalOutcomes = ['B down, A same', 'B down, A up', 'B down, A down', 'no change', 'other'] as const;

const rateOf = ({ count, group, approved }: ObservedMonth, wanted: number) =>
  countShare(
    count,
    (i) => group[i] === wanted,
    (i) => approved[i] === 1,
  );

export function readApproval(observed: Observed, month: number): ApprovalReading {
  const all = [observed.reference, ...observed.months];
  const months = all.map((each) => ({ month: each.month, rates: byGroup((group) => rateOf(each, group)) }));
  const before = months[0]!.rates;
  const now = months[month]!.rates;
  const cusum = byGroup((group, name) => watch(observed.months, group, before[name].rate));
  const [a, b] = groupNames.map((name) => directionOf(zOfChange(before[name], now[name])));
  return {
    instrument: 'approval',
    month,
    outcome: outcomeOf(a!, b!),
    sentence: `Approved in month ${month}: group B ${sayPercent(now.B.rate)} (${sayPoints(now.B.rate - before.B.rate)}), group A ${sayPercent(now.A.rate)} (${sayPoints(now.A.rate - before.A.rate)}). ${sayAlarm(cusum.B.alarm)}`,
    months,
    cusum,
    limit: CUSUM_LIMIT,
  };
}

function outcomeOf(a: string, b: string): (typeof approvalOutcomes)[number] {
  if (b === 'same' && a === 'same') return 'no change';
  if (b !== 'down') return 'other';
  return `B down, A ${a as 'same' | 'up' | 'down'}`;
}

const sayAlarm = (day: number | null) =>
  day === null ? 'The CUSUM of group B has raised no alarm.' : `The CUSUM of group B alarmed on day ${day}.`;

/** Applicants of a month arrive evenly over its thirty days. */
function watch(months: readonly ObservedMonth[], wanted: number, launchRate: number) {
  const chart = bernoulliCusum({ p0: launchRate, p1: Math.max(0.001, launchRate - CUSUM_FALL), limit: CUSUM_LIMIT });
  let height = 0;
  const heights: number[] = [];
  let alarm: number | null = null;
  for (const { count, group, approved } of months) {
    for (let day = 0; day < DAYS_A_MONTH; day++) {
      const [from, to] = [Math.floor((day * count) / DAYS_A_MONTH), Math.floor(((day + 1) * count) / DAYS_A_MONTH)];
      for (let i = from; i < to; i++) {
        if (group[i] !== wanted) continue;
        height = chart.step(height, approved[i] === 1);
        if (chart.alarms(height)) alarm ??= heights.length + 1;
      }
      heights.push(height);
    }
  }
  return { heights, alarm };
}

/** The rate of a month, for readings that start from it. */
export const approvalRate = (observed: Observed, month: number, group: 0 | 1): Share =>
  rateOf(monthOf(observed, month), group);
