/** An attempt: a scenario, a seed and the decisions taken, in order. All else follows from it by replay. */
import { canonicalJson } from './json';
import type { Scenario } from './simulation';

export interface AttemptHeader {
  /** Version of this format. */
  readonly format: 1;
  /** Unique among all attempts of all learners. */
  readonly id: string;
  readonly scenarioId: string;
  readonly scenarioVersion: number;
  /** Id of the simulation. */
  readonly simulation: string;
  /** Version of the engine that took the decisions. */
  readonly engineVersion: number;
  /** Unsigned 32 bits. */
  readonly seed: number;
}

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
