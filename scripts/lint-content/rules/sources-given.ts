import type { Rule } from '../types';

export const sourcesGiven: Rule = {
  id: 'sources-given',
  refuses: 'a lesson without sources, or a source that the text never cites',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data, body }) => {
      if (data.sources.length === 0) {
        return [{ file, field: 'sources', message: 'The lesson names no source; every figure and rule needs one.' }];
      }
      const cited = new Set(body.placements.filter(({ component }) => component === 'Cite').map(({ id }) => id));
      return data.sources.flatMap(({ id }, index) =>
        cited.has(id)
          ? []
          : [
              {
                file,
                field: `sources[${index}]`,
                message: `The source "${id}" is not cited in the text: <Cite id="${id}" />.`,
              },
            ],
      );
    }),
};
