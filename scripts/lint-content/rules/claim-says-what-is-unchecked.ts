import type { Rule } from '../types';

export const claimSaysWhatIsUnchecked: Rule = {
  id: 'claim-says-what-is-unchecked',
  refuses:
    'a claim about law that is unverified and does not say what could not be checked, or is secondary without saying where it was read',
  check: ({ regulations }) =>
    regulations.flatMap(({ file, data }) =>
      data.claims.flatMap(({ id, verification, unchecked, source }, index) => {
        if (verification === 'unverified' && unchecked === undefined) {
          return [
            {
              file,
              field: `claims[${index}].unchecked`,
              message: `"${id}" is unverified: say what could not be checked.`,
            },
          ];
        }
        if (verification === 'secondary' && source.readIn === undefined) {
          return [
            {
              file,
              field: `claims[${index}].source.readIn`,
              message: `"${id}" rests on secondary sources: say where it was read.`,
            },
          ];
        }
        return [];
      }),
    ),
};
