/**
 * Typed calls from a page to its worker: ask, hear progress, cancel through an `AbortSignal`.
 *
 * A lab states its contract once (see `messages.ts` of the lab); both ends are typed by it.
 */

/** What a lab's worker answers: per call the request, the progress it reports and the result. */
export type Contract = Record<string, { request: unknown; progress: unknown; result: unknown }>;

export interface CallMessage {
  readonly id: number;
  readonly call: string;
  readonly request: unknown;
}
export interface CancelMessage {
  readonly cancel: number;
}
/** "Are you there?" The worker sends it back. */
export const PING = 'ping';
export type AnswerMessage =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: unknown }
  | { readonly id: number; readonly kind: 'result'; readonly result: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: SentError };

/** An error as it crosses the worker's border: its name, its message and the plain fields that explain it. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An error that was thrown in the worker. `name` is the one it had there. */
export class WorkerError extends Error {
  readonly details: Readonly<Record<string, unknown>>;
  constructor(sent: SentError) {
    super(sent.message);
    this.name = sent.name;
    this.details = sent.details;
  }
}

/** The part of `Worker` that is needed, so that tests can stand in for it. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  terminate(): void;
}

export interface CallOptions<Progress> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly transfer?: Transferable[];
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  progress(progress: unknown): void;
}

/** Milliseconds between two looks at a worker that owes an answer, and looks without a sign of life before it is given up. */
const LOOK_EVERY = 10_000;
const MOST_SILENT_LOOKS = 6;

export class WorkerCalls<C extends Contract> {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #crash: WorkerError | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  /** Counted in looks, not by the clock: a sleeping laptop's time is not the worker's silence. */
  #silentLooks = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', (event) => {
      this.#silentLooks = 0;
      if (event.data !== PING) this.#receive(event.data as AnswerMessage);
    });
    port.addEventListener('error', (event) => {
      this.#giveUp(event.message || 'The worker stopped unexpectedly.');
    });
  }

  /** A worker that died answers nobody any more: whoever waits hears of it, and so does whoever asks later. */
  #giveUp(message: string): void {
    const crash = new WorkerError({ name: 'WorkerCrashed', message, details: {} });
    this.#crash = crash;
    clearInterval(this.#watch);
    for (const waiting of this.#waiting.values()) waiting.reject(crash);
    this.#waiting.clear();
  }

  /** A browser short of memory ends a worker without an error: only its silence tells. */
  #look(): void {
    if (this.#waiting.size === 0) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else if (this.#silentLooks >= MOST_SILENT_LOOKS) {
      this.#giveUp('The worker has not answered for a minute; the browser may have run out of memory.');
    } else {
      this.#silentLooks++;
      this.#port.postMessage(PING);
    }
  }

  /** Rejects with an `AbortError` as soon as `signal` aborts; the worker is told and stops at its next step. */
  call<K extends keyof C & string>(
    call: K,
    request: C[K]['request'],
    { signal, onProgress, transfer = [] }: CallOptions<C[K]['progress']> = {},
  ): Promise<C[K]['result']> {
    if (this.#crash) return Promise.reject(this.#crash);
    if (signal?.aborted) return Promise.reject(abortError());
    const id = this.#next++;
    return new Promise<unknown>((resolve, reject) => {
      const cancel = () => {
        this.#waiting.delete(id);
        this.#port.postMessage({ cancel: id } satisfies CancelMessage);
        reject(abortError());
      };
      const settle = () => signal?.removeEventListener('abort', cancel);
      if (this.#watch === undefined) {
        this.#silentLooks = 0;
        this.#watch = setInterval(() => {
          this.#look();
        }, LOOK_EVERY);
      }
      this.#waiting.set(id, {
        resolve: (result) => {
          settle();
          resolve(result);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        progress: (progress) => onProgress?.(progress as C[K]['progress']),
      });
      signal?.addEventListener('abort', cancel, { once: true });
      this.#port.postMessage({ id, call, request } satisfies CallMessage, transfer);
    });
  }

  close(): void {
    clearInterval(this.#watch);
    this.#port.terminate();
    for (const waiting of this.#waiting.values()) waiting.reject(abortError());
    this.#waiting.clear();
  }

  #receive(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return; // cancelled meanwhile
    if (message.kind === 'progress') {
      waiting.progress(message.progress);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'result') waiting.resolve(message.result);
    else waiting.reject(new WorkerError(message.error));
  }
}

export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

function abortError(): Error {
  return new DOMException('Cancelled.', 'AbortError');
}
