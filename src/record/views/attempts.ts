/** The attempts of a learner, rebuilt from the record. */
import type { Attempt } from '@simulations/kernel/attempt';
import { headerOf } from '@simulations/kernel/attempt-header';
import type { Json } from '@simulations/kernel/json';
import { eventsOf, type RecordedEvent } from '../event';

export interface AttemptEntry {
  readonly attempt: Attempt<Json>;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly changedAt: number;
  /** Null while under way; a decision or undo after finishing takes the attempt up again. */
  readonly finished: { readonly at: number; readonly earned: number; readonly possible: number } | null;
  /**
   * Events that did not fit, as when two tabs went on with the same attempt: the first to write a decision at an index wins,
   * and what another tab did on top of its own version is left out.
   */
  readonly strays: number;
}

/** All attempts by id, in the order they were opened. */
export function attemptsOf(events: readonly RecordedEvent[]): ReadonlyMap<string, AttemptEntry> {
  const entries = new Map<string, AttemptEntry>();
  const types = ['attempt-opened', 'decision-made', 'decision-undone', 'attempt-finished'] as const;
  for (const event of eventsOf(events, ...types)) {
    if (event.type === 'attempt-opened') {
      if (entries.has(event.attemptId)) continue;
      const attempt = { ...headerOf({ ...event, id: event.attemptId }), decisions: [] };
      entries.set(attempt.id, { attempt, openedAt: event.at, changedAt: event.at, finished: null, strays: 0 });
    } else {
      const entry = entries.get(event.attemptId);
      if (entry) entries.set(event.attemptId, advance(entry, event));
    }
  }
  return entries;
}

type AttemptEvent = Extract<RecordedEvent, { type: 'decision-made' | 'decision-undone' | 'attempt-finished' }>;

function advance(entry: AttemptEntry, event: AttemptEvent): AttemptEntry {
  const { attempt } = entry;
  const { decisions } = attempt;
  const changed = { ...entry, changedAt: event.at };
  switch (event.type) {
    case 'attempt-finished':
      return { ...changed, finished: { at: event.at, earned: event.earned, possible: event.possible } };
    case 'decision-made':
      if (event.index !== decisions.length) return { ...entry, strays: entry.strays + 1 };
      return { ...changed, finished: null, attempt: { ...attempt, decisions: [...decisions, event.decision] } };
    case 'decision-undone':
      if (event.index !== decisions.length - 1) return { ...entry, strays: entry.strays + 1 };
      return { ...changed, finished: null, attempt: { ...attempt, decisions: decisions.slice(0, -1) } };
  }
}

/** The attempt to offer for resuming: at this version of the scenario, of `seed` if given, unfinished, changed last. */
export function unfinishedAttempt(
  events: readonly RecordedEvent[],
  scenarioId: string,
  scenarioVersion: number,
  seed: number | null = null,
): Attempt<Json> | null {
  let latest: AttemptEntry | null = null;
  for (const entry of attemptsOf(events).values()) {
    const { attempt, finished } = entry;
    if (finished || attempt.scenarioId !== scenarioId || attempt.scenarioVersion !== scenarioVersion) continue;
    if (seed !== null && attempt.seed !== seed) continue;
    if (!latest || entry.changedAt >= latest.changedAt) latest = entry;
  }
  return latest?.attempt ?? null;
}
