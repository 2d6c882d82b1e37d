/** The worker's end of `calls.ts`: one handler per call of the contract. */
import { type AnswerMessage, type CallMessage, type CancelMessage, type Contract, PING, type SentError } from './calls';

export interface AnswerContext<Progress> {
  /** Aborted when the page cancels; handlers look at it between steps. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    request: C[K]['request'],
    context: AnswerContext<C[K]['progress']>,
  ) => Promise<C[K]['result']> | C[K]['result'];
};

/** The part of a worker's global scope that is needed. */
export interface Scope {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

function describe(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), details: {} };
  const details: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(error)) {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) details[key] = value;
  }
  return { name: error.name, message: error.message, details };
}

export function answerCalls<C extends Contract>(scope: Scope, handlers: Handlers<C>): void {
  const running = new Map<number, AbortController>();
  const send = (message: AnswerMessage) => {
    scope.postMessage(message);
  };
  const answer = async ({ id, call, request }: CallMessage) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = handlers[call];
      if (!handler) throw new RangeError(`the worker does not answer "${call}"`);
      const result = await handler(request, {
        signal: controller.signal,
        progress: (progress) => {
          if (!controller.signal.aborted) send({ id, kind: 'progress', progress });
        },
      });
      send({ id, kind: 'result', result });
    } catch (error) {
      send({ id, kind: 'error', error: describe(error) });
    } finally {
      running.delete(id);
    }
  };
  scope.addEventListener('message', (event) => {
    const message = event.data as CallMessage | CancelMessage | typeof PING;
    if (message === PING) scope.postMessage(PING);
    else if ('cancel' in message) running.get(message.cancel)?.abort();
    else void answer(message);
  });
}
