/** The sandbox's worker. No tensors: the launch model is solved, not trained. */
import { Sandbox } from '@simulations/credit-drift/sandbox';
import { addBatch, BATCHES, measureBatch } from '@simulations/credit-drift/sandbox/window-size';
import { turn } from '@simulations/tensors/pacing';
import { type Handlers, answerCalls } from '../shared/answers';
import type { SandboxCalls } from './sandbox/messages';

const sandbox = new Sandbox();

const handlers: Handlers<SandboxCalls> = {
  read: ({ settings }) => sandbox.read(settings),
  boards: ({ settings }) => sandbox.boards(settings),
  find: ({ settings, cause }) => sandbox.find(settings, cause),
  falseAlarms: async ({ windowSize, seed }, { signal, progress }) => {
    let sum = measureBatch(windowSize, seed, 0);
    for (let batch = 1; batch < BATCHES; batch++) {
      progress(sum);
      // Between batches other questions get their turn, and a cancellation is heard.
      await turn();
      signal.throwIfAborted();
      sum = addBatch(sum, measureBatch(windowSize, seed, batch));
    }
    return sum;
  },
};

answerCalls(globalThis, handlers);
