/** Sums over the months of the truth. */
import type { Truth } from '@simulations/credit-drift/debrief/truth';

type Moved = 'goodTurnedAway' | 'goodLetIn' | 'badTurnedAway' | 'badLetIn';

export const totalOf = ({ months }: Truth, moved: Moved, group: 'A' | 'B'): number =>
  months.reduce((sum, month) => sum + month[moved][group], 0);

/** Creditworthy people of group B turned away because of it, less those let in because of it: what an excess of a rate estimates. */
export const netExcessB = (truth: Truth): number =>
  totalOf(truth, 'goodTurnedAway', 'B') - totalOf(truth, 'goodLetIn', 'B');
