import type { CheckOf } from '@/schemas/check';
import type { Rule } from '../types';

/** Fewer checks show no habit. */
const FEWEST = 3;

function longestIsRight(check: CheckOf<'single' | 'multiple'>): boolean {
  const length = ({ text }: { readonly text: string }) => text.length;
  const right = Math.max(...check.options.filter(({ correct }) => correct).map(length));
  const wrong = Math.max(...check.options.filter(({ correct }) => !correct).map(length));
  return right > wrong;
}

export const answerLengthHidden: Rule = {
  id: 'answer-length-hidden',
  refuses: 'a lesson whose right answer is the longest option in more than half of its choices',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) => {
      const choices = data.checks.filter(
        (check): check is CheckOf<'single' | 'multiple'> => check.kind === 'single' || check.kind === 'multiple',
      );
      const longest = choices.filter(longestIsRight);
      if (choices.length < FEWEST || longest.length * 2 <= choices.length) return [];
      const names = longest.map(({ id }) => `"${id}"`).join(', ');
      const message = `In ${longest.length} of ${choices.length} checks the longest option is right (${names}); a guesser would notice.`;
      return [{ file, field: 'checks', message }];
    }),
};
