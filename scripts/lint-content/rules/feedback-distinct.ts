import { wrongAnswers } from '../answers';
import type { Rule } from '../types';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const feedbackDistinct: Rule = {
  id: 'feedback-distinct',
  refuses: 'feedback that repeats that of another wrong answer of the same check',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) =>
      data.checks.flatMap((check, index) => {
        const seen = new Map<string, string>();
        return wrongAnswers(check).flatMap(({ field, feedback }) => {
          const first = seen.get(plain(feedback));
          seen.set(plain(feedback), first ?? field);
          if (first === undefined) return [];
          const message = `Check "${check.id}" says the same here as at ${first}; two wrong answers come from two beliefs.`;
          return [{ file, field: `checks[${index}].${field}.feedback`, message }];
        });
      }),
    ),
};
