import type { Rule } from '../types';

export const termDefined: Rule = {
  id: 'term-defined',
  refuses: 'a term that is used but not defined, or listed but not used',
  check({ lessons, terms }) {
    const defined = new Set(terms.map(({ data }) => data.id));
    return lessons.flatMap(({ file, data, body }) => {
      const placed = body.placements.filter(({ component }) => component === 'Term').map(({ id }) => id ?? '');
      const used = [...new Set(placed)];
      const undefinedTerms = used
        .filter((id) => !defined.has(id))
        .map((id) => ({
          file,
          field: 'body',
          message: `The term "${id}" is used, but content/glossary does not define it.`,
        }));
      const unlisted = used
        .filter((id) => !data.glossary.includes(id))
        .map((id) => ({
          file,
          field: 'glossary',
          message: `The text uses the term "${id}", which the list leaves out.`,
        }));
      const unused = data.glossary.flatMap((id, index) =>
        used.includes(id)
          ? []
          : [
              {
                file,
                field: `glossary[${index}]`,
                message: `The term "${id}" is listed, but the text never links it.`,
              },
            ],
      );
      return [...undefinedTerms, ...unlisted, ...unused];
    });
  },
};
