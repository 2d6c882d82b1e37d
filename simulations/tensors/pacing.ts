/**
 * Long computations in a worker: give the event loop a turn often enough for a "cancel" message to arrive within
 * 200 ms, and stop there.
 */

/** One turn of the event loop. A message channel is not slowed down to 4 ms a turn as timers are. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export interface Pacer {
  /**
   * Call between steps of at most some 50 ms. Gives the event loop a turn when the last one is `every` ms ago; throws
   * the signal's reason (an `AbortError`) when the work has been cancelled.
   */
  breathe(): Promise<void>;
}

/** `now` in milliseconds, from any origin; `every` is how long to work between two turns, in milliseconds. */
export function pace(now: () => number, signal?: AbortSignal, every = 40): Pacer {
  let last = now();
  return {
    async breathe() {
      signal?.throwIfAborted();
      if (now() - last < every) return;
      await turn();
      last = now();
      signal?.throwIfAborted();
    },
  };
}
