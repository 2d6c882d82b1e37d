/** The worker of a flight: made when there is something to compute, made anew after a crash. */
import type { CallOptions, WorkerCalls } from '../shared/calls';
import type { Engine, RecommenderCalls } from './messages';

type Calls = WorkerCalls<RecommenderCalls>;

export class EngineRoom {
  readonly #connect: () => Calls;
  readonly #started: (engine: Engine | null) => void;
  #calls: Calls | null = null;
  #starting: Promise<Calls> | null = null;

  /** `started` hears which back end runs, and null when the worker is lost. */
  constructor(connect: () => Calls, started: (engine: Engine | null) => void) {
    this.#connect = connect;
    this.#started = started;
  }

  /** TensorFlow.js is fetched by the first call and nowhere before. */
  async call<K extends keyof RecommenderCalls & string>(
    name: K,
    request: RecommenderCalls[K]['request'],
    options: CallOptions<RecommenderCalls[K]['progress']>,
  ): Promise<RecommenderCalls[K]['result']> {
    this.#starting ??= this.#start();
    return (await this.#starting).call(name, request, options);
  }

  async #start(): Promise<Calls> {
    const calls = (this.#calls = this.#connect());
    try {
      this.#started(await calls.call('start', { backend: null }));
      return calls;
    } catch (error) {
      // What could not start is tried again by the next call.
      this.lose();
      throw error;
    }
  }

  /** Lets a dead worker go. */
  lose(): void {
    this.close();
    this.#starting = null;
    this.#started(null);
  }

  close(): void {
    this.#calls?.close();
    this.#calls = null;
  }
}
