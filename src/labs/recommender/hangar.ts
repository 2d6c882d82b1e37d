/** Flights of the recommender as the page makes them. */
import type { Decision } from '@simulations/recommender/decisions';
import type { Setup } from '@simulations/recommender/setup';
import { recommender } from '@simulations/recommender/simulation';
import type { State } from '@simulations/recommender/state';
import { newId } from '@/record';
import { WorkerCalls } from '../shared/calls';
import { openLogbook } from '../shared/logbook';
import type { Hangar } from '../shared/use-flight';
import { Flight } from './flight';
import type { RecommenderCalls } from './messages';

export const hangar: Hangar<Flight, Setup, State, Decision> = {
  simulation: recommender,
  open: (scenario, opening) =>
    new Flight({
      scenario,
      connect: () =>
        new WorkerCalls<RecommenderCalls>(
          new Worker(new URL('./recommender.worker.ts', import.meta.url), { type: 'module' }),
        ),
      logbook: openLogbook(),
      newId,
      ...opening,
    }),
};
