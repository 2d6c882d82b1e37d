import type { ArchiveLimits } from '../../kernel/archive/limits';
import { MB } from '../../kernel/files/input';
import type { Dataset } from '../dataset';

/** What the reader agrees to spend on a stranger's file. Sizes in bytes. */
export interface Limits extends ArchiveLimits {
  /** One file as given, archive or not. */
  readonly fileBytes: number;
  /** All entries read from one archive together, inflated. */
  readonly archiveBytes: number;
  readonly lineBytes: number;
  readonly ratings: number;
  readonly films: number;
}

/** MovieLens 1M is 6 MB packed, 25 MB inflated, 1,000,209 ratings: each limit leaves it room and little more. */
export const defaultLimits: Limits = {
  fileBytes: 64 * MB,
  entryBytes: 64 * MB,
  archiveBytes: 96 * MB,
  ratio: 100,
  entries: 2_000,
  lineBytes: 4_096,
  ratings: 2_000_000,
  films: 100_000,
};

export interface ReadProgress {
  /** The file being read. */
  readonly file: string;
  /** Bytes read so far of all wanted files, and their sum; both count inflated bytes. */
  readonly bytes: number;
  readonly total: number;
  /** Ratings read so far. */
  readonly rows: number;
}

export interface ReadOptions {
  /** SHA-256 of the bytes: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  /** Rejects with the signal's reason, within one slice (256 KB) of work. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly limits?: Partial<Limits>;
  /** `'own'` unless said otherwise. */
  readonly source?: Dataset['source'];
  /** Shown to the learner; without it the data set is named after its files. */
  readonly name?: string;
}

/** A data set as read, with what the reader had to leave out or make up. */
export interface OpenedDataset extends Dataset {
  /** Full sentences for the learner: a published fold that does not fit, film names that are missing. */
  readonly warnings: readonly string[];
}
