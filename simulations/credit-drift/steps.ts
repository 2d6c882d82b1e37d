/** How decisions make a state: what a page carries. The report and its judges stay in the worker. */
import type { Steps } from '../kernel/simulation';
import { type Decision, parseDecision } from './decisions';
import { parseSetup, type Setup } from './setup';
import { open, type State, step } from './state';

export const creditSteps: Steps<Setup, State, Decision> = {
  id: 'credit-drift',
  version: 1,
  parseSetup,
  parseDecision,
  open,
  step,
};
