/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16).
 *
 * Read from the end of the file rather than by scanning: it names every entry's size, checksum and place, also when the
 * archive was written as a stream (sizes behind the data), and it is missing when the download was cut off.
 */
import type { InputFile } from '../files/input';
import { DataRefused } from '../files/refused';
import type { ArchiveLimits, ArchiveWords } from './limits';

export interface ArchiveEntry {
  /** As written in the archive; never used to write a file, so a path that climbs out of its folder does no harm. */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; others are refused when the entry is wanted. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive and inflated, as promised by the directory. */
  readonly packed: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** The end record may be followed by a comment of this length at most. */
const MAX_COMMENT = 0xffff;
const DOWNLOAD_AGAIN = 'Download the archive again: it arrived incomplete or was damaged on the way.';

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) === END && at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength)
      return at;
  }
  return -1;
}

/** Every entry of the archive, wanted or not. Rejects with `DataRefused`. */
export async function readDirectory(
  file: InputFile,
  limits: ArchiveLimits,
  words: ArchiveWords,
): Promise<readonly ArchiveEntry[]> {
  const refuse = (reason: string, hint = DOWNLOAD_AGAIN) =>
    new DataRefused({ file: file.name, line: null, reason, hint });
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = view(await file.read(tailStart, file.size));
  const end = findEnd(tail);
  if (end < 0) throw refuse('the archive is cut off: the directory at its end is missing');

  const count = tail.getUint16(end + 10, true);
  const bytes = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || bytes === 0xffffffff || start === 0xffffffff) {
    throw refuse('it is a ZIP64 archive, which this reader does not open', 'Unpack it and give the files themselves.');
  }
  if (tail.getUint16(end + 4, true) !== 0 || tail.getUint16(end + 8, true) !== count) {
    throw refuse('it is one part of an archive in several parts', 'Unpack it and give the files themselves.');
  }
  if (count > limits.entries) {
    throw refuse(`it holds ${count} entries; at most ${limits.entries} are read`, words.tooMany);
  }
  if (start + bytes > tailStart + end) throw refuse('the directory of the archive points outside the file');
  // An entry takes 46 bytes and a name and notes of 64 KB each at most; no honest directory comes near this.
  if (bytes > count * 4_096) throw refuse('the directory of the archive is larger than its entries can need');
  return parseEntries(await file.read(start, start + bytes), count, () =>
    refuse('the directory of the archive is damaged'),
  );
}

function parseEntries(bytes: Uint8Array, count: number, damaged: () => DataRefused): readonly ArchiveEntry[] {
  const data = view(bytes);
  const names = new TextDecoder();
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_BYTES > bytes.length || data.getUint32(at, true) !== ENTRY) throw damaged();
    const nameEnd = at + ENTRY_BYTES + data.getUint16(at + 28, true);
    const next = nameEnd + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    entries.push({
      path: names.decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
      encrypted: (data.getUint16(at + 8, true) & 1) !== 0,
      method: data.getUint16(at + 10, true),
      crc: data.getUint32(at + 16, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}
