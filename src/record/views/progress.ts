/** Progress through the lessons. */
import { eventsOf, type RecordedEvent } from '../event';

export interface LessonProgress {
  readonly lessonId: string;
  /** Milliseconds since 1970; null when a lesson was finished without ever being recorded as opened. */
  readonly firstOpenedAt: number | null;
  readonly lastOpenedAt: number | null;
  readonly finishedAt: number | null;
  /** Version that was finished last; an older one than the lesson's means that it has changed since. */
  readonly finishedVersion: number | null;
}

/** Every lesson that was opened or finished, by id, in the order of first contact. */
export function progressOf(events: readonly RecordedEvent[]): ReadonlyMap<string, LessonProgress> {
  const lessons = new Map<string, LessonProgress>();
  for (const event of eventsOf(events, 'lesson-opened', 'lesson-finished')) {
    const { lessonId, at } = event;
    const known = lessons.get(lessonId) ?? {
      lessonId,
      firstOpenedAt: null,
      lastOpenedAt: null,
      finishedAt: null,
      finishedVersion: null,
    };
    lessons.set(
      lessonId,
      event.type === 'lesson-opened'
        ? { ...known, firstOpenedAt: known.firstOpenedAt ?? at, lastOpenedAt: at }
        : { ...known, finishedAt: at, finishedVersion: event.version },
    );
  }
  return lessons;
}
