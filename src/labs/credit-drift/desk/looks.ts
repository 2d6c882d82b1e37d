/** What was looked at, as the desk and the pinned line show it: each look once, the newest first. */
import type { InstrumentSpec } from '@simulations/credit-drift/instruments/catalogue';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import type { Reading } from '@simulations/credit-drift/readings';
import type { LedgerEntry } from '@simulations/credit-drift/state';
import { type Snapshot, lookKey, readingOf } from '../snapshot';

export interface Look {
  readonly key: string;
  readonly entry: LedgerEntry;
  /** Null while it is computed. */
  readonly reading: Reading | null;
}

/** A look repeated with the same knowledge takes the place of the earlier one. */
export function looksOf(now: Snapshot, kind?: InstrumentSpec['kind']): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const entry of now.state.ledger.toReversed()) {
    if (kind && instruments[entry.instrument].kind !== kind) continue;
    const key = lookKey(entry);
    if (!looks.has(key)) looks.set(key, { key, entry, reading: readingOf(now, entry) });
  }
  return [...looks.values()];
}

/** Beliefs have been stated since the last look, or there is nothing to state them on. */
export const beliefsStand = ({ state: { beliefs, ledger } }: Pick<Snapshot, 'state'>): boolean =>
  ledger.length === 0 || beliefs.at(-1)?.seen === ledger.length;
