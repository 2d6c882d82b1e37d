/** The record in React: empty on the server and while hydrating, then filled and followed. */
import { useSyncExternalStore } from 'react';
import type { EventBody } from './event';
import { getRecord } from './record';
import type { AppendOptions, LearnerRecord, RecordSnapshot } from './event-record';
import { SAVED } from './status';

export interface UsedRecord extends RecordSnapshot {
  /** False until the record has been read; `events` is empty till then. */
  readonly ready: boolean;
  /** Adds an event; may be called at any time. What cannot be saved shows in `status`; a body that is no event is reported as an uncaught error. */
  readonly append: (body: EventBody, options?: AppendOptions) => void;
}

const EMPTY: RecordSnapshot = { events: [], status: SAVED, unreadable: [] };
let opened: LearnerRecord | undefined;

function subscribe(listener: () => void): () => void {
  let stop: (() => void) | undefined;
  let wanted = true;
  void getRecord().then((record) => {
    opened = record;
    if (!wanted) return;
    stop = record.subscribe(listener);
    listener();
  });
  return () => {
    wanted = false;
    stop?.();
  };
}

const append: UsedRecord['append'] = (body, options) => {
  getRecord()
    .then((record) => record.append(body, options))
    .catch(reportError);
};

/** The same record for every component of the page. */
export function useRecord(): UsedRecord {
  const snapshot = useSyncExternalStore(
    subscribe,
    () => opened?.snapshot() ?? EMPTY,
    () => EMPTY,
  );
  return { ...snapshot, ready: snapshot !== EMPTY, append };
}
