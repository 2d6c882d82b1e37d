/**
 * The learner's record: append-only events in IndexedDB, followed across tabs, kept in memory when they cannot be saved.
 *
 * All work runs through one queue, so that events keep the order in which they were appended.
 */
import { type Database, type Durability, readAfter, writeEvent } from './database';
import { type EventBody, newEvent, type NewEvent, readStored, type RecordedEvent } from './event';
import { inMemory, type RecordStatus, SAVED, statusOf } from './status';
import { type Announcer, asOnlyWriter, joinTabs } from './tabs';

/** A stored event that could not be read. It stays in the database as it is. */
export interface UnreadableEvent {
  readonly sequence: number;
  readonly reason: string;
}

/** One moment of the record; a new object whenever anything in it changes. */
export interface RecordSnapshot {
  readonly events: readonly RecordedEvent[];
  readonly status: RecordStatus;
  readonly unreadable: readonly UnreadableEvent[];
}

export interface AppendOptions {
  /** `strict` waits until the disk has it: for what must survive a power cut. */
  readonly durability?: Durability;
}

export interface LearnerRecord {
  /**
   * Adds an event; resolves when it is saved, or kept in memory (see `status`). Rejects only for a body that is not an event
   * (`InvalidEvent`, `NotJson`).
   */
  append(body: EventBody, options?: AppendOptions): Promise<RecordedEvent>;
  /** All events, in the order of writing. */
  events(): readonly RecordedEvent[];
  status(): RecordStatus;
  snapshot(): RecordSnapshot;
  /** Calls `listener` after every change, also by other tabs. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Lets go of the database and of the other tabs, once what is under way is done. */
  close(): Promise<void>;
}

/** What an event takes from outside. */
export interface EventSources {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

/** Starts in memory, saved as far as anyone knows; `adopt` gives it its database, `detach` takes it away. */
export class EventRecord implements LearnerRecord {
  private database: Database | null = null;
  private saved: RecordedEvent[] = [];
  /** Kept in memory because saving failed; every later append tries them again. */
  private unsaved: NewEvent[] = [];
  private unreadable: UnreadableEvent[] = [];
  private lastSequence = 0;
  private current: RecordSnapshot = { events: [], status: SAVED, unreadable: [] };
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private tabs: Announcer | null = null;

  constructor(private readonly sources: EventSources) {}

  async append(body: EventBody, { durability = 'default' }: AppendOptions = {}): Promise<RecordedEvent> {
    // Made before it waits its turn: the event says when it happened and what it was then.
    const event = newEvent(body, this.sources.newId(), this.sources.clock());
    return this.enqueue(async () => {
      this.unsaved.push(event);
      this.publish(await this.save(durability));
      return this.current.events.findLast(({ id }) => id === event.id)!;
    });
  }

  events = () => this.current.events;
  status = () => this.current.status;
  snapshot = () => this.current;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  close(): Promise<void> {
    return this.enqueue(async () => {
      this.tabs?.close();
      this.tabs = null;
      this.database?.close();
      this.detach(inMemory('closed'));
    });
  }

  /** Takes up the database, reads what is there and saves what was kept in memory meanwhile. */
  adopt(database: Database): Promise<void> {
    return this.enqueue(async () => {
      this.database = database;
      this.tabs = joinTabs(() => void this.enqueue(() => this.catchUp()));
      await this.catchUp();
      if (this.unsaved.length > 0) this.publish(await this.save('default'));
    });
  }

  /** Goes on in memory. */
  detach(status: RecordStatus): void {
    this.database = null;
    this.publish(status);
  }

  /** Goes on in memory unless the database has come in the meantime. */
  stopWaiting(): void {
    if (!this.database) this.publish(inMemory('failed'));
  }

  private enqueue<T>(job: () => Promise<T>): Promise<T> {
    const result = this.queue.then(job);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Writes what is unsaved, oldest first. Returns the status after it; what it could not write stays unsaved. */
  private async save(durability: Durability): Promise<RecordStatus> {
    const { database } = this;
    if (!database) return this.current.status;
    try {
      for (let event = this.unsaved[0]; event; event = this.unsaved[0]) {
        const pending = event;
        this.absorb(await asOnlyWriter(() => writeEvent(database, pending, this.lastSequence, durability)));
        this.unsaved.shift();
        this.tabs?.announce();
      }
      return this.statusWith(database, SAVED);
    } catch (error) {
      return this.statusWith(database, statusOf(error));
    }
  }

  /** Reads what other tabs have written. */
  private async catchUp(): Promise<void> {
    const { database } = this;
    if (!database) return;
    try {
      this.absorb(await readAfter(database, this.lastSequence));
      this.publish(this.statusWith(database, this.unsaved.length > 0 ? this.current.status : SAVED));
    } catch (error) {
      this.publish(this.statusWith(database, statusOf(error)));
    }
  }

  /** The database may have been taken away during a write: then the reason already given stands. */
  private statusWith(database: Database, status: RecordStatus): RecordStatus {
    return this.database === database ? status : this.current.status;
  }

  private absorb(rows: readonly unknown[]): void {
    for (const row of rows) {
      const { sequence } = row as { sequence: number };
      this.lastSequence = Math.max(this.lastSequence, sequence);
      try {
        this.saved.push(readStored(row));
      } catch (error) {
        this.unreadable.push({ sequence, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }

  private publish(status: RecordStatus): void {
    const kept = this.unsaved.map((event, i) => ({ ...event, sequence: this.lastSequence + 1 + i }));
    this.current = { events: [...this.saved, ...kept], status, unreadable: [...this.unreadable] };
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        // A fault of a view: it is shown as such, and neither the event nor the other views suffer.
        reportError(error);
      }
    }
  }
}
