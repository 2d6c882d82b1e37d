/** What a flight of the credit case shows at one moment. */
import type { Board } from '@simulations/credit-drift/board';
import type { Decision } from '@simulations/credit-drift/decisions';
import type { BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { type MitigationRequest, mitigationKey } from '@simulations/credit-drift/mitigation/request';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import type { Reading, ReadingOf } from '@simulations/credit-drift/readings';
import type { RolloutResult } from '@simulations/credit-drift/rollout/play';
import type { LedgerEntry, State } from '@simulations/credit-drift/state';
import type { Moment, Opening } from '@simulations/credit-drift/workbench';
import type { CoreSnapshot } from '../shared/snapshot';
import type { References } from './messages';

/** What the worker has computed. Results are kept by what determines them, so that undo and a second look cost nothing. */
export interface Computed {
  /** Null until the case is open. */
  readonly opening: Opening | null;
  /** By `momentKey`. */
  readonly boards: ReadonlyMap<string, Board>;
  /** By `lookKey`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** By `planKey`. */
  readonly plans: ReadonlyMap<string, BenchRow>;
  /** The launch world and doing nothing, by the clock. */
  readonly references: ReadonlyMap<number, References>;
  /** By `rolloutKey`. */
  readonly rollouts: ReadonlyMap<string, RolloutResult>;
}

export type Snapshot = CoreSnapshot<State, Decision> & Computed;

export const nothingComputed: Computed = {
  opening: null,
  boards: new Map(),
  readings: new Map(),
  plans: new Map(),
  references: new Map(),
  rollouts: new Map(),
};

export const momentKey = ({ clock, purchases }: Moment): string => JSON.stringify([clock, purchases]);
export const lookKey = (look: Pick<LedgerEntry, 'instrument' | 'month'> & Moment): string =>
  `${look.instrument} ${look.month} ${momentKey(look)}`;
export const planKey = (clock: number, mitigation: MitigationRequest): string =>
  `${clock} ${mitigationKey(mitigation)}`;
export const rolloutKey = (flown: State['rollouts'][number]): string => JSON.stringify(flown);

/** The board of the clock as it stands; null while it is computed. */
export const boardOf = ({ boards, state }: Snapshot): Board | null => boards.get(momentKey(state)) ?? null;

/** What an entry of the ledger read; null while it is computed. */
export const readingOf = ({ readings }: Snapshot, entry: LedgerEntry): Reading | null =>
  readings.get(lookKey(entry)) ?? null;

/** The newest reading of an instrument, of one month if given; null when it was not looked at or is being computed. */
export function latestReading<I extends InstrumentId>(
  now: Snapshot,
  instrument: I,
  month?: number,
): ReadingOf<I> | null {
  const entry = now.state.ledger.findLast(
    (each) => each.instrument === instrument && (month === undefined || each.month === month),
  );
  return entry ? (readingOf(now, entry) as ReadingOf<I> | null) : null;
}

/** What a plan scored at the clock as it stands; null when it has not been tried. */
export const planOf = (now: Snapshot, mitigation: MitigationRequest): BenchRow | null =>
  now.plans.get(planKey(now.state.clock, mitigation)) ?? null;
