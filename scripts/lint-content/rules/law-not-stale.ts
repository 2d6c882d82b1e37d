import { staleLawIn } from '@simulations/governance/grading/text';
import type { Rule } from '../types';

/**
 * The texts that teach: bodies of lessons, glossary, law. Front matter and scenarios are left out, for misconceptions and frameworks to repair say
 * what is outdated on purpose.
 */
export const lawNotStale: Rule = {
  id: 'law-not-stale',
  refuses:
    'a text that takes for current law what is not: SR 11-7, August 2026 as the high-risk date, Colorado SB 24-205',
  check({ lessons, terms, regulations }) {
    const texts = [
      ...lessons.map(({ file, text }) => ({ file, field: 'body', text })),
      ...terms.map(({ file, field, data }) => ({ file, field: `${field}.definition`, text: data.definition })),
      ...regulations.flatMap(({ file, data }) =>
        data.claims.map(({ text }, index) => ({ file, field: `claims[${index}].text`, text })),
      ),
    ];
    return texts.flatMap(({ file, field, text }) =>
      staleLawIn(text).map(({ quote, found }) => ({
        file,
        field,
        message: `Outdated: ${found}. Found in "${quote.slice(0, 200)}".`,
      })),
    );
  },
};
