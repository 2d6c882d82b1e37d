/** Flights of the credit case as the page makes them. */
import type { Decision } from '@simulations/credit-drift/decisions';
import type { Setup } from '@simulations/credit-drift/setup';
import type { State } from '@simulations/credit-drift/state';
import { creditSteps } from '@simulations/credit-drift/steps';
import { newId } from '@/record';
import { openLogbook } from '../shared/logbook';
import type { Hangar } from '../shared/use-flight';
import { connect } from './connect';
import { Flight } from './flight';

export const hangar: Hangar<Flight, Setup, State, Decision> = {
  simulation: creditSteps,
  open: (scenario, opening) => new Flight({ scenario, connect, logbook: openLogbook(), newId, ...opening }),
};
