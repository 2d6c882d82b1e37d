/** Attempts from outside: links, files, the learner's own database. Nothing about them is trusted. */
import * as z from 'zod/mini';
import { type Attempt, InvalidAttempt, MAX_DECISIONS } from './attempt';
import { canonicalJson, type Json } from './json';
import { parserOf } from './parser';
import type { Parser } from './simulation';

/** Ids are what file names and URLs can carry. */
export const identifier = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/, 'should be 1 to 100 letters, digits and . _ : / -'));
const version = z.int().check(z.gte(1), z.lte(1_000_000));

/** The fields of an attempt but for its decisions. */
export const headerShape = {
  format: z.literal(1, 'this site reads format 1 only'),
  id: identifier,
  scenarioId: identifier,
  scenarioVersion: version,
  simulation: identifier,
  engineVersion: version,
  seed: z.int().check(z.gte(0), z.lte(0xffffffff)),
};

const parseFrame = parserOf(
  z.strictObject({ ...headerShape, decisions: z.array(z.unknown()).check(z.maxLength(MAX_DECISIONS)) }),
);

/**
 * An attempt from untrusted data, as frozen JSON; `parseDecision` of its simulation gives the decisions their type.
 * Throws `InvalidAttempt` with the place and the reason, as in "decisions[3]: unknown kind".
 */
export function parseAttempt(input: unknown): Attempt<Json>;
export function parseAttempt<Decision>(input: unknown, parseDecision: Parser<Decision>): Attempt<Decision>;
export function parseAttempt(input: unknown, parseDecision: Parser<unknown> = (decision) => decision): Attempt {
  const frame = invalidAs('', () => parseFrame(input));
  return {
    ...frame,
    decisions: frame.decisions.map((decision, i) => {
      const place = `decisions[${i}]`;
      const recorded = invalidAs('', () => canonicalJson(decision, place));
      return invalidAs(`${place}: `, () => parseDecision(recorded));
    }),
  };
}

function invalidAs<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidAttempt(prefix + (error instanceof Error ? error.message : String(error)), { cause: error });
  }
}
