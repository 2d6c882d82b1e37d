/** An attempt: a scenario, a seed and the decisions taken, in order. All else follows from it by replay. */
import * as z from 'zod/mini';
import type { AttemptHeader } from './attempt-header';
import { IDENTIFIER, MAX_VERSION } from './identifier';
import { canonicalJson, type Json } from './json';
import { parserOf } from './parser';
import type { Parser, Scenario } from './simulation';

/** Treat as a value: `decide` and `undo` give new ones. */
export interface Attempt<Decision = unknown> extends AttemptHeader {
  readonly decisions: readonly Decision[];
}

/** An attempt may not grow beyond this many decisions. */
export const MAX_DECISIONS = 5000;

/** What can be wrong with an attempt from outside; `message` says where and why, as in "decisions[3]: …". */
export class InvalidAttempt extends Error {
  override readonly name = 'InvalidAttempt';
}

/** A new attempt without decisions. `id` comes from the caller (a UUID): the kernel has no randomness of its own. */
export function openAttempt<Decision = unknown>(options: {
  readonly id: string;
  readonly scenario: Pick<Scenario<unknown>, 'id' | 'version' | 'simulation'>;
  readonly engineVersion: number;
  readonly seed: number;
}): Attempt<Decision> {
  const { id, scenario, engineVersion, seed } = options;
  return {
    format: 1,
    id,
    scenarioId: scenario.id,
    scenarioVersion: scenario.version,
    simulation: scenario.simulation,
    engineVersion,
    seed: seed >>> 0,
    decisions: [],
  };
}

/** The attempt with one more decision, kept as a frozen copy. Throws `NotJson` or `InvalidAttempt` (too many). */
export function decide<Decision>(attempt: Attempt<Decision>, decision: Decision): Attempt<Decision> {
  if (attempt.decisions.length >= MAX_DECISIONS) {
    throw new InvalidAttempt(`decisions: an attempt holds at most ${MAX_DECISIONS}`);
  }
  const recorded = canonicalJson(decision, `decisions[${attempt.decisions.length}]`) as Decision;
  return { ...attempt, decisions: [...attempt.decisions, recorded] };
}

/** The attempt without its last decision; the same attempt when there is none. */
export function undo<Decision>(attempt: Attempt<Decision>): Attempt<Decision> {
  return attempt.decisions.length === 0 ? attempt : { ...attempt, decisions: attempt.decisions.slice(0, -1) };
}

interface Frame extends AttemptHeader {
  readonly decisions: readonly unknown[];
}

let parseFrame: Parser<Frame> | undefined;

/** Made when first needed, so that a page which only decides does not carry the schema library. */
function frameParser(): Parser<Frame> {
  const identifier = z.string().check(z.regex(IDENTIFIER, 'should be 1 to 100 letters, digits and . _ : / -'));
  const version = z.int().check(z.gte(1), z.lte(MAX_VERSION));
  return parserOf(
    z.strictObject({
      format: z.literal(1, 'this site reads format 1 only'),
      id: identifier,
      scenarioId: identifier,
      scenarioVersion: version,
      simulation: identifier,
      engineVersion: version,
      seed: z.int().check(z.gte(0), z.lte(0xffffffff)),
      decisions: z.array(z.unknown()).check(z.maxLength(MAX_DECISIONS)),
    }),
  );
}

/**
 * An attempt from untrusted data, as frozen JSON; `parseDecision` of its simulation gives the decisions their type.
 * Throws `InvalidAttempt` with the place and the reason, as in "decisions[3]: unknown kind".
 */
export function parseAttempt(input: unknown): Attempt<Json>;
export function parseAttempt<Decision>(input: unknown, parseDecision: Parser<Decision>): Attempt<Decision>;
export function parseAttempt(input: unknown, parseDecision: Parser<unknown> = (decision) => decision): Attempt {
  parseFrame ??= frameParser();
  const read = parseFrame;
  const frame = invalidAs('', () => read(input));
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
