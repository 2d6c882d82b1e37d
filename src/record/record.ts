/** The record of this browser. Importing this does nothing, on a server or in a browser, before `getRecord` is called. */
import { openDatabase } from './database';
import { newId } from './identity';
import { EventRecord, type EventSources, type LearnerRecord } from './event-record';
import { inMemory, type RecordStatus, statusOf } from './status';

export interface RecordOptions extends Partial<EventSources> {
  /** How long to wait for the database before working in memory; it is taken up when it comes later. */
  readonly patienceMs?: number;
}

/** Opens a record. Never rejects: without a database it works in memory and says so. */
export async function openRecord(options: RecordOptions = {}): Promise<LearnerRecord> {
  const { patienceMs = 5000, ...sources } = options;
  const record = new EventRecord({ clock: () => Date.now(), newId, ...sources });
  if (!databaseOffered()) {
    record.detach(inMemory('refused'));
    return record;
  }
  const opened = openDatabase({
    superseded: () => record.detach(inMemory('newer-version')),
    terminated: () => record.detach(inMemory('closed')),
  }).then(
    (database) => record.adopt(database),
    (error: unknown) => record.detach(openingStatus(error)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
  });
  if ((await Promise.race([opened, impatience])) === 'late') record.stopWaiting();
  clearTimeout(timer);
  return record;
}

/** In a sandboxed frame the mere name may throw. */
function databaseOffered(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

/** While opening, only a database of a newer site has a reason of its own; all else means that the browser refuses. */
function openingStatus(error: unknown): RecordStatus {
  const status = statusOf(error);
  return status.kind === 'memory' && ['newer-version', 'full'].includes(status.reason) ? status : inMemory('refused');
}

let shared: Promise<LearnerRecord> | undefined;

/** The record of this browser: the same one for the whole page. */
export function getRecord(): Promise<LearnerRecord> {
  shared ??= openRecord();
  return shared;
}
