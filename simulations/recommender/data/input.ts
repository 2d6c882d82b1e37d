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
