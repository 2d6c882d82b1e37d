/** The sandbox's worker. No tensors: the launch model is solved, not trained. */
import { type BoardSays, Sandbox } from '@simulations/credit-drift/sandbox';
import { addBatch, BATCHES, measureBatch } from '@simulations/credit-drift/sandbox/window-size';
import { turn } from '@simulations/tensors/pacing';
import { type Handlers, answerCalls } from '../shared/answers';
import type { SandboxCalls } from './sandbox/messages';

const sandbox = new Sandbox();

const handlers: Handlers<SandboxCalls> = {
  read: ({ settings }) => sandbox.read(settings),
  boards: async ({ settings }, { signal }) => {
    const boards: BoardSays[] = [];
    for (const says of sandbox.boards(settings)) {
      boards.push(says);
      // A slider that moves again does not wait for thirteen boards.
      await turn();
      signal.throwIfAborted();
    }
    return boards;
  },
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
