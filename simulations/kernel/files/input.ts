import { DataRefused } from './refused';

/** Bytes. */
export const MB = 1_048_576;
const READ_BYTES = 1 << 18;

/**
 * A file as the reader needs it: random access, one slice at a time. Random access lets an archive be read from its
 * own directory, which stands at the end, so that only wanted entries are ever inflated.
 */
export interface InputFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** The part of a Blob that is used here: a dropped File, a fetched body, or a file opened by Node's `openAsBlob`. */
export interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export function fileFromBlob(name: string, blob: BlobLike): InputFile {
  return {
    name,
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

export function fileFromBytes(name: string, bytes: Uint8Array): InputFile {
  return { name, size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/** The whole file in slices of 256 KB. */
export async function* readSlices(file: InputFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += READ_BYTES) yield await file.read(at, Math.min(at + READ_BYTES, file.size));
}

/** A file whose reading fails, because it was moved, changed or unplugged, is refused like one that reads badly. */
export function guarded(file: InputFile): InputFile {
  return {
    name: file.name,
    size: file.size,
    read: async (start, end) => {
      const stop = Math.min(end, file.size);
      let cause: unknown;
      try {
        const bytes = await file.read(start, stop);
        if (bytes.length === Math.max(0, stop - start)) return bytes;
      } catch (error) {
        cause = error;
      }
      const reason = 'it could not be read to its end';
      const hint = 'It may have been moved or changed since it was picked: pick it again.';
      throw new DataRefused({ file: file.name, line: null, reason, hint }, { cause });
    },
  };
}
