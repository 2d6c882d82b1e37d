/** What is known of each month at the clock, and when the rest will be: the timeline of information. */
import { explorationAt, type Purchases } from '@simulations/credit-drift/observe';
import { LABEL_DELAY_MONTHS } from '@simulations/credit-drift/prices';

/** `known` now · `part`: estimated from a sample · `later`: at the end of month `at` · `never` unless bought · `ahead`: the month is not over. */
export interface Arrival {
  readonly state: 'known' | 'part' | 'later' | 'never' | 'ahead';
  readonly at: number | null;
}

export interface ArrivalRow {
  readonly month: number;
  readonly inputs: Arrival;
  readonly approved: Arrival;
  readonly turnedDown: Arrival;
}

const known: Arrival = { state: 'known', at: null };
const ahead: Arrival = { state: 'ahead', at: null };

export function arrivalsOf(clock: number, end: number, purchases: Purchases): readonly ArrivalRow[] {
  return Array.from({ length: Math.max(clock, end) }, (_, i) => {
    const month = i + 1;
    if (month > clock) return { month, inputs: ahead, approved: ahead, turnedDown: ahead };
    const mature = month + LABEL_DELAY_MONTHS;
    const matured = (when: Arrival['state']): Arrival =>
      clock >= mature ? { state: when, at: null } : { state: 'later', at: mature };
    const turnedDown: Arrival = purchases.panels.includes(month)
      ? matured('known')
      : explorationAt(purchases, month) > 0
        ? matured('part')
        : { state: 'never', at: null };
    return { month, inputs: known, approved: matured('known'), turnedDown };
  });
}
