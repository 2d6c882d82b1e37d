/** The credit case as a simulation: decisions fold into a state, the report sets claims beside the truth, the rubric judges. */
import type { Simulation } from '../kernel/simulation';
import { assess } from './assessment';
import type { Decision } from './decisions';
import { type Report, report, type Resources } from './report';
import type { Setup } from './setup';
import type { State } from './state';
import { creditSteps } from './steps';

export const creditDrift: Simulation<Setup, State, Decision, Report, Resources> = {
  ...creditSteps,
  report,
  assess,
};
