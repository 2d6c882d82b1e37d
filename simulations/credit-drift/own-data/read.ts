/** From dropped files to a table: a published one that is recognised, or one whose columns the visitor has yet to name. */
import { fileFromBlob, type BlobLike, type InputFile } from '../../kernel/files/input';
import type { CreditTable } from './credit-table';
import { findTaiwanLayout, readTaiwan } from './formats/taiwan';
import { isSouthGerman, readSouthGerman } from './formats/south-german';
import { isStatlog, isStatlogNumeric, readStatlog, statlogHeader } from './formats/statlog';
import { type OwnDataLimits, defaultLimits } from './limits';
import { type FindLayout, type RawTable, readTable } from './raw-table';
import { GIVE, refuse } from './refusals';
import { openSource } from './sources';
import { decodeText } from './text';

export interface ReadOptions {
  /** SHA-256 of the bytes: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  /** Rejects with the signal's reason between two slices of the file. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<OwnDataLimits> | undefined;
}

export type OwnData =
  { readonly kind: 'known'; readonly table: CreditTable } | { readonly kind: 'unknown'; readonly table: RawTable };

/** Rejects with `DataRefused`, or with the signal's reason; never with anything else. */
export async function readOwnData(files: readonly InputFile[], options: ReadOptions): Promise<OwnData> {
  const limits = { ...defaultLimits, ...options.limits };
  const { name, bytes } = await openSource(files, limits, options.signal);
  let format: 'south-german' | 'statlog' | 'taiwan' | null = null;
  const findLayout: FindLayout = (file, first) => {
    const header = first[0];
    if (!header) throw refuse(file, 'there is nothing in it', GIVE);
    if (isStatlogNumeric(header)) {
      throw refuse(
        file,
        'it is the numeric edition of the German credit data, whose columns have no names',
        'Give german.data.',
      );
    }
    if (isStatlog(header)) {
      format = 'statlog';
      return { header: statlogHeader, skip: 0 };
    }
    const taiwan = findTaiwanLayout(first);
    if (taiwan) {
      format = 'taiwan';
      return taiwan;
    }
    if (isSouthGerman(header)) format = 'south-german';
    if (header.length < 2) throw refuse(file, 'its first line names one column only', GIVE, { line: 1 });
    return { header, skip: 1 };
  };
  const table = readTable(name, decodeText(name, bytes), limits, findLayout);
  options.signal?.throwIfAborted();
  return interpret(table, format, async () => hex(await options.digest(bytes)));
}

async function interpret(
  table: RawTable,
  format: 'south-german' | 'statlog' | 'taiwan' | null,
  sha256: () => Promise<string>,
): Promise<OwnData> {
  switch (format) {
    case 'south-german':
      return { kind: 'known', table: readSouthGerman(table, await sha256()) };
    case 'statlog':
      return { kind: 'known', table: readStatlog(table) };
    case 'taiwan':
      return { kind: 'known', table: readTaiwan(table) };
    case null:
      return { kind: 'unknown', table };
  }
}

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A `File` of the browser has these. */
export interface NamedBlob extends BlobLike {
  readonly name: string;
}
export const filesFromBlobs = (blobs: readonly NamedBlob[]): readonly InputFile[] =>
  blobs.map((blob) => fileFromBlob(blob.name, blob));
