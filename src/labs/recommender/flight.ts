/** One flight of the recommender: ratings, splits, trainings and lists, computed by its worker. */
import type { Decision, TrainDecision } from '@simulations/recommender/decisions';
import { type RunRequest, resolveRun, runKey } from '@simulations/recommender/runs';
import type { Setup } from '@simulations/recommender/setup';
import { recommender } from '@simulations/recommender/simulation';
import type { State } from '@simulations/recommender/state';
import type { RunResult } from '@simulations/recommender/workbench';
import { FlightCore, type FlightOptions } from '../shared/flight-core';
import type { DatasetSummary, RecommenderCalls } from './messages';
import { type Computed, nothingComputed } from './snapshot';
import { describeProgress, follow } from './telemetry';
import { modelWords } from './words';

export class Flight extends FlightCore<Setup, State, Decision, RecommenderCalls, Computed> {
  /** Results by what determines them, so that undo and a second look cost nothing. */
  readonly #computed = new Map<string, RunResult>();

  constructor(options: FlightOptions<Setup, Decision, RecommenderCalls>) {
    super(recommender, options, nothingComputed);
  }

  override async restore(): Promise<void> {
    await this.guard('Going on where you were', (signal) => this.#restore(signal));
  }

  /** A worker that died took the ratings along: own files have to be given again. */
  protected override lost(): void {
    const { dataset } = this.snapshot();
    if (dataset?.data.source === 'own') this.show({ wanted: dataset.data });
  }

  protected override derive(state: State, how: 'decided' | 'undone'): Partial<Computed> {
    const results = this.#known(state);
    if (how === 'decided') return { results };
    const noData = state.loads.length > 0 ? {} : { dataset: null, wanted: null };
    return { results, served: null, paused: null, live: [], splitFacts: null, ...noData };
  }

  override undo(): void {
    super.undo();
    if (this.snapshot().state.splits.length > 0) {
      void this.guard('Splitting', (signal) => this.#splitAgain(signal));
    }
  }

  async loadGenerated(): Promise<void> {
    await this.guard('Generating the catalogue', async (signal) => {
      const dataset = await this.engine.call('generate', { seed: this.snapshot().attempt.seed }, { signal });
      this.#take(dataset);
    });
  }

  /** Reads the visitor's files. What was loaded before stays when they are refused. */
  async loadFiles(given: readonly File[] | Promise<readonly File[]>): Promise<void> {
    await this.guard('Reading your files', async (signal) => {
      const files = await given;
      const dataset = await this.engine.call(
        'read',
        { files },
        {
          signal,
          onProgress: ({ bytes, total, rows, file }) => {
            const detail = `${file}, ${rows.toLocaleString('en')} ratings`;
            this.progress({ label: 'Reading your files', value: total > 0 ? bytes / total : null, detail });
          },
        },
      );
      const { wanted } = this.snapshot();
      if (!wanted) {
        this.#take(dataset);
        return;
      }
      if (dataset.data.source !== 'own' || dataset.data.fingerprint !== wanted.fingerprint) {
        const message = `This flight was flown on other ratings (${wanted.name}). Give that file, or start a new flight.`;
        this.refuse({ title: 'Not the same ratings', message });
        return;
      }
      this.show({ dataset, wanted: null });
      await this.#computeMissing(signal);
    });
  }

  async split(decision: Extract<Decision, { kind: 'split' }>): Promise<void> {
    if (!this.decide(decision)) return;
    this.show({ splitFacts: null, served: null, paused: null });
    await this.guard('Splitting', (signal) => this.#splitAgain(signal));
  }

  /** Trains and measures a model. `resume` goes on where a stopped training was; only its last pass is recorded. */
  async train(decision: TrainDecision, resume = false): Promise<void> {
    const { attempt, paused } = this.snapshot();
    const next = this.preview(decision);
    if (!next) return;
    const request = resolveRun(next, next.runs.at(-1)!);
    this.show({ live: resume ? (paused?.passes ?? []) : [], paused: null });
    const done = await this.guard(`Flying ${modelWords[decision.model].name}`, (signal) =>
      this.#compute(request, signal, resume),
    );
    const { attempt: since, live } = this.snapshot();
    if (done && since === attempt) this.decide(decision);
    else if (decision.model === 'adam' && live.some(({ pass }) => pass > 0)) {
      // Only gradient descent leaves a point from which it can go on; a closed form is solved again in a second.
      this.show({ paused: { decision, passes: live } });
    }
  }

  /** The top films of one user from several runs side by side. */
  async recommend(userId: number, runs: readonly number[]): Promise<void> {
    if (!this.decide({ kind: 'recommend', user: userId })) return;
    const { state } = this.snapshot();
    const requests = runs.flatMap((run) => (state.runs[run] ? [resolveRun(state, state.runs[run])] : []));
    await this.guard('Asking for recommendations', async (signal) => {
      const { k } = this.scenario.setup;
      this.show({ served: await this.engine.call('recommend', { userId, k, runs: requests }, { signal }) });
    });
  }

  /** The debrief: every point with its evidence, from the results at hand. */
  async assess() {
    const { state, results, attempt } = this.snapshot();
    const measure = (spec: { run: number }) => {
      const result = results.get(spec.run);
      return result ? Promise.resolve(result.measures) : Promise.reject(new Error('A run has no result yet.'));
    };
    const report = await recommender.report(state, { measure });
    const assessment = recommender.assess(report, this.scenario);
    this.finished(state, attempt, assessment);
    return { report, assessment };
  }

  #take(dataset: DatasetSummary): void {
    this.show({ dataset, splitFacts: null, served: null, paused: null, wanted: null });
    this.decide(dataset.data);
  }

  async #splitAgain(signal: AbortSignal): Promise<void> {
    const { state, dataset } = this.snapshot();
    const split = state.splits.at(-1);
    if (!split || !dataset) return;
    const request = { method: split.method, fold: split.fold, seed: state.seed };
    this.show({
      splitFacts: await this.engine.call('split', { data: dataset.data, split: request }, { signal }),
    });
  }

  async #compute(request: RunRequest, signal: AbortSignal, resume = false): Promise<void> {
    const key = runKey(request);
    if (this.#computed.has(key)) return;
    const label = `Flying ${modelWords[request.model].name}`;
    const { attempt, live } = this.snapshot();
    const follower = follow(live, (points, latest) => {
      if (!signal.aborted) this.progress({ label, ...describeProgress(latest) }, { live: points });
    });
    try {
      const options = { signal, onProgress: follower.heard };
      this.#computed.set(key, await this.engine.call('run', { request, resume }, options));
    } finally {
      follower.stop();
      // After a reset the deck belongs to another attempt.
      if (this.snapshot().attempt.id === attempt.id) this.show({ live: follower.points() });
    }
  }

  async #restore(signal: AbortSignal): Promise<void> {
    const { state, dataset, attempt } = this.snapshot();
    const load = state.loads.at(-1);
    if (!load || dataset) return;
    if (load.source === 'own') {
      this.show({ wanted: load });
      return;
    }
    this.show({ dataset: await this.engine.call('generate', { seed: attempt.seed }, { signal }) });
    await this.#computeMissing(signal);
  }

  async #computeMissing(signal: AbortSignal): Promise<void> {
    await this.#splitAgain(signal);
    for (const spec of this.snapshot().state.runs) {
      if (spec.load !== this.snapshot().state.loads.length - 1) continue;
      await this.#compute(resolveRun(this.snapshot().state, spec), signal);
      this.show({ results: this.#known(this.snapshot().state), live: [] });
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
