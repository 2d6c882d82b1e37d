import type { Rule } from '../types';

export const rubricAddsUp: Rule = {
  id: 'rubric-adds-up',
  refuses: 'a rubric whose points do not add up to 100',
  check: ({ scenarios }) =>
    scenarios.flatMap(({ file, data }) => {
      const sum = data.rubric.reduce((total, { possible }) => total + possible, 0);
      return sum === 100 ? [] : [{ file, field: 'rubric', message: `The points add up to ${sum}, not to 100.` }];
    }),
};
