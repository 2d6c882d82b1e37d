/**
 * The database: one append-only store. Its key is the order of writing; the index over the events' own ids refuses the same event twice,
 * so that a backup can be restored over what is there.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { NewEvent } from './event';

/** Fixed: never derived from a path, so that a site that moves folder keeps its learners' work. */
export const DATABASE_NAME = 'lifecycle-lab';
/** Version of the stores and indexes; the shape of events has its own. */
export const DATABASE_VERSION = 1;

interface Schema extends DBSchema {
  events: {
    key: number;
    /** Unknown on purpose when read: what is on disk may be damaged. */
    value: NewEvent & { sequence?: number };
    indexes: { id: string };
  };
}

export type Database = IDBPDatabase<Schema>;
export type Durability = 'default' | 'strict' | 'relaxed';

export interface DatabaseListeners {
  /** Another tab wants to upgrade; the connection has been closed to let it. */
  readonly superseded: () => void;
  /** The browser closed the connection. */
  readonly terminated: () => void;
}

/** Opens or creates the database. Rejects with the browser's DOMException when it is refused. */
export async function openDatabase(listeners: DatabaseListeners): Promise<Database> {
  return openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        const events = database.createObjectStore('events', { keyPath: 'sequence', autoIncrement: true });
        events.createIndex('id', 'id', { unique: true });
      }
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      listeners.superseded();
    },
    terminated: listeners.terminated,
  });
}

/** Everything written after `sequence`, in order. */
export async function readAfter(database: Database, sequence: number): Promise<unknown[]> {
  return database.getAll('events', IDBKeyRange.lowerBound(sequence, true));
}

/**
 * Writes one event in a transaction of its own and returns everything written after `sequence`: this event and what other tabs wrote
 * before it. Rejects, with nothing written, as IndexedDB does (QuotaExceededError …).
 */
export async function writeEvent(
  database: Database,
  event: NewEvent,
  sequence: number,
  durability: Durability,
): Promise<unknown[]> {
  const transaction = database.transaction('events', 'readwrite', { durability });
  const [, rows] = await Promise.all([
    transaction.store.add({ ...event }),
    transaction.store.getAll(IDBKeyRange.lowerBound(sequence, true)),
    transaction.done,
  ]);
  return rows;
}
