import { wrongAnswers } from '../answers';
import type { Rule } from '../types';

export const misconceptionTested: Rule = {
  id: 'misconception-tested',
  refuses: 'a misconception that no wrong answer stands for',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) => {
      const used = new Set(data.checks.flatMap(wrongAnswers).map(({ misconceptionId }) => misconceptionId));
      return data.misconceptions.flatMap(({ id }, index) =>
        used.has(id)
          ? []
          : [
              {
                file,
                field: `misconceptions[${index}]`,
                message: `No wrong answer points to "${id}", so nobody can find out that they hold it.`,
              },
            ],
      );
    }),
};
