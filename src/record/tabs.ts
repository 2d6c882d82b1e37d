/** The other tabs of this site: one writes at a time, the others hear of it. */

const NAME = 'lifecycle-lab/record';
/** A frozen background tab may hold the lock; IndexedDB serialises writers by itself, so waiting longer gains nothing. */
const LOCK_PATIENCE_MS = 2000;

/** Runs `write` while no other tab writes. Without Web Locks (plain http) it runs at once. */
export async function asOnlyWriter<T>(write: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return write();
  let started: Promise<T> | undefined;
  try {
    return await locks.request(NAME, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, () => (started = write()));
  } catch (error) {
    // Either the write failed, or it never began because the lock was not to be had.
    if (started) return started;
    if (error instanceof DOMException) return write();
    throw error;
  }
}

export interface Announcer {
  /** Tells the other tabs that something was written. */
  announce(): void;
  close(): void;
}

/** Calls `heard` when another tab has written. */
export function joinTabs(heard: () => void): Announcer {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(NAME);
  // The message says only "look": what was written is read from the database.
  channel.addEventListener('message', heard);
  return { announce: () => channel.postMessage('written'), close: () => channel.close() };
}
