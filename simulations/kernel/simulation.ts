/**
 * The contract every simulation keeps.
 *
 * An attempt is a scenario, a seed and a list of decisions. State is a pure fold of `step` over that list, a report is
 * a pure function of the state, an assessment is a pure function of the report. Undo, resume, comparison, shared links
 * and an instructor's replay all follow from that and need no machinery of their own.
 */
import type { Assessment, RubricPoint } from './assessment';

/** Reads untrusted data. Returns the typed value or throws an error that says which field is wrong and why. */
export type Parser<T> = (input: unknown) => T;

/** One set-up of a simulation: what the learner is given, what they may touch and what is assessed. */
export interface Scenario<Setup> {
  /** Stable, never derived from a path. */
  readonly id: string;
  readonly version: number;
  /** Id of the simulation that flies it. */
  readonly simulation: string;
  readonly title: string;
  /** What to reach, and when to stop: one line. */
  readonly goal: string;
  /** Parameters in the vocabulary of the simulation. */
  readonly setup: Setup;
  readonly rubric: readonly RubricPoint[];
}

/**
 * A simulation engine: no DOM, no clock, no global randomness.
 *
 * `Resources` are what a report needs from outside and cannot be carried in a log: a data set the learner dropped on
 * the page, a tensor backend, a signal that cancels. They never change what is decided, only whether it can be computed.
 */
export interface Simulation<Setup, State, Decision, Report, Resources = void> {
  readonly id: string;
  /** Engine version: changes when the same log may give another report. */
  readonly version: number;
  readonly parseSetup: Parser<Setup>;
  readonly parseDecision: Parser<Decision>;
  open(scenario: Scenario<Setup>, seed: number): State;
  /** Throws `DecisionRefused` when the decision is not possible in this state; the state given is left as it was. */
  step(state: State, decision: Decision): State;
  report(state: State, resources: Resources): Report | Promise<Report>;
  assess(report: Report, scenario: Scenario<Setup>): Assessment;
}

/** The part of a simulation that turns decisions into a state: all that a page needs before there is something to report. */
export type Steps<Setup, State, Decision> = Omit<
  Simulation<Setup, State, Decision, unknown, unknown>,
  'report' | 'assess'
>;

/** A decision that cannot be made now. The message is shown to the learner as it is. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused';
}
