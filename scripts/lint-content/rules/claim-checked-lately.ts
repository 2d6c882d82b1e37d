import type { Rule } from '../types';

const MONTHS = 12;
const monthsOf = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));

/** Measured against the newest check in the content, not against today: the same content always gets the same answer. */
export const claimCheckedLately: Rule = {
  id: 'claim-checked-lately',
  refuses: 'a claim about law whose last check lies more than twelve months behind the newest one',
  check({ regulations }) {
    const newest = Math.max(
      ...regulations.flatMap(({ data }) => data.claims.map((claim) => monthsOf(claim.lastVerified))),
    );
    return regulations.flatMap(({ file, data }) =>
      data.claims.flatMap(({ id, lastVerified }, index) =>
        newest - monthsOf(lastVerified) <= MONTHS
          ? []
          : [
              {
                file,
                field: `claims[${index}].lastVerified`,
                message: `"${id}" was last checked on ${lastVerified}; law has been checked since. Hold it against its source again.`,
              },
            ],
      ),
    );
  },
};
