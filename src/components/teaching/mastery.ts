/**
 * What the record says about an objective. Mastery is advice, never a lock: an objective is mastered when its last two
 * checks were right on different days. Only first tries count, because a second try has already been helped.
 */

/** One first try at a check, as the record keeps it. */
export interface FirstTry {
  readonly checkId: string;
  readonly objectiveIds: readonly string[];
  readonly correct: boolean;
  /** The learner's calendar day: "2026-11-23". */
  readonly day: string;
}

export type Mastery = 'untried' | 'weak' | 'once' | 'mastered';

/** `tries` in the order in which they were made. */
export function masteryOf(objectiveId: string, tries: readonly FirstTry[]): Mastery {
  const own = tries.filter(({ objectiveIds }) => objectiveIds.includes(objectiveId));
  const last = own.at(-1);
  if (!last) return 'untried';
  if (!last.correct) return 'weak';
  const before = own.at(-2);
  return before?.correct && before.day !== last.day ? 'mastered' : 'once';
}

/** The next step for an objective. `today` tells a check that is due from one that should rest until tomorrow. */
export function adviceFor(objectiveId: string, tries: readonly FirstTry[], today: string): string {
  const mastery = masteryOf(objectiveId, tries);
  switch (mastery) {
    case 'untried':
      return 'Not checked yet.';
    case 'weak':
      return 'The last check went wrong: read its section again, then answer it once more.';
    case 'once':
      return isDue(objectiveId, tries, today)
        ? 'Right the last time. Answer one check again today, and it is yours.'
        : 'Right today. Answer one check again on another day, and it is yours.';
    case 'mastered':
      return 'Mastered: right on two different days.';
  }
}

/** Right the last time, not yet on two days, and a day has passed: one more right answer would master it. */
export function isDue(objectiveId: string, tries: readonly FirstTry[], today: string): boolean {
  if (masteryOf(objectiveId, tries) !== 'once') return false;
  const last = tries.filter(({ objectiveIds }) => objectiveIds.includes(objectiveId)).at(-1);
  return last !== undefined && last.day !== today;
}
