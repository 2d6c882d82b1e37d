/**
 * Mastery of objectives: advice for what to practise next, never a lock (CONTENT.md, rule 8). Only first tries at judged checks
 * count: a second try has already been helped.
 */
import { eventsOf, type RecordedEvent } from '../event';

export interface ObjectiveMastery {
  readonly objectiveId: string;
  /** The last two checks of the objective were right, on different days. */
  readonly mastered: boolean;
  readonly right: number;
  readonly answered: number;
  /** When the last such check was answered; milliseconds since 1970. */
  readonly lastAt: number;
}

/** Names the calendar day of a moment; two moments of one day get the same name. */
export type DayOf = (at: number) => string;

/** The learner's own calendar day, as their device sees it. */
export const localDay: DayOf = (at) => new Date(at).toDateString();

/** Every objective with such a check, by id. */
export function masteryOf(
  events: readonly RecordedEvent[],
  dayOf: DayOf = localDay,
): ReadonlyMap<string, ObjectiveMastery> {
  const checks = new Map<string, { at: number; correct: boolean }[]>();
  for (const { at, correct, tries, objectiveIds } of eventsOf(events, 'check-answered')) {
    if (correct === null || tries > 1) continue;
    for (const objectiveId of new Set(objectiveIds)) {
      const list = checks.get(objectiveId) ?? [];
      list.push({ at, correct });
      checks.set(objectiveId, list);
    }
  }
  const result = new Map<string, ObjectiveMastery>();
  for (const [objectiveId, list] of checks) {
    const [last, before] = [list.at(-1)!, list.at(-2)];
    result.set(objectiveId, {
      objectiveId,
      mastered: before !== undefined && last.correct && before.correct && dayOf(last.at) !== dayOf(before.at),
      right: list.filter(({ correct }) => correct).length,
      answered: list.length,
      lastAt: last.at,
    });
  }
  return result;
}
