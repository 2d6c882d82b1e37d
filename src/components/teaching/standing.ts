/**
 * Where a learner stands with an objective, and what to do next. Mastery is advice, never a lock; what counts as
 * mastered is the record's to say (record/views/mastery).
 */
import type { RecordedEvent } from '@/record';
import { type DayOf, localDay, masteryOf } from '@/record/views/mastery';

/** `weak`: the last first try was wrong. `once`: it was right, and one more on another day would master it. */
export type Standing = 'untried' | 'weak' | 'once' | 'due' | 'mastered';

export interface Standings {
  of(objectiveId: string): Standing;
}

/** First tries at judged checks only: a second try has been helped, and nobody judges own words. */
function lastTries(events: readonly RecordedEvent[]): ReadonlyMap<string, { correct: boolean; at: number }> {
  const last = new Map<string, { correct: boolean; at: number; sequence: number }>();
  for (const event of events) {
    if (event.type !== 'check-answered' || event.correct === null || event.tries > 1) continue;
    const { correct, at, sequence } = event;
    for (const id of event.objectiveIds) {
      if ((last.get(id)?.sequence ?? -1) < sequence) last.set(id, { correct, at, sequence });
    }
  }
  return last;
}

/** Reads the record as of `now` (milliseconds since 1970); `dayOf` names calendar days. */
export function standingsOf(events: readonly RecordedEvent[], now: number, dayOf: DayOf = localDay): Standings {
  const mastery = masteryOf(events, dayOf);
  const last = lastTries(events);
  return {
    of(objectiveId) {
      const latest = last.get(objectiveId);
      if (!latest) return 'untried';
      if (!latest.correct) return 'weak';
      if (mastery.get(objectiveId)?.mastered) return 'mastered';
      return dayOf(latest.at) === dayOf(now) ? 'once' : 'due';
    },
  };
}

export const advice: Readonly<Record<Standing, string>> = {
  untried: 'Not checked yet.',
  weak: 'The last check went wrong. Read its section again, then answer it once more.',
  once: 'Right today. Answer one check again on another day, and it is yours.',
  due: 'Right the last time. Answer one check again today, and it is yours.',
  mastered: 'Mastered: right on two different days.',
};
