/** Many rollouts of several candidates over the same days: how often a design decides right. */
import type { BenchContext } from '../mitigation/context';
import type { MitigationRequest } from '../mitigation/request';
import type { Applicants } from '../world/applicants';
import { countDay } from './days';
import type { RolloutCandidate, RolloutDesign } from './design';
import { applicantsOfDay, type Flight, prepareRollout, resultOf, sharesOf } from './play';
import type { RolloutResult } from './result';

export interface TableEntry {
  readonly name: string;
  readonly candidate: RolloutCandidate;
  /** Needed by `chosen` and `chosen-not-wired`. */
  readonly mitigation?: MitigationRequest;
}

export interface TableRow {
  readonly name: string;
  /** One per seed, in order. */
  readonly results: readonly RolloutResult[];
}

/** Plays every entry with every seed by one design (its own candidate is ignored). */
export async function rolloutTable(
  seeds: readonly number[],
  context: BenchContext,
  design: RolloutDesign,
  entries: readonly TableEntry[],
): Promise<readonly TableRow[]> {
  const flights: Flight[] = [];
  for (const { candidate, mitigation } of entries) {
    flights.push(await prepareRollout(context, { ...design, candidate }, mitigation ?? null));
  }
  return tableOf(seeds, context, flights).map((results, i) => ({ name: entries[i]!.name, results }));
}

/** The same for candidates that are ready; of one design. Results by flight, then by seed. */
export function tableOf(
  seeds: readonly number[],
  context: BenchContext,
  flights: readonly Flight[],
): readonly (readonly RolloutResult[])[] {
  const results: RolloutResult[][] = flights.map(() => []);
  for (const seed of seeds) {
    const { design } = flights[0]!;
    const shares = sharesOf(design);
    // The same people for every candidate, generated once.
    const days = shares.map((_, day): Applicants => applicantsOfDay(context, design, seed, day));
    flights.forEach((flight, i) => {
      const records = days.map((applicants, day) => countDay(applicants, shares[day]!, flight.lanes));
      results[i]!.push(resultOf(flight, records, seed));
    });
  }
  return results;
}
