/** One flight of the credit case: what is decided here, its worker computes. */
import type { Decision } from '@simulations/credit-drift/decisions';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import type { Challenger } from '@simulations/credit-drift/model/challenger';
import type { MitigationRequest } from '@simulations/credit-drift/mitigation/request';
import type { RolloutDesign } from '@simulations/credit-drift/rollout/design';
import type { Setup } from '@simulations/credit-drift/setup';
import type { State } from '@simulations/credit-drift/state';
import { creditSteps } from '@simulations/credit-drift/steps';
import { caseOf } from '@simulations/credit-drift/case-request';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { FlightCore, type FlightOptions } from '../shared/flight-core';
import type { CreditCalls, Debrief } from './messages';
import { type Computed, lookKey, momentKey, nothingComputed, planKey, rolloutKey } from './snapshot';

export class Flight extends FlightCore<Setup, State, Decision, CreditCalls, Computed> {
  constructor(options: FlightOptions<Setup, Decision, CreditCalls>) {
    super(creditSteps, options, nothingComputed);
  }

  /** The case of this attempt, as the worker opens it. */
  get #of() {
    return caseOf(this.scenario, this.snapshot().attempt.seed);
  }

  /** Trains the launch model and opens the case; then the wall of the control room. */
  async open(): Promise<void> {
    await this.guard('Opening the case', (signal) => this.#ready(signal));
  }

  override async restore(): Promise<void> {
    await this.guard('Going on where you were', async (signal) => {
      await this.#ready(signal);
      await this.#missing(signal);
    });
  }

  protected override lost(): void {
    // Everything in the worker can be computed again; what was read stays on the page.
  }

  protected override derive(): Partial<Computed> {
    return {};
  }

  override undo(): void {
    super.undo();
    if (this.snapshot().opening) void this.restore();
  }

  override restart(): void {
    const { opening } = this.snapshot();
    super.restart();
    if (opening) void this.open();
  }

  /** One month passes. */
  async advance(): Promise<void> {
    if (this.decide({ kind: 'advance' })) await this.open();
  }

  async buy(decision: Extract<Decision, { kind: 'buy' }>): Promise<void> {
    if (this.decide(decision)) await this.open();
  }

  /** Looks at an instrument; the look is in the ledger at once, its reading follows. */
  async consult(instrument: InstrumentId, month: number): Promise<void> {
    if (!this.decide({ kind: 'consult', instrument, month })) return;
    await this.guard(`Reading: ${instruments[instrument].name}`, async (signal) => {
      await this.#ready(signal);
      await this.#missing(signal);
    });
  }

  /** Tries a plan on fresh applicants. It is in the log when it has been measured. */
  async bench(mitigation: MitigationRequest, name: string): Promise<void> {
    const { attempt, state } = this.snapshot();
    if (!this.preview({ kind: 'bench', mitigation })) return;
    const done = await this.guard(`Trying: ${name}`, async (signal) => {
      await this.#ready(signal);
      await this.#plan(state.clock, mitigation, signal, `Trying: ${name}`);
    });
    if (done && this.snapshot().attempt === attempt) this.decide({ kind: 'bench', mitigation });
  }

  /** Plays a rollout; it is in the log when it has been played. */
  async rollOut(design: RolloutDesign): Promise<void> {
    const { attempt } = this.snapshot();
    const next = this.preview({ kind: 'rollout', design });
    const flown = next?.rollouts.at(-1);
    if (!flown) return;
    const done = await this.guard('Playing the rollout', async (signal) => {
      await this.#ready(signal);
      await this.#roll(flown, signal);
    });
    if (done && this.snapshot().attempt === attempt) this.decide({ kind: 'rollout', design });
  }

  /** Trains a small neural network beside the launch model; null when it was stopped. Nothing is decided by it. */
  async trainChallenger(month: number): Promise<Challenger | null> {
    const label = 'Training a neural network';
    let trained: Challenger | null = null;
    await this.guard(label, async (signal) => {
      trained = await this.engine.call(
        'challenger',
        { of: this.#of, month },
        {
          signal,
          onProgress: ({ done, of: all, detail }) => {
            this.progress({ label, value: done / all, detail });
          },
        },
      );
    });
    return trained;
  }

  /** The debrief: what happened and every point with its evidence. The truth leaves the worker here and nowhere before. */
  async assess(): Promise<Debrief> {
    const { state, attempt } = this.snapshot();
    // Not a piece of guarded work: a flight that is being restored must not be stopped by its own debrief, nor stop it.
    try {
      const debrief = await this.engine.call('debrief', { state }, {});
      this.finished(state, attempt, debrief.assessment);
      return debrief;
    } catch (error) {
      if (error instanceof Error && error.name === 'WorkerCrashed') this.engine.lose();
      const reason = error instanceof Error ? error.message : String(error);
      this.refuse({
        title: 'The debrief could not be made',
        message: `${reason} Go to another leg and back to try again.`,
      });
      throw error;
    }
  }

  /** For panels beside the case that need the worker: own data, the study of monitors. */
  readonly ask: Flight['engine']['call'] = (name, request, options) => this.engine.call(name, request, options);

  /** The case opened, and the board of the moment. */
  async #ready(signal: AbortSignal): Promise<void> {
    const of = this.#of;
    if (!this.snapshot().opening) {
      const label = 'Training the launch model';
      const opening = await this.engine.call(
        'open',
        { of },
        {
          signal,
          onProgress: ({ done, of: all, detail }) => {
            this.progress({ label, value: done / all, detail });
          },
        },
      );
      this.show({ opening });
    }
    const { state, boards } = this.snapshot();
    const { clock, purchases } = state;
    const key = momentKey(state);
    if (boards.has(key)) return;
    const board = await this.engine.call('board', { of, moment: { clock, purchases } }, { signal });
    this.show({ boards: new Map(this.snapshot().boards).set(key, board) });
  }

  /** Whatever the log names and the page has not: readings first, then plans and rollouts. */
  async #missing(signal: AbortSignal): Promise<void> {
    const { state } = this.snapshot();
    for (const { instrument, month, clock, purchases } of state.ledger) {
      const look = { instrument, month, clock, purchases };
      const key = lookKey(look);
      if (this.snapshot().readings.has(key)) continue;
      const reading = await this.engine.call('read', { of: this.#of, look }, { signal });
      this.show({ readings: new Map(this.snapshot().readings).set(key, reading) });
    }
    for (const mitigation of state.benched) await this.#plan(state.clock, mitigation, signal, 'Trying plans again');
    for (const flown of state.rollouts) await this.#roll(flown, signal);
  }

  async #plan(clock: number, mitigation: MitigationRequest, signal: AbortSignal, label: string): Promise<void> {
    const of = this.#of;
    if (!this.snapshot().references.has(clock)) {
      const references = await this.engine.call('references', { of, clock }, { signal });
      this.show({ references: new Map(this.snapshot().references).set(clock, references) });
    }
    const key = planKey(clock, mitigation);
    if (this.snapshot().plans.has(key)) return;
    const row = await this.engine.call(
      'bench',
      { of, clock, mitigation },
      {
        signal,
        onProgress: ({ done, of: all, detail }) => {
          this.progress({ label, value: done / all, detail });
        },
      },
    );
    this.show({ plans: new Map(this.snapshot().plans).set(key, row) });
  }

  async #roll(flown: State['rollouts'][number], signal: AbortSignal): Promise<void> {
    const key = rolloutKey(flown);
    if (this.snapshot().rollouts.has(key)) return;
    const { clock, design, mitigation } = flown;
    const label = 'Playing the rollout';
    const result = await this.engine.call(
      'rollout',
      { of: this.#of, clock, design, mitigation },
      {
        signal,
        onProgress: ({ done, of: all, detail }) => {
          this.progress({ label, value: done / all, detail });
        },
      },
    );
    this.show({ rollouts: new Map(this.snapshot().rollouts).set(key, result) });
  }
}
