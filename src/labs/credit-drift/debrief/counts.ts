/** Sums over the months of the truth. */
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import type { Hypothesis } from '@simulations/credit-drift/hypotheses';

type Moved = 'goodTurnedAway' | 'goodLetIn' | 'badTurnedAway' | 'badLetIn' | 'newlyGoodTurnedAway';

export const totalOf = ({ months }: Truth, moved: Moved, group: 'A' | 'B'): number =>
  months.reduce((sum, month) => sum + month[moved][group], 0);

/** Creditworthy people of group B turned away because of it, less those let in because of it: what an excess of a rate estimates. */
export const netExcessB = (truth: Truth): number =>
  totalOf(truth, 'goodTurnedAway', 'B') - totalOf(truth, 'goodLetIn', 'B');

export const sameCauses = (a: readonly Hypothesis[], b: readonly Hypothesis[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
