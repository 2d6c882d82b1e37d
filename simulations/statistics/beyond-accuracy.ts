/** What accuracy does not see: how much of the catalogue is ever shown, and how well known the shown items are already. */
import { log2 } from '../kernel/math';

/** Share of `items` that occur in at least one of the lists (Ge, Delgado-Battenfeld & Jannach 2010, catalogue coverage). */
export function catalogueCoverage(lists: readonly ArrayLike<number>[], items: number): number {
  const shown = new Set<number>();
  for (const list of lists) for (let rank = 0; rank < list.length; rank++) shown.add(list[rank]!);
  return shown.size / items;
}

/**
 * Mean self-information of the shown items, in bits: −log₂ of the share of users who rated the item in train (Zhou et al. 2010;
 * Castells, Hurley & Vargas 2015). 0 for items everybody has rated. An item nobody rated counts as rated by one user, the most
 * surprise that so many users can measure. NaN when nothing is shown.
 */
export function novelty(lists: readonly ArrayLike<number>[], counts: ArrayLike<number>, users: number): number {
  let bits = 0;
  let shown = 0;
  for (const list of lists) {
    for (let rank = 0; rank < list.length; rank++) {
      bits -= log2(Math.max(1, counts[list[rank]!]!) / users);
      shown++;
    }
  }
  return bits / shown;
}
