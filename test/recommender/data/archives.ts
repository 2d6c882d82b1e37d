/** Archives bent in one place, the way real and hostile ones are. */
import { Zip, ZipDeflate } from 'fflate';
import { type Texts, utf8 } from './inputs';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function find(bytes: Uint8Array, signature: number): number {
  const data = view(bytes);
  for (let at = 0; at + 4 <= bytes.length; at++) if (data.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}

/** A copy with 16 or 32 bits overwritten in the first record of a kind. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: number, bits: 16 | 32): Uint8Array {
  const copy = bytes.slice();
  const at = find(copy, signature) + offset;
  if (bits === 16) view(copy).setUint16(at, value, true);
  else view(copy).setUint32(at, value, true);
  return copy;
}

export const patchEntry = (bytes: Uint8Array, offset: number, value: number, bits: 16 | 32) =>
  patch(bytes, CENTRAL, offset, value, bits);
export const patchLocal = (bytes: Uint8Array, offset: number, value: number, bits: 16 | 32) =>
  patch(bytes, LOCAL, offset, value, bits);
export const patchEnd = (bytes: Uint8Array, offset: number, value: number, bits: 16 | 32) =>
  patch(bytes, END, offset, value, bits);

/** The first entry's data with one byte turned over. */
export function damageData(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const local = find(copy, LOCAL);
  const start = local + 30 + view(copy).getUint16(local + 26, true) + view(copy).getUint16(local + 28, true);
  copy[start + 20]! ^= 0x5a;
  return copy;
}

/** An archive written as a stream: sizes and checksums stand behind the data, in data descriptors. */
export function streamedZip(texts: Texts): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, text] of Object.entries(texts)) {
    const entry = new ZipDeflate(name);
    archive.add(entry);
    const bytes = utf8(text);
    entry.push(bytes.subarray(0, 10));
    entry.push(bytes.subarray(10), true);
  }
  archive.end();
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
