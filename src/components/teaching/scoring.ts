/**
 * Scoring, apart from rendering: a verdict is a pure function of the check and the answer.
 *
 * Answers are stored in learners' records. They name options by their place in the lesson's file and items by id, never
 * by where the screen showed them.
 */
import type { CheckData, CheckKind, CheckOf } from '@/schemas/check';

export type Answer =
  | { readonly kind: 'single'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'numeric'; readonly value: number }
  | { readonly kind: 'ordering'; readonly order: readonly string[] };

export type AnswerOf<K extends CheckKind> = Extract<Answer, { kind: K }>;

/** Checks that a program can judge: all but `explain`. */
export type JudgedCheck = Exclude<CheckData, { kind: 'explain' }>;

export interface Verdict {
  readonly correct: boolean;
  /** What to say about this very answer, most specific first; never empty for a wrong answer. */
  readonly feedback: readonly string[];
  /** Misconceptions that the answer shows. */
  readonly misconceptionIds: readonly string[];
}

interface Remark {
  readonly feedback: string;
  readonly misconceptionId?: string | undefined;
}

function wrong(remarks: readonly Remark[]): Verdict {
  const ids = remarks.flatMap(({ misconceptionId }) => misconceptionId ?? []);
  return {
    correct: false,
    feedback: [...new Set(remarks.map(({ feedback }) => feedback))],
    misconceptionIds: [...new Set(ids)],
  };
}

const right = (feedback: readonly string[] = []): Verdict => ({ correct: true, feedback, misconceptionIds: [] });

function scoreSingle(check: CheckOf<'single'>, { option: picked }: AnswerOf<'single'>): Verdict {
  const option = check.options[picked];
  if (!option) throw new RangeError(`check "${check.id}" has no option ${picked}`);
  return option.correct ? right([option.feedback]) : wrong([option]);
}

function scoreMultiple(check: CheckOf<'multiple'>, { options: picked }: AnswerOf<'multiple'>): Verdict {
  const chosen = new Set(picked);
  const stray = check.options.filter((option, index) => !option.correct && chosen.has(index));
  if (stray.length > 0) return wrong(stray);
  const missing = check.options.some((option, index) => option.correct && !chosen.has(index));
  return missing ? wrong([{ feedback: check.missed }]) : right();
}

/** Decimals such as 0.1 have no exact binary form, so a value on the edge of a tolerance counts as inside it. */
const ROUNDING = 1e-9;

function within(value: number, target: { readonly value: number; readonly tolerance: number }): boolean {
  return Math.abs(value - target.value) <= target.tolerance + ROUNDING;
}

function scoreNumeric(check: CheckOf<'numeric'>, { value }: AnswerOf<'numeric'>): Verdict {
  if (within(value, check.answer)) return right();
  const known = check.mistakes.find((mistake) => within(value, mistake));
  return wrong([known ?? { feedback: check.nudge }]);
}

function scoreOrdering(check: CheckOf<'ordering'>, { order }: AnswerOf<'ordering'>): Verdict {
  if (check.items.every(({ id }, index) => id === order[index])) return right();
  const place = (id: string) => order.indexOf(id);
  const swapped = check.mistakes.find(({ early, late }) => place(early) < place(late));
  return wrong([swapped ?? { feedback: check.nudge }]);
}

/** Judges an answer. Throws when the answer is not of the check's kind or names an option that it does not have. */
export function score(check: JudgedCheck, answer: Answer): Verdict {
  if (check.kind === 'single' && answer.kind === 'single') return scoreSingle(check, answer);
  if (check.kind === 'multiple' && answer.kind === 'multiple') return scoreMultiple(check, answer);
  if (check.kind === 'numeric' && answer.kind === 'numeric') return scoreNumeric(check, answer);
  if (check.kind === 'ordering' && answer.kind === 'ordering') return scoreOrdering(check, answer);
  throw new TypeError(`check "${check.id}" is ${check.kind}, the answer is ${answer.kind}`);
}
