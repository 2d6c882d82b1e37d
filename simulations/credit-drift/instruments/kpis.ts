/** Approval, bad rate, profit: what the business already watches. */
import { LOSS_BAD, PROFIT_GOOD } from '../case';
import { type Observed, type ObservedMonth, UNKNOWN } from '../observe';
import type { ReadingBase } from './reading';
import { sayPercent } from './reading';

export interface KpiMonth {
  readonly month: number;
  readonly applicants: number;
  readonly approval: number;
  /** Share of lent-to applicants that did not repay; null until known. */
  readonly badRate: number | null;
  /** Per applicant, in euros; null until known. Includes what random approvals lost. */
  readonly profit: number | null;
}

export interface KpisReading extends ReadingBase {
  readonly instrument: 'kpis';
  readonly months: readonly KpiMonth[];
}

export const kpisOutcomes = ['normal', 'alarming'] as const;

/** Finance asks when profit falls by a twentieth or the bad rate rises by a point. */
const PROFIT_FALL = 0.05;
const BAD_RISE = 0.01;

export function readKpis(observed: Observed, month: number): KpisReading {
  const months = [observed.reference, ...observed.months].map(measure);
  const before = months[0]!;
  const now = months[month]!;
  const alarming = now.profit! < before.profit! * (1 - PROFIT_FALL) || now.badRate! > before.badRate! + BAD_RISE;
  return {
    instrument: 'kpis',
    month,
    outcome: (alarming ? 'alarming' : 'normal') satisfies (typeof kpisOutcomes)[number],
    sentence: `Month ${month} against launch: approval ${sayPercent(before.approval)} → ${sayPercent(now.approval)}, bad rate ${sayPercent(before.badRate!)} → ${sayPercent(now.badRate!)}, profit per applicant ${before.profit!.toFixed(0)} → ${now.profit!.toFixed(0)} euros.`,
    months,
  };
}

export function measure({ month, count, approved, explored, outcomes }: ObservedMonth): KpiMonth {
  let lent = 0;
  let known = 0;
  let bad = 0;
  let accepted = 0;
  for (let i = 0; i < count; i++) {
    accepted += approved[i]!;
    if (!approved[i] && !explored[i]) continue;
    lent++;
    if (outcomes[i] === UNKNOWN) continue;
    known++;
    if (outcomes[i] === 0) bad++;
  }
  const mature = known > 0 && known === lent;
  return {
    month,
    applicants: count,
    approval: accepted / count,
    badRate: mature ? bad / lent : null,
    profit: mature ? (PROFIT_GOOD * (lent - bad) + LOSS_BAD * bad) / count : null,
  };
}
