/** Events as the record holds them. */
import type { RecordedEvent } from '@/record';

let sequence = 0;
const envelope = (day: string) => ({
  id: '00000000-0000-4000-8000-000000000000',
  eventVersion: 1 as const,
  at: Date.parse(`${day}T12:00:00Z`),
  sequence: ++sequence,
});

/** A first try at a check of one objective, at noon. */
export function tried(objectiveId: string, correct: boolean | null, day: string, tries = 1): RecordedEvent {
  return {
    ...envelope(day),
    type: 'check-answered',
    lessonId: 'a-lesson',
    checkId: 'a-check',
    objectiveIds: [objectiveId],
    answer: null,
    correct,
    tries,
  };
}

export function predicted(place: string, prediction: Record<string, string | number>): RecordedEvent {
  return { ...envelope('2026-01-01'), type: 'prediction-made', place, prediction };
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
