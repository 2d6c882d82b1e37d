/** A practice session over checks of many lessons: what comes first, and what comes back. */
import { shuffled } from './order';
import type { Standing, Standings } from './standing';

/** What a session needs to know of a check. */
export interface Askable {
  readonly id: string;
  readonly objectiveIds: readonly string[];
}

/** Weak first, then due, then untried, then what rests until tomorrow or is mastered. */
const urgency: Readonly<Record<Standing, number>> = { weak: 0, due: 1, untried: 2, once: 3, mastered: 3 };

/** Check ids in the order in which they are asked; within one rank the order is drawn from `seed`. */
export function sessionOrder(checks: readonly Askable[], standings: Standings, seed: number): string[] {
  const rank = (check: Askable) => Math.min(...check.objectiveIds.map((id) => urgency[standings.of(id)]));
  return shuffled(checks, seed, 'session')
    .map((check) => ({ id: check.id, rank: rank(check) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

export interface Session {
  /** Check ids still to be asked, the present one first. */
  readonly queue: readonly string[];
  /** Ids answered right at the first try of their last showing. */
  readonly right: readonly string[];
  /** How often each id has been shown before; it draws another order of options. */
  readonly rounds: Readonly<Record<string, number>>;
}

/** A check that went wrong returns after this many others: far enough to forget the wording, near enough to remember why. */
const RETURN_AFTER = 3;

export const openSession = (queue: readonly string[]): Session => ({ queue, right: [], rounds: {} });

/** Takes the present check off the queue; when its first try was wrong it comes back later. */
export function advance(session: Session, rightAtOnce: boolean): Session {
  const [current, ...rest] = session.queue;
  if (current === undefined) return session;
  const rounds = { ...session.rounds, [current]: (session.rounds[current] ?? 0) + 1 };
  if (rightAtOnce) return { queue: rest, right: [...session.right, current], rounds };
  return { ...session, queue: [...rest.slice(0, RETURN_AFTER), current, ...rest.slice(RETURN_AFTER)], rounds };
}
