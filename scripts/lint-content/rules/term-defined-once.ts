import type { Rule } from '../types';

export const termDefinedOnce: Rule = {
  id: 'term-defined-once',
  refuses: 'a glossary term, or another name of one, that is defined twice',
  check({ terms }) {
    const seen = new Map<string, string>();
    return terms.flatMap(({ file, field, data }) =>
      [data.term, ...data.aliases].flatMap((name) => {
        const key = name.toLowerCase();
        const first = seen.get(key);
        seen.set(key, first ?? `${data.id} (${file})`);
        return first === undefined ? [] : [{ file, field, message: `"${name}" is already defined as ${first}.` }];
      }),
    );
  },
};
