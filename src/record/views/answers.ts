/** Answers to checks. */
import type { Json } from '@simulations/kernel/json';
import { eventsOf, type RecordedEvent } from '../event';

export interface GivenAnswer {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answer: Json;
  /** Null when nobody judged it. */
  readonly correct: boolean | null;
  readonly tries: number;
}

export interface CheckHistory {
  readonly lessonId: string;
  readonly checkId: string;
  /** At least one, oldest first. */
  readonly answers: readonly GivenAnswer[];
}

/** Every check that was answered, by `checkKey`, in the order of first answers. */
export function answersOf(events: readonly RecordedEvent[]): ReadonlyMap<string, CheckHistory> {
  const histories = new Map<string, CheckHistory>();
  for (const { lessonId, checkId, at, answer, correct, tries } of eventsOf(events, 'check-answered')) {
    const key = checkKey(lessonId, checkId);
    const earlier = histories.get(key)?.answers ?? [];
    histories.set(key, { lessonId, checkId, answers: [...earlier, { at, answer, correct, tries }] });
  }
  return histories;
}

/** Check ids are unique within their lesson only. */
export function checkKey(lessonId: string, checkId: string): string {
  return `${lessonId}#${checkId}`;
}
