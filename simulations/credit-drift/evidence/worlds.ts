/**
 * Pre-simulated worlds: what every instrument read in worlds whose cause is known. Made by `node scripts/run.mjs scripts/figures/signatures.ts`
 * from seeds that no scenario uses; the posterior compares a case with them.
 */
import { type Hypothesis, hypotheses } from '../hypotheses';
import { type InstrumentId, instrumentIds } from '../instruments/catalogue';
import table from './worlds.json';

/** Months whose readings are kept: from the third on a cause is at full strength. */
export const KEPT_MONTHS = 3;

export interface World {
  /** One or two causes at work, or `nothing`. */
  readonly hypotheses: readonly Hypothesis[];
  /** Index into the instrument's outcomes, for month 1, 2 and 3 (and later). */
  readonly outcomes: Readonly<Record<InstrumentId, readonly number[]>>;
}

/** As stored: hypotheses by their first letters' index, and one character per instrument and month. */
export interface StoredWorlds {
  readonly instruments: readonly string[];
  readonly worlds: readonly (readonly [hypotheses: string, months: string])[];
}

/** Reads the stored form. Throws when it was made for other instruments: it has to be made anew then. */
export function parseWorlds({ instruments, worlds }: StoredWorlds): World[] {
  if (instruments.join() !== instrumentIds.join()) {
    throw new Error('evidence/worlds.json was made for other instruments: run scripts/figures/signatures.ts');
  }
  return worlds.map(([causes, months]) => ({
    hypotheses: Array.from(causes, (digit) => hypotheses[Number(digit)]!),
    outcomes: Object.fromEntries(
      instrumentIds.map((id, j) => [
        id,
        Array.from({ length: KEPT_MONTHS }, (_, month) =>
          Number.parseInt(months[month * instrumentIds.length + j]!, 36),
        ),
      ]),
    ) as unknown as World['outcomes'],
  }));
}

/** The stored form of worlds. */
export function storeWorlds(worlds: readonly World[]): StoredWorlds {
  const month = (world: World, at: number) => instrumentIds.map((id) => world.outcomes[id][at]!.toString(36)).join('');
  return {
    instruments: instrumentIds,
    worlds: worlds.map((world) => [
      world.hypotheses.map((id) => hypotheses.indexOf(id)).join(''),
      Array.from({ length: KEPT_MONTHS }, (_, at) => month(world, at)).join(''),
    ]),
  };
}

let read: readonly World[] | null = null;

/** All pre-simulated worlds, read once. */
export function simulatedWorlds(): readonly World[] {
  return (read ??= parseWorlds(table as unknown as StoredWorlds));
}
