import type { Rule } from '../types';

export const refutationPlaced: Rule = {
  id: 'refutation-placed',
  refuses: 'a lesson without a refutation in its text',
  check: ({ lessons }) =>
    lessons
      .filter(({ body }) => !body.placements.some(({ component }) => component === 'Refutation'))
      .map(({ file }) => ({
        file,
        field: 'body',
        message: 'The text sets no misconception right; place at least one <Refutation id="…" />.',
      })),
};
