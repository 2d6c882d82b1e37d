/** What every flight shows at one moment, whatever it simulates, and where its decisions are kept. */
import type { Attempt } from '@simulations/kernel/attempt';

/** Long work: what, how far, and how to stop it. */
export interface Work {
  readonly label: string;
  /** From 0 to 1; null when it cannot be told. */
  readonly value: number | null;
  readonly rate?: string;
  readonly etaSeconds?: number | null;
  readonly detail?: string;
}

export interface Problem {
  readonly title: string;
  readonly message: string;
}

/** What computes in the worker. */
export interface Engine {
  readonly backend: string;
  /** Back ends that were tried before and why they could not run. */
  readonly refused: readonly string[];
}

export interface CoreSnapshot<State, Decision> {
  readonly attempt: Attempt<Decision>;
  readonly state: State;
  /** Null before the first call to the worker, and after one that died. */
  readonly engine: Engine | null;
  readonly work: Work | null;
  readonly problem: Problem | null;
}

/** The learner's record, or nothing in tests. */
export interface Logbook<Decision> {
  opened(attempt: Attempt<Decision>): void;
  decided(attempt: Attempt<Decision>, decision: Decision): void;
  undone(attempt: Attempt<Decision>): void;
  finished(attempt: Attempt<Decision>, earned: number, possible: number): void;
}
