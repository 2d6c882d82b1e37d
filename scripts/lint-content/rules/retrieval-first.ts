import type { Rule } from '../types';

export const retrievalFirst: Rule = {
  id: 'retrieval-first',
  refuses: 'a lesson that does not begin with two or three checks from memory',
  check: ({ lessons }) =>
    lessons.flatMap((lesson) => {
      const { file, data, body } = lesson;
      const say = (field: string, message: string) => [{ file, field, message }];
      const { length } = data.retrieval;
      if (length < 2 || length > 3)
        return say('retrieval', `It lists ${length} checks; two or three belong at the start.`);
      const earlier = lessons.filter((other) => other !== lesson && data.prerequisites.includes(other.data.id));
      const known = new Set([lesson, ...earlier].flatMap((other) => other.data.checks.map(({ id }) => id)));
      const foreign = data.retrieval.find((id) => !known.has(id));
      if (foreign !== undefined)
        return say('retrieval', `The check "${foreign}" is in neither this lesson nor its prerequisites.`);
      const own = new Set(data.checks.map(({ id }) => id));
      if (earlier.length > 0 && data.retrieval.every((id) => own.has(id))) {
        return say('retrieval', 'The lesson has prerequisites; at least one check must come from them.');
      }
      const asked = body.placements.filter(({ component }) => ['Retrieval', 'Check', 'Simulation'].includes(component));
      return asked[0]?.component === 'Retrieval'
        ? []
        : say('body', 'Place <Retrieval /> before every check and simulation.');
    }),
};
