import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { DATABASE_NAME, DATABASE_VERSION } from '@/record/database';
import type { EventBody } from '@/record/event';
import { eventually, freshDatabase, lessonOpened, lessonsOf, openTab } from './setup';

freshDatabase();

const refuseAdd = (times: number) => {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add');
  for (let i = 0; i < times; i++) {
    add.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
  }
  return add;
};

describe('record', () => {
  it('reads back what was appended, in order, with id, time and version', async () => {
    let now = 1_700_000_000_000;
    const record = await openTab({ clock: () => now++ });
    const returned = [];
    for (const lesson of ['a', 'b', 'c']) returned.push(await record.append(lessonOpened(lesson)));
    expect(record.events()).toEqual(returned);
    expect(returned.map(({ at, sequence, eventVersion }) => [at, sequence, eventVersion])).toEqual([
      [1_700_000_000_000, 1, 1],
      [1_700_000_000_001, 2, 1],
      [1_700_000_000_002, 3, 1],
    ]);
    expect(new Set(returned.map(({ id }) => id)).size).toBe(3);
    expect(record.status()).toEqual({ kind: 'saved' });

    await record.close();
    expect((await openTab()).events()).toEqual(returned);
  });

  it('keeps the order of appends that were not awaited', async () => {
    const record = await openTab();
    const lessons = Array.from({ length: 30 }, (_, i) => `lesson-${i}`);
    await Promise.all(lessons.map((lesson) => record.append(lessonOpened(lesson))));
    expect(lessonsOf(record.events())).toEqual(lessons);
  });

  it('orders by writing, not by a clock that was set back', async () => {
    const times = [5000, 1000, 3000];
    const record = await openTab({ clock: () => times.shift()! });
    for (const lesson of ['a', 'b', 'c']) await record.append(lessonOpened(lesson));
    expect(lessonsOf(record.events())).toEqual(['a', 'b', 'c']);
  });

  it('uses the fixed name, and strict durability where asked', async () => {
    const record = await openTab();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['lifecycle-lab']);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await record.append(lessonOpened('a'));
    await record.append(lessonOpened('b'), { durability: 'strict' });
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options?.durability)).toEqual(['default', 'strict']);
  });

  it('rejects a body that is no event, says why, and goes on', async () => {
    const record = await openTab();
    const wrong = { type: 'lesson-opened', lessonId: 'has spaces', version: 1 } as const;
    await expect(record.append(wrong)).rejects.toThrow('lessonId: should be 1 to 100 letters');
    await expect(record.append({ type: 'nonsense' } as unknown as EventBody)).rejects.toThrow('unknown type');
    const endless = { type: 'prediction-made', place: 'p', prediction: NaN } as const;
    await expect(record.append(endless)).rejects.toThrow('prediction: NaN');
    const long = { type: 'prediction-made', place: 'p', prediction: 'x'.repeat(200_000) } as const;
    await expect(record.append(long)).rejects.toThrow('more than 200000 characters');
    await record.append(lessonOpened('b'));
    expect(lessonsOf(record.events())).toEqual(['b']);
  });

  it('tells subscribers of every change until they stop, and keeps a snapshot identical between changes', async () => {
    const record = await openTab();
    const heard = vi.fn();
    const stop = record.subscribe(heard);
    const before = record.snapshot();
    expect(record.snapshot()).toBe(before);
    await record.append(lessonOpened('a'));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(record.snapshot()).not.toBe(before);
    expect(before.events).toEqual([]);
    stop();
    await record.append(lessonOpened('b'));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('does not let one listener that throws keep others, or the caller, from the event', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const record = await openTab();
    const heard = vi.fn();
    const stop = record.subscribe(() => {
      throw new Error('listener fault');
    });
    record.subscribe(heard);
    await expect(record.append(lessonOpened('a'))).resolves.toMatchObject({ lessonId: 'a' });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(reported).toHaveBeenCalledTimes(1);
    stop();
  });
});

describe('two tabs', () => {
  it('see each other’s events', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await one.append(lessonOpened('from-one'));
    await eventually(() => two.events().length === 1);
    await two.append(lessonOpened('from-two'));
    await eventually(() => one.events().length === 2);
    expect(one.events()).toEqual(two.events());
    expect(lessonsOf(one.events())).toEqual(['from-one', 'from-two']);
  });

  it('lose none of 50 parallel appends, and agree on their order', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const appended = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? one : two).append(lessonOpened(`lesson-${i}`))),
    );
    await eventually(() => one.events().length === 50 && two.events().length === 50);
    expect(one.events()).toEqual(two.events());
    expect(new Set(appended.map(({ sequence }) => sequence)).size).toBe(50);
    const ids = new Set(one.events().map(({ id }) => id));
    expect(appended.every(({ id }) => ids.has(id))).toBe(true);
  });

  it('work without Web Locks and without BroadcastChannel: the next append catches up', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, two] = [await openTab(), await openTab()];
    await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? one : two).append(lessonOpened(`l${i}`))));
    await one.append(lessonOpened('last'));
    expect(one.events()).toHaveLength(11);
  });

  it('write on when another tab holds the lock and sleeps', async () => {
    const record = await openTab();
    let release: () => void = () => undefined;
    const held = navigator.locks.request('lifecycle-lab/record', () => new Promise<void>((done) => (release = done)));
    await record.append(lessonOpened('a'));
    expect(record.status()).toEqual({ kind: 'saved' });
    release();
    await held;
  });
});

describe('when saving fails', () => {
  it('keeps the event in memory, says that there is no room, and saves it with the next one', async () => {
    const record = await openTab();
    await record.append(lessonOpened('a'));
    refuseAdd(2);
    await record.append(lessonOpened('b'));
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'full' });
    expect(lessonsOf(record.events())).toEqual(['a', 'b']);
    await record.append(lessonOpened('c'));
    expect(lessonsOf(record.events())).toEqual(['a', 'b', 'c']);
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'full' });

    await record.append(lessonOpened('d'));
    expect(record.status()).toEqual({ kind: 'saved' });
    expect(lessonsOf((await openTab()).events())).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows unsaved events beside those that another tab saved meanwhile, each once', async () => {
    const [one, two] = [await openTab(), await openTab()];
    refuseAdd(1);
    await one.append(lessonOpened('unsaved'));
    await two.append(lessonOpened('saved'));
    await eventually(() => one.events().length === 2);
    expect(one.status().kind).toBe('memory');
    expect(lessonsOf(one.events())).toEqual(['saved', 'unsaved']);
    await one.append(lessonOpened('later'));
    await eventually(() => two.events().length === 3);
    expect(lessonsOf(two.events())).toEqual(['saved', 'unsaved', 'later']);
    expect(one.events()).toEqual(two.events());
  });

  it('works in memory when IndexedDB refuses, is absent, or is of a newer site', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const refused = await openTab();
    await refused.append(lessonOpened('a'));
    expect(refused.status()).toMatchObject({ kind: 'memory', reason: 'refused' });
    expect(lessonsOf(refused.events())).toEqual(['a']);
    vi.restoreAllMocks();

    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect((await openTab()).status()).toMatchObject({ kind: 'memory', reason: 'newer-version' });

    vi.stubGlobal('indexedDB', undefined);
    expect((await openTab()).status()).toMatchObject({ kind: 'memory', reason: 'refused' });
  });

  it('does not wait for ever for a database that does not answer, and takes it up when it does', async () => {
    // A deletion that waits for an old connection holds up everyone who opens the database.
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, DATABASE_VERSION);
      request.onsuccess = () => resolve(request.result);
    });
    indexedDB.deleteDatabase(DATABASE_NAME);
    const record = await openTab({ patienceMs: 20 });
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'failed' });
    await record.append(lessonOpened('early'));
    old.close();
    await eventually(() => record.status().kind === 'saved');
    expect(lessonsOf((await openTab()).events())).toEqual(['early']);
  });

  it('lets a newer version of the site have the database, and says so', async () => {
    const record = await openTab();
    await record.append(lessonOpened('a'));
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'newer-version' });
    await record.append(lessonOpened('b'));
    expect(lessonsOf(record.events())).toEqual(['a', 'b']);
    expect(await newer.count('events')).toBe(1);
    newer.close();
  });
});

describe('when the database goes away', () => {
  it('in the middle of many appends, every event is in the database or in memory, and the reason stands', async () => {
    const record = await openTab();
    const lessons = Array.from({ length: 20 }, (_, i) => `lesson-${i}`);
    const appends = lessons.map((lesson) => record.append(lessonOpened(lesson)));
    await appends[4];
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    await Promise.all(appends);
    expect(lessonsOf(record.events())).toEqual(lessons);
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'newer-version' });
    expect(await newer.count('events')).toBeLessThan(20);
    newer.close();
  });

  it('by being closed, later appends are kept in memory and the status says so', async () => {
    const record = await openTab();
    await record.close();
    await record.append(lessonOpened('late'));
    expect(record.status()).toMatchObject({ kind: 'memory', reason: 'closed' });
    expect(lessonsOf(record.events())).toEqual(['late']);
  });
});

describe('damaged data', () => {
  it('skips an event that cannot be read, reports it, and leaves it in place', async () => {
    const first = await openTab();
    await first.append(lessonOpened('a'));
    const raw = await openDB(DATABASE_NAME, DATABASE_VERSION);
    const [good] = (await raw.getAll('events')) as Record<string, unknown>[];
    await raw.add('events', { ...good, sequence: 2, id: 'not-a-uuid' });
    await raw.add('events', { ...good, sequence: 3, id: crypto.randomUUID(), eventVersion: 99 });
    await raw.add('events', { sequence: 4, id: 7, broken: new Date(0) });
    await first.append(lessonOpened('b'));
    expect(lessonsOf(first.events())).toEqual(['a', 'b']);

    const second = await openTab();
    expect(lessonsOf(second.events())).toEqual(['a', 'b']);
    expect(second.status()).toEqual({ kind: 'saved' });
    expect(second.snapshot().unreadable).toEqual([
      { sequence: 2, reason: 'id: should be a UUID' },
      { sequence: 3, reason: 'eventVersion: was written by a newer version of this site' },
      { sequence: 4, reason: 'broken: only plain objects can be saved' },
    ]);
    expect(await raw.count('events')).toBe(5);
    raw.close();
  });
});
