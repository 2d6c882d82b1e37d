import type { Rule } from '../types';

export const noLegalAdvice: Rule = {
  id: 'no-legal-advice',
  refuses: 'a body of law whose note does not say that it is not legal advice',
  check: ({ regulations }) =>
    regulations.flatMap(({ file, data }) =>
      /not legal advice/i.test(data.note)
        ? []
        : [{ file, field: 'note', message: 'The note must say that this is not legal advice.' }],
    ),
};
