/** A fresh database and fresh records for each test. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { EventBody, RecordedEvent } from '@/record/event';
import { openRecord, type RecordOptions } from '@/record/record';
import type { LearnerRecord } from '@/record/event-record';

const opened: LearnerRecord[] = [];

/** Call at the top of a test file. */
export function freshDatabase(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    globalThis.IDBKeyRange = IDBKeyRange;
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await Promise.all(opened.splice(0).map((record) => record.close()));
  });
}

/** A record as one tab has it; closed after the test. */
export async function openTab(options?: RecordOptions): Promise<LearnerRecord> {
  const record = await openRecord(options);
  opened.push(record);
  return record;
}

export const lessonOpened = (lessonId: string): EventBody => ({ type: 'lesson-opened', lessonId, version: 1 });

/** The lessons opened, in order: enough to tell events apart. */
export const lessonsOf = (events: readonly RecordedEvent[]): string[] =>
  events.map((event) => ('lessonId' in event ? event.lessonId : event.type));

/** Waits until `done` holds; other tabs are told asynchronously. */
export async function eventually(done: () => boolean): Promise<void> {
  await vi.waitUntil(done, { timeout: 3000, interval: 5 });
}
