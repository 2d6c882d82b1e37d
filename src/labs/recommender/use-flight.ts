/** Binds a flight to React: renders its first state at build, makes its worker when needed, finds an unfinished attempt. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Attempt, parseAttempt } from '@simulations/kernel/attempt';
import { replay } from '@simulations/kernel/replay';
import { type Decision, parseDecision } from '@simulations/recommender/decisions';
import { recommender } from '@simulations/recommender/simulation';
import { newId } from '@/record';
import { toEngineScenario } from '@/schemas/engine-scenario';
import type { ScenarioContent } from '@/schemas/scenario';
import { WorkerCalls } from '../shared/calls';
import { Flight } from './flight';
import { findUnfinished, openLogbook } from './logbook';
import type { RecommenderCalls } from './messages';

function openFlight(content: ScenarioContent, resume: Attempt<Decision> | null): Flight {
  return new Flight({
    scenario: toEngineScenario(content),
    connect: () =>
      new WorkerCalls<RecommenderCalls>(
        new Worker(new URL('./recommender.worker.ts', import.meta.url), { type: 'module' }),
      ),
    logbook: openLogbook(),
    newId,
    ...(resume ? { resume } : {}),
  });
}

export function useFlight(content: ScenarioContent) {
  const [flight, setFlight] = useState(() => openFlight(content, null));
  const [unfinished, setUnfinished] = useState<Attempt<Decision> | null>(null);

  useEffect(() => {
    let current = true;
    void findUnfinished(content.id, content.version).then((found) => {
      const attempt = found && readable(found, content);
      if (current && attempt && attempt.decisions.length > 0) setUnfinished(attempt);
    });
    return () => {
      current = false;
    };
  }, [content]);

  useEffect(
    () => () => {
      flight.close();
    },
    [flight],
  );

  const now = useSyncExternalStore(flight.subscribe, flight.snapshot, flight.snapshot);
  return {
    flight,
    now,
    // Who has already decided something here is not asked whether to go on with something else.
    unfinished: now.attempt.decisions.length === 0 ? unfinished : null,
    resume: () => {
      const resumed = openFlight(content, unfinished);
      setUnfinished(null);
      setFlight(resumed);
      void resumed.restore();
    },
    dismiss: () => {
      setUnfinished(null);
    },
  };
}

/** The attempt with its decisions read and replayed; null when today's engine would not take all of them. */
function readable(attempt: Attempt, content: ScenarioContent): Attempt<Decision> | null {
  try {
    const read = parseAttempt(attempt, parseDecision);
    replay(recommender, toEngineScenario(content), read);
    return read;
  } catch {
    return null;
  }
}
