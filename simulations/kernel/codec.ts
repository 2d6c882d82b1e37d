/**
 * An attempt as a link and as a file.
 *
 * Link: `1.` then base64url of a 32-bit checksum and the deflated (RFC 1951) JSON of the attempt as a tuple. File: the attempt as
 * indented JSON. Decoding trusts nothing: it is capped before and while it unpacks, and every failure is a `CodecError`.
 */
import { Inflate, deflateSync } from 'fflate';
import { type Attempt, InvalidAttempt, parseAttempt } from './attempt';
import { headerOf } from './attempt-header';
import { fromBase64Url, toBase64Url } from './base64url';
import type { Json } from './json';
import { seedFrom } from './streams';

/** Longest link payload, characters: what browsers keep in a fragment and messengers do not cut. */
export const MAX_LINK_LENGTH = 32_000;
/** Largest attempt as JSON text, bytes of UTF-8. */
export const MAX_TEXT_BYTES = 1_000_000;

export type CodecProblem =
  /** Not a link or file of ours at all. */
  | 'unknown-format'
  /** Ours, but of a version this site does not know. */
  | 'unknown-version'
  /** Too long to write or to read. */
  | 'too-large'
  /** Characters lost or changed on the way. */
  | 'damaged'
  /** Whole, but its content is not an attempt. */
  | 'invalid';

/** Why an attempt could not be written or read; `message` is for the learner. */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  constructor(
    readonly problem: CodecProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const PREFIX = '1.';
const CHECKSUM_BYTES = 4;

/** Field order of the tuple in a link. Frozen: old links must stay readable. */
const TUPLE = ['id', 'scenarioId', 'scenarioVersion', 'simulation', 'engineVersion', 'seed', 'decisions'] as const;

/** The attempt as URL-safe text. Throws `CodecError` (too-large) when only a file can carry it. */
export function encodeLink(attempt: Attempt): string {
  const text = JSON.stringify(TUPLE.map((field) => attempt[field]));
  const plain = toBytes(text);
  const packed = deflateSync(plain, { level: 9 });
  const bytes = new Uint8Array(CHECKSUM_BYTES + packed.length);
  new DataView(bytes.buffer).setUint32(0, seedFrom(text));
  bytes.set(packed, CHECKSUM_BYTES);
  const link = PREFIX + toBase64Url(bytes);
  if (link.length > MAX_LINK_LENGTH || plain.length > MAX_TEXT_BYTES) {
    throw new CodecError('too-large', 'This attempt is too long for a link. Save it as a file instead.');
  }
  return link;
}

/** Reads what `encodeLink` wrote. Throws `CodecError`. */
export function decodeLink(link: string): Attempt<Json> {
  if (link.length > MAX_LINK_LENGTH) {
    throw new CodecError('too-large', `The link is longer than ${MAX_LINK_LENGTH} characters.`);
  }
  if (!link.startsWith(PREFIX)) {
    if (/^\d+\./.test(link)) {
      throw new CodecError('unknown-version', 'The link was made by a newer version of this site.');
    }
    throw new CodecError('unknown-format', 'This is not a link to an attempt.');
  }
  const bytes = fromBase64Url(link.slice(PREFIX.length));
  if (!bytes || bytes.length <= CHECKSUM_BYTES) throw damagedLink();
  const text = inflateText(bytes.subarray(CHECKSUM_BYTES));
  if (new DataView(bytes.buffer).getUint32(0) !== seedFrom(text)) throw damagedLink();
  const tuple = parseJson(text);
  if (!Array.isArray(tuple) || tuple.length !== TUPLE.length) {
    throw new CodecError('invalid', 'The link does not hold an attempt.');
  }
  const values: readonly unknown[] = tuple;
  return readAttempt({ format: 1, ...Object.fromEntries(TUPLE.map((field, i) => [field, values[i]])) });
}

/** The attempt as the text of a file. Throws `CodecError` (too-large). */
export function encodeFile(attempt: Attempt): string {
  const text = `${JSON.stringify({ ...headerOf(attempt), decisions: attempt.decisions }, null, 2)}\n`;
  if (toBytes(text).length > MAX_TEXT_BYTES) {
    throw new CodecError('too-large', `The attempt takes more than ${MAX_TEXT_BYTES} bytes.`);
  }
  return text;
}

/** Reads what `encodeFile` wrote, with or without a byte order mark. Throws `CodecError`. */
export function decodeFile(text: string): Attempt<Json> {
  // A character takes at least one byte, so this much is too long whatever it holds.
  if (text.length > MAX_TEXT_BYTES || toBytes(text).length > MAX_TEXT_BYTES) {
    throw new CodecError('too-large', `The file is larger than ${MAX_TEXT_BYTES} bytes.`);
  }
  return readAttempt(parseJson(text.replace(/^\uFEFF/, '')));
}

function damagedLink(cause?: unknown): CodecError {
  const message = 'The link is damaged: characters were lost or changed on the way. Copy it again, whole.';
  return new CodecError('damaged', message, cause === undefined ? undefined : { cause });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodecError('unknown-format', `This is not JSON: ${reason}`, { cause: error });
  }
}

function readAttempt(data: unknown): Attempt<Json> {
  try {
    return parseAttempt(data);
  } catch (error) {
    if (!(error instanceof InvalidAttempt)) throw error;
    throw new CodecError('invalid', `This attempt cannot be read. ${error.message}`, { cause: error });
  }
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Fed in slices this small, one push unpacks to about 1 MB at most (deflate's bound is 1032:1), so the cap holds. */
const SLICE = 1024;

function inflateText(packed: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let text = '';
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= MAX_TEXT_BYTES) text += decoder.decode(chunk, { stream: true });
  });
  try {
    for (let start = 0; start < packed.length && size <= MAX_TEXT_BYTES; start += SLICE) {
      inflate.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length);
    }
    text += decoder.decode();
  } catch (error) {
    throw damagedLink(error);
  }
  if (size > MAX_TEXT_BYTES) {
    throw new CodecError('too-large', `The link unpacks to more than ${MAX_TEXT_BYTES} bytes.`);
  }
  return text;
}
