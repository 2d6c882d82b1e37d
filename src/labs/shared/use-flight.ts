/** Binds a flight to React: renders its first state at build, makes its worker when needed, finds an unfinished attempt. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Attempt, parseAttempt } from '@simulations/kernel/attempt';
import { replay } from '@simulations/kernel/replay';
import type { Scenario, Steps } from '@simulations/kernel/simulation';
import { findUnfinished } from './logbook';
import { type GivenSeed, useGivenSeed } from './seed';

/** What the deck needs of any flight; every `FlightCore` has it. */
export interface Flyable {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => { readonly attempt: Attempt };
  restore(): Promise<void>;
  close(): void;
}

export interface Opening<Decision> {
  readonly seed: number | null;
  readonly resume?: Attempt<Decision>;
}

/** How a lab makes its flights. Stands outside of its component: it must be the same at every render. */
export interface Hangar<F extends Flyable, Setup, State, Decision> {
  readonly simulation: Steps<Setup, State, Decision>;
  readonly open: (scenario: Scenario<Setup>, opening: Opening<Decision>) => F;
}

export interface UsedFlight<F extends Flyable, Decision> {
  readonly flight: F;
  readonly now: ReturnType<F['snapshot']>;
  readonly given: GivenSeed;
  /** A flight of an earlier visit; null when there is none, or once it is decided. */
  readonly unfinished: Attempt<Decision> | null;
  readonly resume: () => void;
  readonly dismiss: () => void;
}

export function useFlight<F extends Flyable, Setup, State, Decision>(
  hangar: Hangar<F, Setup, State, Decision>,
  scenario: Scenario<Setup>,
): UsedFlight<F, Decision> {
  const given = useGivenSeed();
  const { seed } = given;
  const [flown, setFlown] = useState(() => ({ seed, flight: hangar.open(scenario, { seed }) }));
  // The address is first read after the page as it was built has been taken over: nothing has been decided by then.
  if (flown.seed !== seed) setFlown({ seed, flight: hangar.open(scenario, { seed }) });
  const { flight } = flown;
  const [unfinished, setUnfinished] = useState<Attempt<Decision> | null>(null);

  useEffect(() => {
    let current = true;
    void findUnfinished(scenario.id, scenario.version, seed).then((found) => {
      const attempt = found && readable(hangar, scenario, found);
      if (current && attempt && attempt.decisions.length > 0) setUnfinished(attempt);
    });
    return () => {
      current = false;
    };
  }, [hangar, scenario, seed]);

  useEffect(
    () => () => {
      flight.close();
    },
    [flight],
  );

  const now = useSyncExternalStore(flight.subscribe, flight.snapshot, flight.snapshot) as ReturnType<F['snapshot']>;
  return {
    flight,
    now,
    given,
    // Who has already decided something here is not asked whether to go on with something else.
    unfinished: now.attempt.decisions.length === 0 ? unfinished : null,
    resume: () => {
      const resumed = hangar.open(scenario, { seed, ...(unfinished ? { resume: unfinished } : {}) });
      setUnfinished(null);
      setFlown({ seed, flight: resumed });
      void resumed.restore();
    },
    dismiss: () => {
      setUnfinished(null);
    },
  };
}

/** The attempt with its decisions read and replayed; null when today's engine would not take all of them. */
function readable<F extends Flyable, Setup, State, Decision>(
  { simulation }: Hangar<F, Setup, State, Decision>,
  scenario: Scenario<Setup>,
  attempt: Attempt,
): Attempt<Decision> | null {
  try {
    const read = parseAttempt(attempt, simulation.parseDecision);
    replay(simulation, scenario, read);
    return read;
  } catch {
    return null;
  }
}
