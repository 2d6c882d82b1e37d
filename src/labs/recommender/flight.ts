/**
 * One flight of the recommender, without any framework: the attempt as it is decided, the worker that computes, and a
 * snapshot that the views render. Every decision is recorded as it happens; results can always be computed again.
 */
import { type Attempt, InvalidAttempt, decide, openAttempt, undo } from '@simulations/kernel/attempt';
import { DecisionRefused, type Scenario } from '@simulations/kernel/simulation';
import { type Decision, type TrainDecision, parseDecision } from '@simulations/recommender/decisions';
import { type RunRequest, resolveRun, runKey } from '@simulations/recommender/runs';
import type { Setup } from '@simulations/recommender/setup';
import { recommender } from '@simulations/recommender/simulation';
import type { State } from '@simulations/recommender/state';
import type { RunResult } from '@simulations/recommender/workbench';
import { type WorkerCalls, isAbort } from '../shared/calls';
import { EngineRoom } from './engine-room';
import type { DatasetSummary, RecommenderCalls } from './messages';
import { type Logbook, type Snapshot, type Work, fold, openSnapshot } from './snapshot';
import { describeProgress, follow } from './telemetry';
import { modelWords } from './words';

export interface FlightOptions {
  readonly scenario: Scenario<Setup>;
  /** Makes the worker; called when the first thing has to be computed, and again after a crash. */
  readonly connect: () => WorkerCalls<RecommenderCalls>;
  readonly logbook: Logbook;
  /** A fresh id for an attempt: a UUID. */
  readonly newId: () => string;
  /** A flight to go on with. */
  readonly resume?: Attempt<Decision>;
}

export class Flight {
  readonly scenario: Scenario<Setup>;
  readonly #engine: EngineRoom;
  readonly #logbook: Logbook;
  readonly #newId: () => string;
  readonly #listeners = new Set<() => void>();
  /** Results by what determines them, so that undo and a second look cost nothing. */
  readonly #computed = new Map<string, RunResult>();
  /** The attempt that stands in the logbook: one without decisions is not worth a line. */
  #logged: string | null = null;
  #work: AbortController | null = null;
  #debriefed: State | null = null;
  #snapshot: Snapshot;

  constructor({ scenario, connect, logbook, newId, resume }: FlightOptions) {
    this.scenario = scenario;
    this.#engine = new EngineRoom(connect, (engine) => {
      this.#set({ engine });
    });
    this.#logbook = logbook;
    this.#newId = newId;
    this.#snapshot = openSnapshot(this.scenario, resume ?? this.#newAttempt());
    this.#logged = resume?.id ?? null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): Snapshot => this.#snapshot;

  /** Computes again what a resumed flight knew. */
  async restore(): Promise<void> {
    await this.#guard('Going on where you were', (signal) => this.#restore(signal));
  }

  /** A worker that died took the ratings along: own files have to be given again. */
  #lose(): void {
    this.#engine.lose();
    const { dataset } = this.#snapshot;
    if (dataset?.data.source === 'own') this.#set({ wanted: dataset.data });
  }

  /** Records a decision that needs no computing. False when it was refused; the snapshot then says why. */
  decide(decision: Decision): boolean {
    const { attempt, state } = this.#snapshot;
    try {
      const next = recommender.step(state, parseDecision(decision));
      const logged = decide(attempt, decision);
      if (this.#logged !== attempt.id) this.#logbook.opened(attempt);
      this.#logged = attempt.id;
      this.#logbook.decided(logged, decision);
      this.#set({ attempt: logged, state: next, problem: null, results: this.#known(next) });
      return true;
    } catch (error) {
      // A log that is full refuses as well.
      if (!(error instanceof DecisionRefused || error instanceof InvalidAttempt)) throw error;
      this.#set({ problem: { title: 'Not possible now', message: error.message } });
      return false;
    }
  }

  async loadGenerated(): Promise<void> {
    await this.#guard('Generating the catalogue', async (signal) => {
      const dataset = await this.#engine.call('generate', { seed: this.#snapshot.attempt.seed }, { signal });
      this.#take(dataset);
    });
  }

  /** Reads the visitor's files. What was loaded before stays when they are refused. */
  async loadFiles(given: readonly File[] | Promise<readonly File[]>): Promise<void> {
    await this.#guard('Reading your files', async (signal) => {
      const files = await given;
      const dataset = await this.#engine.call(
        'read',
        { files },
        {
          signal,
          onProgress: ({ bytes, total, rows, file }) => {
            const detail = `${file}, ${rows.toLocaleString('en')} ratings`;
            this.#progress({ label: 'Reading your files', value: total > 0 ? bytes / total : null, detail });
          },
        },
      );
      const { wanted } = this.#snapshot;
      if (!wanted) {
        this.#take(dataset);
        return;
      }
      if (dataset.data.source !== 'own' || dataset.data.fingerprint !== wanted.fingerprint) {
        const message = `This flight was flown on other ratings (${wanted.name}). Give that file, or start a new flight.`;
        this.#set({ problem: { title: 'Not the same ratings', message } });
        return;
      }
      this.#set({ dataset, wanted: null });
      await this.#computeMissing(signal);
    });
  }

  async split(decision: Extract<Decision, { kind: 'split' }>): Promise<void> {
    if (!this.decide(decision)) return;
    this.#set({ splitFacts: null, served: null, paused: null });
    await this.#guard('Splitting', (signal) => this.#splitAgain(signal));
  }

  /** Trains and measures a model. `resume` goes on where a stopped training was; only its last pass is recorded. */
  async train(decision: TrainDecision, resume = false): Promise<void> {
    const { attempt, state, paused } = this.#snapshot;
    let next: State;
    try {
      next = recommender.step(state, parseDecision(decision));
    } catch (error) {
      if (!(error instanceof DecisionRefused)) throw error;
      this.#set({ problem: { title: 'Not possible now', message: error.message } });
      return;
    }
    const spec = next.runs.at(-1)!;
    const request = resolveRun(next, spec);
    this.#set({ live: resume ? (paused?.passes ?? []) : [], paused: null });
    const done = await this.#guard(`Flying ${modelWords[decision.model].name}`, (signal) =>
      this.#compute(request, signal, resume),
    );
    if (done && this.#snapshot.attempt === attempt) this.decide(decision);
    else if (decision.model === 'adam' && this.#snapshot.live.some(({ pass }) => pass > 0)) {
      // Only gradient descent leaves a point from which it can go on; a closed form is solved again in a second.
      this.#set({ paused: { decision, passes: this.#snapshot.live } });
    }
  }

  /** The top films of one user from several runs side by side. */
  async recommend(userId: number, runs: readonly number[]): Promise<void> {
    if (!this.decide({ kind: 'recommend', user: userId })) return;
    const { state } = this.#snapshot;
    const requests = runs.flatMap((run) => (state.runs[run] ? [resolveRun(state, state.runs[run])] : []));
    await this.#guard('Asking for recommendations', async (signal) => {
      const { k } = this.scenario.setup;
      this.#set({ served: await this.#engine.call('recommend', { userId, k, runs: requests }, { signal }) });
    });
  }

  cancel(): void {
    this.#work?.abort();
  }

  /** Takes the last decision back: the flight is replayed without it. */
  undo(): void {
    const { attempt } = this.#snapshot;
    if (attempt.decisions.length === 0) return;
    this.cancel();
    const shorter = undo(attempt);
    this.#logbook.undone(attempt);
    const state = fold(this.scenario, shorter);
    const keepsData = state.loads.length > 0;
    const keepsSplit = state.splits.length > 0 && state.splits.at(-1) === this.#snapshot.state.splits.at(-1);
    this.#set({
      attempt: shorter,
      state,
      results: this.#known(state),
      served: null,
      paused: null,
      problem: null,
      live: [],
      ...(keepsData ? {} : { dataset: null, splitFacts: null, wanted: null }),
    });
    if (!keepsSplit) {
      this.#set({ splitFacts: null });
      if (state.splits.length > 0) void this.#guard('Splitting', (signal) => this.#splitAgain(signal));
    }
  }

  /** A new attempt from the start; the old one stays in the record. */
  restart(): void {
    this.cancel();
    const { engine } = this.#snapshot;
    this.#snapshot = { ...openSnapshot(this.scenario, this.#newAttempt()), engine };
    this.#set({});
  }

  /** The debrief: every point with its evidence, from the results at hand. */
  async assess() {
    const { state, results, attempt } = this.#snapshot;
    const measure = (spec: { run: number }) => {
      const result = results.get(spec.run);
      return result ? Promise.resolve(result.measures) : Promise.reject(new Error('A run has no result yet.'));
    };
    const report = await recommender.report(state, { measure });
    const assessment = recommender.assess(report, this.scenario);
    // Looking at the same debrief twice is not finishing twice.
    if (this.#debriefed !== state) this.#logbook.finished(attempt, assessment.earned, assessment.possible);
    this.#debriefed = state;
    return { report, assessment };
  }

  close(): void {
    this.cancel();
    this.#engine.close();
  }

  #newAttempt(): Attempt<Decision> {
    const { scenario } = this;
    return openAttempt({ id: this.#newId(), scenario, engineVersion: recommender.version, seed: scenario.setup.seed });
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #progress(work: Work): void {
    if (this.#snapshot.work) this.#set({ work });
  }

  /** One piece of work at a time: shows it, lets it be cancelled, and turns an error into a problem with words. */
  async #guard(label: string, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.#work?.abort();
    const controller = new AbortController();
    this.#work = controller;
    this.#set({ work: { label, value: null }, problem: null });
    try {
      await work(controller.signal);
      return true;
    } catch (error) {
      if (!isAbort(error)) {
        const message = error instanceof Error ? error.message : String(error);
        const crashed = error instanceof Error && error.name === 'WorkerCrashed';
        if (crashed) this.#lose();
        const again = crashed ? ' The engine starts afresh with your next step.' : '';
        this.#set({ problem: { title: `${label} failed`, message: message + again } });
      }
      return false;
    } finally {
      if (this.#work === controller) {
        this.#work = null;
        this.#set({ work: null });
      }
    }
  }

  #take(dataset: DatasetSummary): void {
    this.#set({ dataset, splitFacts: null, served: null, paused: null, wanted: null });
    this.decide(dataset.data);
  }

  async #splitAgain(signal: AbortSignal): Promise<void> {
    const { state, dataset } = this.#snapshot;
    const split = state.splits.at(-1);
    if (!split || !dataset) return;
    const request = { method: split.method, fold: split.fold, seed: state.seed };
    this.#set({
      splitFacts: await this.#engine.call('split', { data: dataset.data, split: request }, { signal }),
    });
  }

  async #compute(request: RunRequest, signal: AbortSignal, resume = false): Promise<void> {
    const key = runKey(request);
    if (this.#computed.has(key)) return;
    const label = `Flying ${modelWords[request.model].name}`;
    const { attempt, live } = this.#snapshot;
    const follower = follow(live, (points, latest) => {
      if (signal.aborted) return;
      this.#snapshot = { ...this.#snapshot, live: points };
      this.#progress({ label, ...describeProgress(latest) });
    });
    try {
      const options = { signal, onProgress: follower.heard };
      this.#computed.set(key, await this.#engine.call('run', { request, resume }, options));
    } finally {
      follower.stop();
      // After a reset the deck belongs to another attempt.
      if (this.#snapshot.attempt.id === attempt.id) this.#set({ live: follower.points() });
    }
  }

  async #restore(signal: AbortSignal): Promise<void> {
    const load = this.#snapshot.state.loads.at(-1);
    if (!load || this.#snapshot.dataset) return;
    if (load.source === 'own') {
      this.#set({ wanted: load });
      return;
    }
    const { seed } = this.#snapshot.attempt;
    this.#set({ dataset: await this.#engine.call('generate', { seed }, { signal }) });
    await this.#computeMissing(signal);
  }

  async #computeMissing(signal: AbortSignal): Promise<void> {
    await this.#splitAgain(signal);
    for (const spec of this.#snapshot.state.runs) {
      if (spec.load !== this.#snapshot.state.loads.length - 1) continue;
      await this.#compute(resolveRun(this.#snapshot.state, spec), signal);
      this.#set({ results: this.#known(this.#snapshot.state), live: [] });
    }
  }

  #known(state: State): ReadonlyMap<number, RunResult> {
    const known = new Map<number, RunResult>();
    for (const spec of state.runs) {
      const result = this.#computed.get(runKey(resolveRun(state, spec)));
      if (result) known.set(spec.run, result);
    }
    return known;
  }
}
