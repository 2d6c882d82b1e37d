/**
 * One flight of a simulation, without any framework: the attempt as it is decided, the worker that computes, and a
 * snapshot that the views render. Every decision is recorded as it happens; results can always be computed again.
 *
 * A lab extends it with what its worker computes (`Extra`, its own part of the snapshot) and with its decisions' methods.
 */
import type { Assessment } from '@simulations/kernel/assessment';
import { type Attempt, InvalidAttempt, decide, openAttempt, undo } from '@simulations/kernel/attempt';
import { DecisionRefused, type Scenario, type Simulation } from '@simulations/kernel/simulation';
import { type Contract, isAbort } from './calls';
import { type Connection, EngineRoom } from './engine-room';
import type { CoreSnapshot, Logbook, Problem, Work } from './snapshot';

/** The part of a simulation that a deck needs; reports are the lab's. */
export type Engineering<Setup, State, Decision> = Pick<
  Simulation<Setup, State, Decision, unknown>,
  'version' | 'parseDecision' | 'open' | 'step'
>;

export interface FlightOptions<Setup, Decision, Calls extends Contract> {
  readonly scenario: Scenario<Setup>;
  /** Makes the worker; called when the first thing has to be computed, and again after a crash. */
  readonly connect: () => Connection<Calls>;
  readonly logbook: Logbook<Decision>;
  /** A fresh id for an attempt: a UUID. */
  readonly newId: () => string;
  /** Of a new attempt, when it is not the scenario's own. */
  readonly seed?: number | null;
  /** A flight to go on with. */
  readonly resume?: Attempt<Decision>;
}

/** Every lab's setup has the seed of a flight that brings none. */
export interface Seeded {
  readonly seed: number;
}

export abstract class FlightCore<Setup extends Seeded, State, Decision, Calls extends Contract, Extra extends object> {
  readonly scenario: Scenario<Setup>;
  protected readonly engine: EngineRoom<Calls>;
  readonly #simulation: Engineering<Setup, State, Decision>;
  readonly #logbook: Logbook<Decision>;
  readonly #newId: () => string;
  readonly #nothing: Extra;
  readonly #listeners = new Set<() => void>();
  /** The attempt that stands in the logbook: one without decisions is not worth a line. */
  #logged: string | null = null;
  #work: AbortController | null = null;
  #debriefed: State | null = null;
  #snapshot: CoreSnapshot<State, Decision> & Extra;

  /** `nothing`: the lab's part of the snapshot before anything is computed. */
  constructor(
    simulation: Engineering<Setup, State, Decision>,
    { scenario, connect, logbook, newId, seed, resume }: FlightOptions<Setup, Decision, Calls>,
    nothing: Extra,
  ) {
    this.scenario = scenario;
    this.engine = new EngineRoom(connect, (engine) => {
      this.#change({ engine });
    });
    this.#simulation = simulation;
    this.#logbook = logbook;
    this.#newId = newId;
    this.#nothing = nothing;
    this.#snapshot = this.#opened(resume ?? this.#newAttempt(seed ?? scenario.setup.seed));
    this.#logged = resume?.id ?? null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): CoreSnapshot<State, Decision> & Extra => this.#snapshot;

  /** Computes again what a resumed flight knew. */
  abstract restore(): Promise<void>;

  /** What the lab's part of the snapshot becomes when the attempt has changed; what is not named stays. */
  protected abstract derive(state: State, how: 'decided' | 'undone'): Partial<Extra>;

  /** The worker died: what it held is gone, and `show` says what has to be given again. */
  protected abstract lost(): void;

  /** Records a decision that needs no computing. False when it was refused; the snapshot then says why. */
  decide(decision: Decision): boolean {
    const { attempt } = this.#snapshot;
    return (
      this.#orRefused(() => {
        const state = this.#step(decision);
        // A log that is full refuses as well.
        const logged = decide(attempt, decision);
        if (this.#logged !== attempt.id) this.#logbook.opened(attempt);
        this.#logged = attempt.id;
        this.#logbook.decided(logged, decision);
        const extra = this.derive(state, 'decided');
        this.#change({ attempt: logged, state, problem: null }, extra);
        return state;
      }) !== null
    );
  }

  /** The state that a decision would lead to, with nothing recorded; null when it is refused, and the snapshot says why. */
  protected preview(decision: Decision): State | null {
    return this.#orRefused(() => this.#step(decision));
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
    const state = this.#fold(shorter);
    const extra = this.derive(state, 'undone');
    this.#change({ attempt: shorter, state, problem: null }, extra);
  }

  /** A new attempt of the same set-up from the start; the old one stays in the record. */
  restart(): void {
    this.cancel();
    const { engine, attempt } = this.#snapshot;
    this.#snapshot = this.#opened(this.#newAttempt(attempt.seed));
    this.#change({ engine });
  }

  close(): void {
    this.cancel();
    this.engine.close();
  }

  /** Writes the points of a debrief into the logbook. Looking at the same debrief twice is not finishing twice. */
  protected finished(state: State, attempt: Attempt<Decision>, { earned, possible }: Assessment): void {
    if (this.#debriefed !== state) this.#logbook.finished(attempt, earned, possible);
    this.#debriefed = state;
  }

  /** Changes the lab's own part of the snapshot. */
  protected show(extra: Partial<Extra>): void {
    this.#change({}, extra);
  }

  /** Says what went wrong; the attempt is as it was. */
  protected refuse(problem: Problem): void {
    this.#change({ problem });
  }

  /** Says how far the work is, and what of the lab's own has come in; not after it has ended. */
  protected progress(work: Work, extra: Partial<Extra> = {}): void {
    if (this.#snapshot.work) this.#change({ work }, extra);
  }

  /**
   * One piece of work at a time: shows it, lets it be cancelled, and turns an error into a problem with words.
   * True when it was done to its end.
   */
  protected async guard(label: string, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.#work?.abort();
    const controller = new AbortController();
    this.#work = controller;
    this.#change({ work: { label, value: null }, problem: null });
    try {
      await work(controller.signal);
      return true;
    } catch (error) {
      if (!isAbort(error)) {
        const message = error instanceof Error ? error.message : String(error);
        const crashed = error instanceof Error && error.name === 'WorkerCrashed';
        if (crashed) {
          this.engine.lose();
          this.lost();
        }
        const again = crashed ? ' The engine starts afresh with your next step.' : '';
        this.#change({ problem: { title: `${label} failed`, message: message + again } });
      }
      return false;
    } finally {
      if (this.#work === controller) {
        this.#work = null;
        this.#change({ work: null });
      }
    }
  }

  #step(decision: Decision): State {
    return this.#simulation.step(this.#snapshot.state, this.#simulation.parseDecision(decision));
  }

  #orRefused<T>(attempted: () => T): T | null {
    try {
      return attempted();
    } catch (error) {
      if (!(error instanceof DecisionRefused || error instanceof InvalidAttempt)) throw error;
      this.#change({ problem: { title: 'Not possible now', message: error.message } });
      return null;
    }
  }

  #opened(attempt: Attempt<Decision>): CoreSnapshot<State, Decision> & Extra {
    return { ...this.#nothing, attempt, state: this.#fold(attempt), engine: null, work: null, problem: null };
  }

  /** The state after all decisions of an attempt. */
  #fold(attempt: Attempt<Decision>): State {
    const simulation = this.#simulation;
    return attempt.decisions.reduce(
      (state, decision) => simulation.step(state, simulation.parseDecision(decision)),
      simulation.open(this.scenario, attempt.seed),
    );
  }

  #newAttempt(seed: number): Attempt<Decision> {
    const { scenario } = this;
    return openAttempt({ id: this.#newId(), scenario, engineVersion: this.#simulation.version, seed });
  }

  #change(core: Partial<CoreSnapshot<State, Decision>>, extra: Partial<Extra> = {}): void {
    this.#snapshot = { ...this.#snapshot, ...core, ...extra };
    for (const listener of this.#listeners) listener();
  }
}
