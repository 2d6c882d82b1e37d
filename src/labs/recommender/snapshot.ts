/** What a flight shows at one moment, and where its decisions are kept. */
import type { Attempt } from '@simulations/kernel/attempt';
import type { Scenario } from '@simulations/kernel/simulation';
import { type Decision, type TrainDecision, parseDecision } from '@simulations/recommender/decisions';
import type { Setup } from '@simulations/recommender/setup';
import { recommender } from '@simulations/recommender/simulation';
import type { LoadedData, State } from '@simulations/recommender/state';
import type { RunProgress, RunResult, SplitFacts } from '@simulations/recommender/workbench';
import type { DatasetSummary, Engine, Served } from './messages';

/** Long work: what, how far, and how to stop it. */
export interface Work {
  readonly label: string;
  readonly value: number | null;
  readonly rate?: string;
  readonly etaSeconds?: number | null;
  readonly detail?: string;
}

export interface Problem {
  readonly title: string;
  readonly message: string;
}

/** A training that was stopped before its last pass and can go on. */
export interface Paused {
  readonly decision: TrainDecision;
  readonly passes: readonly RunProgress[];
}

export interface Snapshot {
  readonly attempt: Attempt<Decision>;
  readonly state: State;
  readonly engine: Engine | null;
  readonly dataset: DatasetSummary | null;
  /** Own ratings this flight was flown on and that have to be given again. */
  readonly wanted: Extract<LoadedData, { source: 'own' }> | null;
  readonly splitFacts: SplitFacts | null;
  /** By run number; a run without a result is being computed again. */
  readonly results: ReadonlyMap<number, RunResult>;
  /** Points of the run that is training now, as they arrive. */
  readonly live: readonly RunProgress[];
  readonly paused: Paused | null;
  readonly served: Served | null;
  readonly work: Work | null;
  readonly problem: Problem | null;
}

/** Where decisions are kept; the learner's record, or nothing in tests. */
export interface Logbook {
  opened(attempt: Attempt<Decision>): void;
  decided(attempt: Attempt<Decision>, decision: Decision): void;
  undone(attempt: Attempt<Decision>): void;
  finished(attempt: Attempt<Decision>, earned: number, possible: number): void;
}

/** A snapshot of an attempt whose results have still to be computed. */
export function openSnapshot(scenario: Scenario<Setup>, attempt: Attempt<Decision>): Snapshot {
  return {
    attempt,
    state: fold(scenario, attempt),
    engine: null,
    dataset: null,
    wanted: null,
    splitFacts: null,
    results: new Map(),
    live: [],
    paused: null,
    served: null,
    work: null,
    problem: null,
  };
}

/** The state after all decisions of an attempt. */
export function fold(scenario: Scenario<Setup>, attempt: Attempt<Decision>): State {
  return attempt.decisions.reduce(
    (state, decision) => recommender.step(state, parseDecision(decision)),
    recommender.open(scenario, attempt.seed),
  );
}
