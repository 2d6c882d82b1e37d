/** The delay of every monitor for every cause, over several seeds: the table "what each would have said, and when". */
import type { Cause } from '../world/causes';
import { type MonitorId, monitorIds } from './monitors';
import { detectionStudy } from './study';

/**
 * Severities of the table: + 15.0 points of FRR_B on 40,000 applicants with a model of 72,000 (the prototype's calibrate.py). Concept drift
 * cannot reach that: full flattening, and a lift of three quarters, at which as many are wronged in month 3 as labels can show.
 */
export const tableSeverities: Readonly<Record<Cause, number>> = {
  population: 0.7447127103805542,
  proxy: 0.6819289922714233,
  label: 0.15967881679534912,
  'missing-code': 0.9357084035873413,
  unit: 0.5828927755355835,
  'concept-flattening': 1,
  'concept-lift': 0.75,
};

export interface DelayCell {
  readonly monitor: MonitorId;
  /** Seeds in which it alarmed, of all. */
  readonly fired: number;
  readonly of: number;
  /** Over the seeds in which it alarmed; null when it never did. Days after onset. */
  readonly medianDay: number | null;
  readonly meanExcess: number | null;
  readonly meanMoney: number | null;
}

export interface DelayRow {
  /** Null: nothing was wrong, and alarms are false. */
  readonly cause: Cause | null;
  readonly cells: readonly DelayCell[];
  /** Mean excess of false rejections of B 30, 60 and 99 days after onset. */
  readonly excessAt: readonly [number, number, number];
}

/** One row per cause; `seeds` studies each, a fraction of a second a study. */
export function delayTable(seeds: readonly number[], causes: readonly (Cause | null)[]): readonly DelayRow[] {
  return causes.map((cause) => {
    const studies = seeds.map((seed) => detectionStudy({ seed, cause, severity: cause ? tableSeverities[cause] : 0 }));
    const excessOn = (day: number) => mean(studies.map(({ daily }) => daily.find((each) => each.day === day)!.excess));
    return {
      cause,
      excessAt: [excessOn(30), excessOn(60), excessOn(99)] as const,
      cells: monitorIds.map((monitor): DelayCell => {
        const fired = studies
          .map(({ monitors }) => monitors.find(({ id }) => id === monitor)!)
          .filter(({ alarm }) => alarm !== null);
        const none = fired.length === 0;
        return {
          monitor,
          fired: fired.length,
          of: studies.length,
          medianDay: none ? null : median(fired.map(({ alarm }) => alarm!)),
          meanExcess: none ? null : mean(fired.map(({ excess }) => excess!)),
          meanMoney: none ? null : mean(fired.map(({ money }) => money!)),
        };
      }),
    };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const middle = (ascending.length - 1) / 2;
  return (ascending[Math.floor(middle)]! + ascending[Math.ceil(middle)]!) / 2;
}
