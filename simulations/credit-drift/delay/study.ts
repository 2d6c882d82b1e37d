/**
 * What waiting costs: when each monitor would have spoken, and how many creditworthy applicants of group B had been turned away too many by then.
 * The design study's experiment (design 4.3) for one seed and one cause.
 */
import { type MonitorId, monitorIds, monitors, rejectedGood, watch } from './monitors';
import { DAYS, expectedProfit, ONSET, openStream, rampOn, type Stream, type StreamSetup } from './stream';

/** Days count from the cause's onset: −20 to 99. */
export interface DelayDay {
  readonly day: number;
  /** Share of its strength that the cause has reached. */
  readonly ramp: number;
  /** Applicants of group B, and those approved. */
  readonly applicantsB: number;
  readonly approvedB: number;
  /** Creditworthy applicants of group B turned away since onset, less as many as the launch rate gives. */
  readonly excess: number;
  /** Expected profit, in euros, that decisions since onset cost against those without the cause, both groups; by true chances of repaying. */
  readonly money: number;
}

export interface MonitorResult {
  readonly id: MonitorId;
  /** Days after onset; before it (negative) or without a cause it is a false alarm. Null: never. */
  readonly alarm: number | null;
  /** By the day of the alarm, or by the last day of the stream for those that come later; null without an alarm. */
  readonly excess: number | null;
  readonly money: number | null;
  /** Every look, for a chart; it alarms from `limit` on. */
  readonly looks: readonly { readonly day: number; readonly value: number }[];
  readonly limit: number;
}

export interface DetectionStudy {
  readonly setup: StreamSetup;
  readonly monitors: readonly MonitorResult[];
  readonly daily: readonly DelayDay[];
}

/** About 200 applications a day are 6,000 a month. Throws `RangeError` for a severity outside 0 to 1, or without applications. */
export function detectionStudy(
  setup: Omit<StreamSetup, 'applicationsPerDay'> & Partial<Pick<StreamSetup, 'applicationsPerDay'>>,
): DetectionStudy {
  const whole = { applicationsPerDay: 200, ...setup };
  const stream = openStream(whole);
  const daily = dailyOf(stream);
  const looks = watch(stream);
  return {
    setup: whole,
    daily,
    monitors: monitorIds.map((id): MonitorResult => {
      const { limit } = monitors[id];
      const alarm = looks[id].find(({ value }) => value >= limit)?.day ?? null;
      const then = alarm === null ? null : daily[Math.min(alarm, DAYS - 1)]!;
      return {
        id,
        alarm: alarm === null ? null : alarm - ONSET,
        excess: then && then.excess,
        money: then && then.money,
        looks: looks[id].map(({ day, value }) => ({ day: day - ONSET, value })),
        limit,
      };
    }),
  };
}

function dailyOf(stream: Stream): readonly DelayDay[] {
  const { applicants, approved, without, reference, applicationsPerDay } = stream;
  const launch = rejectedGood(reference, 0, reference.scores.length);
  const launchRate = launch.rejected / launch.good;
  let excess = 0;
  let money = 0;
  return Array.from({ length: DAYS }, (_, day) => {
    const from = day * applicationsPerDay;
    const to = from + applicationsPerDay;
    let applicantsB = 0;
    let approvedB = 0;
    for (let i = from; i < to; i++) {
      if (applicants.group[i]) {
        applicantsB++;
        approvedB += approved[i]!;
      }
      if (day >= ONSET) money += (without[i]! - approved[i]!) * expectedProfit(applicants.goodProbability[i]!);
    }
    if (day >= ONSET) {
      const { good, rejected } = rejectedGood(stream, from, to);
      excess += rejected - launchRate * good;
    }
    return { day: day - ONSET, ramp: rampOn(day), applicantsB, approvedB, excess, money };
  });
}
