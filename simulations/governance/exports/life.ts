/** What exports read of one simulated life: the part of a story that is needed, so that any record of a life will do. */
import { MONTHS } from '../horizon';
import type { IncidentKind } from '../life/parameters';

export type RecordedEvent = { readonly model: { readonly index: number } } & (
  | { readonly kind: 'started'; readonly shadow: boolean }
  | {
      readonly kind: 'incident';
      readonly incident: {
        readonly kind: IncidentKind;
        readonly serious: boolean;
        /** k€, without the fine. */
        readonly cost: number;
        readonly harm: number;
        readonly fine: number;
      };
    }
  | { readonly kind: 'unlawful purpose'; readonly fine: number; readonly cost: number; readonly harm: number }
  | { readonly kind: 'audit'; readonly finding: boolean; readonly fine: number }
  | { readonly kind: 'shadow model found' }
);

export interface RecordedMonth {
  /** From 0. */
  readonly month: number;
  readonly events: readonly RecordedEvent[];
  readonly running: number;
  readonly falseAlarms: number;
  readonly attention: number;
  readonly boardUse: number;
  /** Months of capacity. */
  readonly boardBacklog: number;
  readonly depth: number;
  readonly secondLineBacklog: number;
}

export interface LifeRecord {
  /** The tier, 1 to 4, that each model was in fact given. */
  readonly tiers: readonly number[];
  readonly months: readonly RecordedMonth[];
}

/** What happened to one model. */
export interface ModelLife {
  /** The tier it was in fact given, 1 to 4. */
  readonly tier: number;
  /** Month in which it went live, from 0; null: it did not within the 24. */
  readonly started: number | null;
  readonly shadow: boolean;
  /** Incidents by kind and how many of them were serious; kinds that did not occur are left out. */
  readonly incidents: readonly { readonly kind: string; readonly count: number; readonly serious: number }[];
}

export function lifeOf({ tiers, months }: LifeRecord, index: number): ModelLife {
  const own = months.flatMap(({ month, events }) =>
    events.filter(({ model }) => model.index === index).map((event) => ({ month, event })),
  );
  const counts = new Map<string, { count: number; serious: number }>();
  for (const { event } of own) {
    if (event.kind !== 'incident' && event.kind !== 'unlawful purpose') continue;
    const kind = event.kind === 'incident' ? event.incident.kind : event.kind;
    const before = counts.get(kind) ?? { count: 0, serious: 0 };
    // An unlawful purpose that comes to light is always serious.
    const serious = event.kind === 'incident' ? event.incident.serious : true;
    counts.set(kind, { count: before.count + 1, serious: before.serious + Number(serious) });
  }
  const start = own.find(({ event }) => event.kind === 'started');
  return {
    tier: tiers[index]!,
    started: start?.month ?? null,
    shadow: start?.event.kind === 'started' && start.event.shadow,
    incidents: [...counts].map(([kind, { count, serious }]) => ({ kind, count, serious })),
  };
}

const DAY = 86_400;
/** Mean length of a month of the Gregorian calendar, seconds. */
export const MONTH_SECONDS = 30.436875 * DAY;
/** 2027-01-01T00:00:00Z, when the exercise begins. */
const BEGIN = 1_798_761_600;
/** Days of the months of 2027 and of 2028, a leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Seconds of Unix time at which `months` months (0 to 24) of the exercise have passed. */
export function timeAfter(months: number): number {
  if (!Number.isInteger(months) || months < 0 || months > MONTHS) throw new RangeError(`no month ${months}`);
  return BEGIN + DAY * DAYS.slice(0, months).reduce((sum, days) => sum + days, 0);
}
