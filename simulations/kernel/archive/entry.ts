/** The bytes of one archive entry, inflated slice by slice and checked against what the directory promised. */
import { Inflate } from 'fflate';
import { type InputFile, MB } from '../files/input';
import { DataRefused } from '../files/refused';
import { crc32 } from './crc32';
import type { ArchiveEntry } from './directory';
import type { ArchiveLimits, ArchiveWords } from './limits';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const READ_BYTES = 1 << 18;
/** Deflate grows 1,032 times at most (zlib's algorithm notes): a push of this size yields 16 MB at the very worst. */
const PUSH_BYTES = 1 << 14;
/** A stored block is handed out when all of its 64 KB are there; more silence than that is a stream that has ended. */
const SILENT_BYTES = 1 << 17;
/** Below this size no ratio is suspicious. */
const SMALL = MB;

const DAMAGED = 'Download the archive again: it arrived incomplete or was damaged on the way.';
const megabytes = (bytes: number) => `${Math.ceil(bytes / MB)} MB`;

/** Throws `DataRefused` when the entry is not one to open, before a byte of it is read. */
export function checkEntry(name: string, entry: ArchiveEntry, limits: ArchiveLimits, words: ArchiveWords): void {
  const refuse = (reason: string, hint: string) => new DataRefused({ file: name, line: null, reason, hint });
  if (entry.encrypted)
    throw refuse('it is locked with a password', 'Unpack the archive and give the files themselves.');
  if (entry.method !== 0 && entry.method !== 8) {
    throw refuse(
      `it is packed by method ${entry.method}; only stored (0) and deflated (8) are read`,
      'Unpack the archive and give the files themselves.',
    );
  }
  if (entry.packed === 0xffffffff || entry.size === 0xffffffff || entry.offset === 0xffffffff) {
    throw refuse(
      'it needs ZIP64, which this reader does not open',
      'Unpack the archive and give the files themselves.',
    );
  }
  if (entry.size > limits.entryBytes) {
    throw refuse(
      `it unpacks to ${megabytes(entry.size)}; at most ${megabytes(limits.entryBytes)} are read`,
      words.tooLarge,
    );
  }
  if (entry.size > SMALL && entry.size > entry.packed * limits.ratio) {
    throw refuse(
      `it unpacks to more than ${limits.ratio} times its packed size, as no ${words.content} does`,
      words.suspicious,
    );
  }
}

async function findData(file: InputFile, entry: ArchiveEntry, refuse: (reason: string) => DataRefused) {
  const header = await file.read(entry.offset, entry.offset + LOCAL_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL) {
    throw refuse('the archive does not hold this entry where its directory says');
  }
  const start = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packed > file.size) throw refuse('the archive ends before this entry does');
  return start;
}

/** Yields the entry's bytes in order. Throws `DataRefused` on a lie about size, a damaged stream or a wrong checksum. */
export async function* readEntry(name: string, file: InputFile, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const refuse = (reason: string) => new DataRefused({ file: name, line: null, reason, hint: DAMAGED });
  const start = await findData(file, entry, refuse);
  const stop = start + entry.packed;
  let crc = 0;
  let size = 0;
  const take = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > entry.size) throw refuse(`it unpacks to more than the ${entry.size} bytes the archive promises`);
    crc = crc32(bytes, crc);
    return bytes;
  };

  let out: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => out.push(bytes));
  let silent = 0;
  for (let at = start; at < stop; at += READ_BYTES) {
    const slice = await file.read(at, Math.min(at + READ_BYTES, stop));
    if (entry.method === 0) {
      yield take(slice);
      continue;
    }
    for (let from = 0; from < slice.length; from += PUSH_BYTES) {
      const piece = slice.subarray(from, from + PUSH_BYTES);
      out = [];
      try {
        inflate.push(piece, at + from + piece.length === stop);
      } catch (cause) {
        throw new DataRefused(
          { file: name, line: null, reason: 'its packed data is damaged or cut off', hint: DAMAGED },
          { cause },
        );
      }
      const grown = out.filter((bytes) => bytes.length > 0);
      silent = grown.length > 0 ? 0 : silent + piece.length;
      if (silent > SILENT_BYTES) throw refuse('its packed data ends before the archive says so');
      for (const bytes of grown) yield take(bytes);
    }
  }
  if (size !== entry.size) throw refuse(`it unpacks to ${size} bytes where the archive promises ${entry.size}`);
  if (crc !== entry.crc) throw refuse('its checksum (CRC-32) is wrong: the contents were changed or damaged');
}
