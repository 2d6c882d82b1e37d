/** How often periodic reviews find what is wrong with a live model. */
import { MONTHS } from '../horizon';
import type { Policy } from '../policy';
import type { Passage } from './queues';

/** Discoveries a month by reviews of a model in `tier` (0 to 3); a busy second line reviews less well. */
export function reviewRate(
  policy: Policy,
  { launch }: { readonly launch: Pick<Passage, 'secondLineBacklog'> },
  replicate: number,
  tier: number,
): number {
  let backlog = 0;
  for (let month = 0; month < MONTHS; month++)
    backlog += launch.secondLineBacklog[replicate * MONTHS + month]! / MONTHS;
  const busy = policy.secondLine.fte > 0 ? Math.min(6, Math.max(0, backlog)) : 0;
  return (policy.monitoring.platform ? 0.4 : 0.2) / (1 + 0.5 * busy) / policy.monitoring.reviewEvery[tier]!;
}
