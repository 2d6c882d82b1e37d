/** `?seed=7` in the address of a scenario: the same set-up for everybody who opens the link. */
import { useMemo, useSyncExternalStore } from 'react';
import { href } from '@/components/href';

/** Seeds are unsigned 32-bit integers. */
const MAX_SEED = 0xffff_ffff;

export interface GivenSeed {
  /** Null: the scenario's own. */
  readonly seed: number | null;
  /** What was given and could not be read; null when all is well. */
  readonly unreadable: string | null;
}

/** Reads the query of an address: "?seed=7". Given twice, the first counts, as with every query. */
export function readSeed(search: string): GivenSeed {
  const given = new URLSearchParams(search).get('seed');
  if (given === null) return { seed: null, unreadable: null };
  const seed = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  return seed <= MAX_SEED ? { seed, unreadable: null } : { seed: null, unreadable: given };
}

/** The seed of the page's address. The page as it was built knows none. */
export function useGivenSeed(): GivenSeed {
  const search = useSyncExternalStore(
    () => () => undefined,
    () => window.location.search,
    () => '',
  );
  return useMemo(() => readSeed(search), [search]);
}

/** The whole address at which a scenario opens with this seed. */
export function setUpLink(simulation: string, scenarioId: string, seed: number): string {
  return new URL(`${href(`simulate/${simulation}/${scenarioId}/`)}?seed=${seed}`, window.location.origin).href;
}
