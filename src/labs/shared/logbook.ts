/** Keeps a flight in the learner's record, decision by decision, in the order they were taken. */
import type { Attempt } from '@simulations/kernel/attempt';
import type { Json } from '@simulations/kernel/json';
import { type EventBody, getRecord, unfinishedAttempt } from '@/record';
import type { Logbook } from './snapshot';

export function openLogbook<Decision extends Json>(): Logbook<Decision> {
  // One after the other: a decision must not overtake the opening of its attempt.
  let last: Promise<unknown> = Promise.resolve();
  const append = (body: EventBody) => {
    // One event that cannot be kept must not stop those that follow; the browser's console says which it was.
    last = last.then(async () => (await getRecord()).append(body)).catch(reportError);
  };
  return {
    opened: ({ id, decisions: _none, ...header }) => {
      append({ type: 'attempt-opened', attemptId: id, ...header });
    },
    decided: ({ id, decisions }, decision) => {
      append({ type: 'decision-made', attemptId: id, index: decisions.length - 1, decision });
    },
    undone: ({ id, decisions }) => {
      append({ type: 'decision-undone', attemptId: id, index: decisions.length - 1 });
    },
    finished: ({ id }, earned, possible) => {
      append({ type: 'attempt-finished', attemptId: id, earned, possible });
    },
  };
}

/** The latest attempt at this version of the scenario, of this seed if one is given, that was not finished; or null. */
export async function findUnfinished(
  scenarioId: string,
  version: number,
  seed: number | null = null,
): Promise<Attempt | null> {
  const record = await getRecord();
  return unfinishedAttempt(record.events(), scenarioId, version, seed);
}
