/** The worker of a flight: made when there is something to compute, made anew after a crash. */
import type { CallOptions, Contract, WorkerCalls } from './calls';
import type { Engine } from './snapshot';

/** The first call to every lab's worker; its contract has an entry `start: StartCall`. */
export interface StartCall {
  readonly request: {
    /** Null: the fastest that runs here. */
    readonly backend: string | null;
  };
  readonly progress: never;
  readonly result: Engine;
}

interface Starts {
  call(name: 'start', request: StartCall['request']): Promise<Engine>;
}

/** The page's end of a worker whose contract is `C` and has a `start`. */
export type Connection<C extends Contract> = Pick<WorkerCalls<C>, 'call' | 'close'> & Starts;

export class EngineRoom<C extends Contract> {
  readonly #connect: () => Connection<C>;
  readonly #started: (engine: Engine | null) => void;
  #calls: Connection<C> | null = null;
  #starting: Promise<Connection<C>> | null = null;

  /** `started` hears which back end runs, and null when the worker is lost. */
  constructor(connect: () => Connection<C>, started: (engine: Engine | null) => void) {
    this.#connect = connect;
    this.#started = started;
  }

  /** TensorFlow.js is fetched by the first call and nowhere before. */
  async call<K extends keyof C & string>(
    name: K,
    request: C[K]['request'],
    options: CallOptions<C[K]['progress']>,
  ): Promise<C[K]['result']> {
    this.#starting ??= this.#start();
    return (await this.#starting).call(name, request, options);
  }

  async #start(): Promise<Connection<C>> {
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
