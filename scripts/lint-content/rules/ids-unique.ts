import type { Content, Finding, Rule } from '../types';

type Located = Omit<Finding, 'rule' | 'message'> & { readonly id: string };

/** Ids by what they name. Records refer to all of these without saying where they stand. */
function listIds({ lessons, scenarios, terms, regulations }: Content): Record<string, Located[]> {
  const inLessons = (key: 'objectives' | 'misconceptions' | 'checks' | 'predictions') =>
    lessons.flatMap(({ file, data }) => data[key].map(({ id }, index) => ({ file, field: `${key}[${index}].id`, id })));
  return {
    lesson: lessons.map(({ file, data }) => ({ file, field: 'id', id: data.id })),
    objective: inLessons('objectives'),
    misconception: inLessons('misconceptions'),
    check: inLessons('checks'),
    prediction: inLessons('predictions'),
    scenario: scenarios.map(({ file, data }) => ({ file, field: 'id', id: data.id })),
    term: terms.map(({ file, field, data }) => ({ file, field: `${field}.id`, id: data.id })),
    claim: regulations.flatMap(({ file, data }) =>
      data.claims.map(({ id }, index) => ({ file, field: `claims[${index}].id`, id })),
    ),
    'rubric point': scenarios.flatMap(({ file, data }) =>
      data.rubric.map(({ id }, index) => ({ file, field: `rubric[${index}].id`, id: `${data.id}/${id}` })),
    ),
    source: lessons.flatMap(({ file, data }) =>
      data.sources.map(({ id }, index) => ({ file, field: `sources[${index}].id`, id: `${data.id}/${id}` })),
    ),
  };
}

export const idsUnique: Rule = {
  id: 'ids-unique',
  refuses: 'an id that is used twice',
  check: (content) =>
    Object.entries(listIds(content)).flatMap(([what, located]) => {
      const seen = new Map<string, string>();
      return located.flatMap(({ file, field, id }) => {
        const first = seen.get(id);
        seen.set(id, first ?? `${file}, ${field}`);
        return first === undefined
          ? []
          : [{ file, field, message: `The ${what} id "${id}" is already used in ${first}.` }];
      });
    }),
};
