import { judged } from '../answers';
import type { Rule } from '../types';

export const objectiveCheckedTwice: Rule = {
  id: 'objective-checked-twice',
  refuses: 'an objective with fewer than two judged checks',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) =>
      data.objectives.flatMap(({ id }, index) => {
        const count = judged(data.checks).filter(({ objectiveIds }) => objectiveIds.includes(id)).length;
        if (count >= 2) return [];
        return [
          {
            file,
            field: `objectives[${index}]`,
            message: `The objective "${id}" has ${count} judged check${count === 1 ? '' : 's'}; it needs two, so that it can be shown on two days.`,
          },
        ];
      }),
    ),
};
