/** Binds a flight to React: makes its worker, finds an unfinished attempt, follows the snapshot. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Attempt, parseAttempt } from '@simulations/kernel/attempt';
import type { Scenario } from '@simulations/kernel/simulation';
import { type Decision, parseDecision } from '@simulations/recommender/decisions';
import { type Setup, parseSetup } from '@simulations/recommender/setup';
import type { ScenarioContent } from '@/schemas/scenario';
import { WorkerCalls } from '../shared/calls';
import { Flight, type Snapshot } from './flight';
import { findUnfinished, openLogbook } from './logbook';
import type { RecommenderCalls } from './messages';

/** The scenario as the engine reads it, without what only the page shows. */
export const toScenario = (content: ScenarioContent): Scenario<Setup> => ({
  id: content.id,
  version: content.version,
  simulation: content.simulation,
  title: content.title,
  goal: content.goal,
  setup: parseSetup(content.setup),
  rubric: content.rubric,
});

const nothing = () => () => undefined;

export function useFlight(content: ScenarioContent) {
  const [flight, setFlight] = useState<Flight | null>(null);
  const [unfinished, setUnfinished] = useState<Attempt<Decision> | null>(null);

  const open = useCallback(
    (resume: Attempt<Decision> | null) => {
      const worker = new Worker(new URL('./recommender.worker.ts', import.meta.url), { type: 'module' });
      const opened = new Flight({
        scenario: toScenario(content),
        calls: new WorkerCalls<RecommenderCalls>(worker),
        logbook: openLogbook(),
        newId: () => crypto.randomUUID(),
        ...(resume ? { resume } : {}),
      });
      setUnfinished(null);
      setFlight(opened);
      void opened.start();
    },
    [content],
  );

  useEffect(() => {
    let current = true;
    void findUnfinished(content.id, content.version).then((found) => {
      if (!current) return;
      const attempt = found && readable(found);
      if (attempt && attempt.decisions.length > 0) setUnfinished(attempt);
      else open(null);
    });
    return () => {
      current = false;
    };
  }, [content, open]);

  useEffect(() => () => flight?.close(), [flight]);

  const now = useSyncExternalStore<Snapshot | null>(
    flight ? flight.subscribe : nothing,
    () => flight?.snapshot() ?? null,
    () => null,
  );
  return {
    flight,
    now,
    unfinished,
    resume: () => {
      open(unfinished);
    },
    dismiss: () => {
      open(null);
    },
  };
}

/** The attempt with its decisions read again; null when an older version wrote what can no longer be read. */
function readable(attempt: Attempt): Attempt<Decision> | null {
  try {
    return parseAttempt(attempt, parseDecision);
  } catch {
    return null;
  }
}
