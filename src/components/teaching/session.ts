/** A practice session over checks of many lessons: what comes first, and what comes back. */
import { type FirstTry, isDue, masteryOf } from './mastery';
import { shuffled } from './order';

/** What a session needs to know of a check. */
export interface Askable {
  readonly id: string;
  readonly objectiveIds: readonly string[];
}

/** 0 is asked first: weak, then due, then untried, then what rests or is mastered. */
function urgency(check: Askable, tries: readonly FirstTry[], today: string): number {
  const ranks = check.objectiveIds.map((objectiveId) => {
    const mastery = masteryOf(objectiveId, tries);
    if (mastery === 'weak') return 0;
    if (isDue(objectiveId, tries, today)) return 1;
    return mastery === 'untried' ? 2 : 3;
  });
  return Math.min(...ranks);
}

/** Check ids in the order in which they are asked; within one rank the order is drawn from `seed`. */
export function sessionOrder(
  checks: readonly Askable[],
  tries: readonly FirstTry[],
  today: string,
  seed: number,
): string[] {
  const drawn = shuffled(checks, seed, 'session');
  const ranked = drawn.map((check) => ({ id: check.id, rank: urgency(check, tries, today) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
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
