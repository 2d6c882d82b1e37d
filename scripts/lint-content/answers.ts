/** What several rules ask of checks. */
import type { CheckData } from '@/schemas/check';

/** One way to be wrong, with what is said about it. */
export interface WrongAnswer {
  /** Place inside the check: `options[1]`, `mistakes[0]`. */
  readonly field: string;
  readonly feedback: string;
  readonly misconceptionId: string | undefined;
}

export function wrongAnswers(check: CheckData): WrongAnswer[] {
  switch (check.kind) {
    case 'single':
    case 'multiple':
      return check.options.flatMap(({ correct, feedback, misconceptionId }, index) =>
        correct ? [] : [{ field: `options[${index}]`, feedback, misconceptionId }],
      );
    case 'numeric':
    case 'ordering':
      return check.mistakes.map(({ feedback, misconceptionId }, index) => ({
        field: `mistakes[${index}]`,
        feedback,
        misconceptionId,
      }));
    case 'explain':
      return [];
  }
}

/** Checks that show mastery; what learners write in their own words is judged by nobody. */
export function judged(checks: readonly CheckData[]): CheckData[] {
  return checks.filter(({ kind }) => kind !== 'explain');
}
