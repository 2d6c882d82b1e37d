/** Simulates one world whose causes are known and reads every instrument in it. */
import { openCase } from '../case';
import { hypothesesOf } from '../hypotheses';
import { type InstrumentId, instrumentIds } from '../instruments/catalogue';
import { observe } from '../observe';
import { outcomesOf, read } from '../readings';
import { LABEL_DELAY_MONTHS } from '../prices';
import type { Cause } from '../world/causes';
import { KEPT_MONTHS, type World } from './worlds';

export interface WorldPlan {
  readonly seed: number;
  readonly causes: readonly Cause[];
  readonly headline: 'points' | 'relative';
}

const APPLICANTS = 20_000;

/** Every instrument read in months 1, 2 and 3, with all outcomes known and all data bought. */
export function simulateWorld({ seed, causes, headline }: WorldPlan): World {
  const shares = causes.map((cause) => ({ cause, weight: 1 }));
  const credit = openCase({ seed, causes: shares, headline, applicantsPerMonth: APPLICANTS });
  const months = Array.from({ length: KEPT_MONTHS }, (_, i) => i + 1);
  const clock = KEPT_MONTHS + LABEL_DELAY_MONTHS;
  const observed = observe(credit, clock, { panels: months, exploration: [], audited: clock });
  const outcomes = instrumentIds.map((id): [InstrumentId, number[]] => [
    id,
    months.map((month) => outcomesOf[id].indexOf(read(id, observed, month).outcome)),
  ]);
  return { hypotheses: hypothesesOf(causes), outcomes: Object.fromEntries(outcomes) as unknown as World['outcomes'] };
}
