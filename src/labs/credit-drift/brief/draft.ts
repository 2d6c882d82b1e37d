/**
 * The draft of a brief: kept on this device while it is written, one for each attempt, and forgotten once it is handed over. Where the browser
 * allows no storage it is kept until the page is left.
 */
import * as z from 'zod/mini';
import { type Brief, briefSchema } from '@simulations/credit-drift/brief/schema';

const PREFIX = 'lifecycle-lab:credit-brief:';
/** Drafts of flights that were left: beyond these the oldest go. */
const MOST_DRAFTS = 5;

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const storedDraft = z.object({ brief: briefSchema, saved: z.number() });

export interface Drafts {
  /** The draft of an attempt; null when there is none that can be read. */
  read(attemptId: string): Brief | null;
  /** Where it is now: on this device, or only in this page. */
  write(attemptId: string, brief: Brief): 'device' | 'page';
  forget(attemptId: string): void;
}

/** `shelf`: null where the browser allows none. `now`: milliseconds, only to tell older drafts from newer. */
export function openDrafts(shelf: Shelf | null, now: () => number): Drafts {
  const memory = new Map<string, Brief>();
  const keyOf = (attemptId: string) => PREFIX + attemptId;
  return {
    read(attemptId) {
      const kept = memory.get(attemptId);
      if (kept) return kept;
      return readStored(shelf, keyOf(attemptId))?.brief ?? null;
    },
    write(attemptId, brief) {
      memory.set(attemptId, brief);
      if (!shelf) return 'page';
      try {
        shelf.setItem(keyOf(attemptId), JSON.stringify({ brief, saved: now() }));
        prune(shelf);
        return 'device';
      } catch {
        // Full or refused: what was stored before is older than what is on the page, and must not come back.
        drop(shelf, keyOf(attemptId));
        return 'page';
      }
    },
    forget(attemptId) {
      memory.delete(attemptId);
      if (shelf) drop(shelf, keyOf(attemptId));
    },
  };
}

function drop(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(key);
  } catch {
    // A shelf that takes nothing holds nothing.
  }
}

function readStored(shelf: Shelf | null, key: string): z.infer<typeof storedDraft> | null {
  try {
    const text = shelf?.getItem(key);
    const parsed = text ? storedDraft.safeParse(JSON.parse(text)) : null;
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function prune(shelf: Shelf): void {
  const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i)).filter((key) => key?.startsWith(PREFIX));
  if (keys.length <= MOST_DRAFTS) return;
  const byAge = keys.map((key) => ({ key: key!, saved: readStored(shelf, key!)?.saved ?? 0 }));
  byAge.sort((a, b) => b.saved - a.saved);
  for (const { key } of byAge.slice(MOST_DRAFTS)) shelf.removeItem(key);
}

/** Reading `localStorage` throws where it is blocked. */
function deviceShelf(): Shelf | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}

let opened: Drafts | null = null;

/** The drafts of this device. */
export const deviceDrafts = (): Drafts => (opened ??= openDrafts(deviceShelf(), () => Date.now()));
