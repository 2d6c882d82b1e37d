/**
 * JSON values as the log keeps them: what is recorded is a copy in canonical form, so that nothing changes it afterwards and a
 * replay reads exactly what was recorded, on this device or another.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Deep enough for any decision, shallow enough never to exhaust the stack. */
export const MAX_DEPTH = 32;

/** A value that JSON cannot carry; `path` leads to it. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path === '' ? problem : `${path}: ${problem}`);
  }
}

/**
 * A deeply frozen copy of `value` as JSON would carry it: undefined properties are left out and −0 becomes 0.
 * Throws `NotJson` for what JSON would lose or change silently: NaN and infinities, undefined entries of arrays,
 * functions, dates and other objects with a prototype, more than `MAX_DEPTH` levels, the key `__proto__`.
 */
export function canonicalJson(value: unknown, path = ''): Json {
  return copy(value, path, 0);
}

function copy(value: unknown, path: string, depth: number): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(path, `${value} is not a number that can be saved`);
    return value === 0 ? 0 : value;
  }
  if (typeof value !== 'object') throw new NotJson(path, `${typeof value} cannot be saved`);
  if (depth >= MAX_DEPTH) throw new NotJson(path, `nested more than ${MAX_DEPTH} levels deep`);
  if (Array.isArray(value)) {
    return Object.freeze(Array.from(value, (entry: unknown, i) => copy(entry, `${path}[${i}]`, depth + 1)));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotJson(path, 'only plain objects can be saved');
  const result: Record<string, Json> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === '__proto__') throw new NotJson(path, 'the key __proto__ is not allowed');
    if (entry !== undefined) result[key] = copy(entry, path === '' ? key : `${path}.${key}`, depth + 1);
  }
  return Object.freeze(result);
}
