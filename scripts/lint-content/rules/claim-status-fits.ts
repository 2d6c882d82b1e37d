import type { RegulationClaim } from '@/schemas/regulation';
import type { Rule } from '../types';

/** Dates are compared with the day of the last check, on which somebody said that the status was right. */
function problemOf(claim: RegulationClaim, statuses: ReadonlyMap<string, RegulationClaim['status']>): string | null {
  const { status, from, lastVerified, supersededBy } = claim;
  const dated = from !== undefined && status !== 'no-longer-in-force';
  if (status === 'applies-later' && dated && from <= lastVerified) return `applies since ${from}: it is in force now`;
  if (status === 'in-force' && dated && from > lastVerified) return `applies only from ${from}: it is not in force yet`;
  if (status === 'no-longer-in-force' && from !== undefined && from > lastVerified) return `is in force until ${from}`;
  if (supersededBy === undefined) return null;
  if (status !== 'no-longer-in-force') return `has a successor, "${supersededBy}", and so is no longer in force`;
  const successor = statuses.get(supersededBy);
  if (successor === undefined) return `names "${supersededBy}" as its successor, which is no claim`;
  return successor === 'no-longer-in-force'
    ? `names "${supersededBy}" as its successor, which is no longer in force itself`
    : null;
}

export const claimStatusFits: Rule = {
  id: 'claim-status-fits',
  refuses: 'a claim about law whose status does not fit its date or its successor',
  check({ regulations }) {
    const statuses = new Map(
      regulations.flatMap(({ data }) => data.claims.map(({ id, status }) => [id, status] as const)),
    );
    return regulations.flatMap(({ file, data }) =>
      data.claims.flatMap((claim, index) => {
        const problem = problemOf(claim, statuses);
        return problem === null
          ? []
          : [{ file, field: `claims[${index}].status`, message: `"${claim.id}" ${problem}.` }];
      }),
    );
  },
};
