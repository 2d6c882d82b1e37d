/** Where the record is being kept, said so that a page can show it. */

export type MemoryReason =
  /** The browser offers no database here, or refuses it (private window, blocked site data). */
  | 'refused'
  /** No room left on the device or in the site's share of it. */
  | 'full'
  /** A newer version of the site has taken over the database. */
  | 'newer-version'
  /** The connection was closed from outside, as when site data are cleared. */
  | 'closed'
  /** Anything else; `message` carries the browser's words. */
  | 'failed';

/** `memory`: work goes on, but closing the page loses what was not saved. `message` is for the learner. */
export type RecordStatus =
  { readonly kind: 'saved' } | { readonly kind: 'memory'; readonly reason: MemoryReason; readonly message: string };

export const SAVED: RecordStatus = { kind: 'saved' };

const WORDS: Readonly<Record<MemoryReason, string>> = {
  refused: 'This browser does not let the site save anything here, so your work is kept only until you close the page.',
  full: 'There is no room left to save your work. It is kept until you close the page; free some space and go on.',
  'newer-version': 'Another tab runs a newer version of this site. Reload this page so that your work is saved again.',
  closed: 'The browser closed the store of your work. Reload this page so that it is saved again.',
  failed: 'Saving failed, so your work since then is kept only until you close the page.',
};

export function inMemory(reason: MemoryReason, cause?: unknown): RecordStatus {
  const words = cause instanceof Error && cause.message !== '' ? `${WORDS[reason]} (${cause.message})` : WORDS[reason];
  return { kind: 'memory', reason, message: words };
}

/** Status for an error of IndexedDB, by its standard name. */
export function statusOf(error: unknown): RecordStatus {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return inMemory('full');
    case 'SecurityError':
      return inMemory('refused');
    case 'VersionError':
      return inMemory('newer-version');
    case 'InvalidStateError':
      return inMemory('closed');
    default:
      return inMemory('failed', error);
  }
}
