/**
 * What identifies a set of ratings: SHA-256 over its columns in file order.
 *
 * The order of rows counts because splits and training refer to rows: equal fingerprints mean that a replayed attempt
 * sees the very same numbers. Archive, file names, line breaks and film titles do not count.
 */
import type { Ratings } from '../dataset';
import type { ReadOptions } from './options';

/** Changes when the layout below does. */
const LAYOUT = 1;
const ROW_BYTES = 4 + 4 + 4 + 8;

/** Lower-case hexadecimal, 64 digits. Layout: version, number of rows, then per row user id, film id, stars, seconds. */
export async function fingerprintOf(
  ratings: Ratings,
  userIds: Int32Array,
  filmIds: Int32Array,
  digest: ReadOptions['digest'],
): Promise<string> {
  const n = ratings.users.length;
  const bytes = new Uint8Array(8 + n * ROW_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LAYOUT, true);
  view.setUint32(4, n, true);
  let at = 8;
  for (let row = 0; row < n; row++) {
    view.setInt32(at, userIds[ratings.users[row]!]!, true);
    view.setInt32(at + 4, filmIds[ratings.items[row]!]!, true);
    view.setFloat32(at + 8, ratings.values[row]!, true);
    view.setFloat64(at + 12, ratings.times[row]!, true);
    at += ROW_BYTES;
  }
  return Array.from(new Uint8Array(await digest(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
