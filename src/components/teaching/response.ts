/** The ladder of help: what a learner is told after each try. First a nudge, then a hint, then the worked answer. */
import { type Answer, type JudgedCheck, score } from './scoring';

/** After this many wrong tries the worked answer is shown and the check is over. */
export const TRIES = 3;

export interface Response {
  readonly correct: boolean;
  /** No further try is asked for. */
  readonly done: boolean;
  /** The rung that was reached. */
  readonly rung: 'right' | 'nudge' | 'hint' | 'worked';
  /** About this very answer. */
  readonly feedback: readonly string[];
  /** From the second wrong try on. */
  readonly hint?: string;
  /** Once the check is over. */
  readonly explanation?: string;
}

/** `tries` counts this answer: 1 for the first. */
export function respond(check: JudgedCheck, answer: Answer, tries: number): Response {
  const { correct, feedback } = score(check, answer);
  const { hint, explanation } = check;
  if (correct) return { correct, done: true, rung: 'right', feedback, explanation };
  if (tries >= TRIES) return { correct, done: true, rung: 'worked', feedback, explanation };
  if (tries === 2) return { correct, done: false, rung: 'hint', feedback, hint };
  return { correct, done: false, rung: 'nudge', feedback };
}
