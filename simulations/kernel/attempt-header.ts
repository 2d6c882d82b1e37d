/** What identifies an attempt. Apart from the parser of attempts, so that a list of attempts loads no Zod. */

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

/** The header alone, without decisions or anything else. */
export function headerOf(attempt: AttemptHeader): AttemptHeader {
  const { format, id, scenarioId, scenarioVersion, simulation, engineVersion, seed } = attempt;
  return { format, id, scenarioId, scenarioVersion, simulation, engineVersion, seed };
}
