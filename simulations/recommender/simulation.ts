/** The recommender as a simulation: decisions fold into a state, runs are measured, the flight is assessed. */
import type { Simulation } from '../kernel/simulation';
import { assess } from './assessment';
import { type Decision, parseDecision } from './decisions';
import { type Measure, type Report, report } from './report';
import { type Setup, parseSetup } from './setup';
import { type State, open, step } from './state';

export const recommender: Simulation<Setup, State, Decision, Report, { readonly measure: Measure }> = {
  id: 'recommender',
  version: 1,
  parseSetup,
  parseDecision,
  open,
  step,
  report,
  assess,
};
