import { judged } from '../answers';
import type { Rule } from '../types';

export const objectiveApplied: Rule = {
  id: 'objective-applied',
  refuses: 'from intermediate level on, an objective without a check at application level',
  check: ({ lessons }) =>
    lessons
      .filter(({ data }) => data.level !== 'beginner')
      .flatMap(({ file, data }) =>
        data.objectives.flatMap(({ id }, index) => {
          const own = judged(data.checks).filter(({ objectiveIds }) => objectiveIds.includes(id));
          if (own.some(({ demand }) => demand !== 'recall')) return [];
          const message = `No check of the objective "${id}" asks for more than recall; one must ask for application or analysis.`;
          return [{ file, field: `objectives[${index}]`, message }];
        }),
      ),
};
