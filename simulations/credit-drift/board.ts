/** What stands on the wall all the time: the readings that need no consulting, and the meter of what waiting costs, by estimate. */
import { PROFIT_GOOD } from './case';
import { approvalRate } from './instruments/approval';
import { readCbpe } from './instruments/cbpe';
import { type KpiMonth, measure } from './instruments/kpis';
import { type ByGroup, byGroup } from './instruments/reading';
import type { Observed } from './observe';

export interface Board {
  readonly clock: number;
  /** Business figures, as the company always had them. Without groups: nobody asked for those. */
  readonly kpis: readonly KpiMonth[];
  /**
   * Creditworthy people of group B turned away beyond the launch rate, launch to clock, and the profit that went with them, as far as scores can
   * tell (CBPE). Blind to concept drift, as scores are. Money is the margin forgone on those people alone: what was saved on applicants turned
   * away who would not have repaid is not set against it, so it is not the change of profit.
   */
  readonly delay: { readonly people: number; readonly money: number; readonly perDay: number };
  readonly approval: ByGroup<number>;
}

const DAYS_A_MONTH = 30;

export function boardOf(observed: Observed): Board {
  const { clock } = observed;
  const { excess, months } = readCbpe(observed, clock);
  // The excess of the newest month alone, spread over its days.
  const before =
    months.length > 2
      ? readCbpe({ ...observed, clock: clock - 1, months: observed.months.slice(0, -1) }, clock - 1).excess
      : 0;
  return {
    clock,
    kpis: [observed.reference, ...observed.months].map(measure),
    delay: { people: excess, money: excess * PROFIT_GOOD, perDay: (excess - before) / DAYS_A_MONTH },
    approval: byGroup((group) => approvalRate(observed, clock, group).rate),
  };
}
