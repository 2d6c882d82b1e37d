/**
 * How good the first k of an ordered list are, for one user. Definitions as in Järvelin & Kekäläinen (2002) for NDCG with binary
 * gains and log₂ discount, and Herlocker et al. (2004) for precision and recall; those of RecBole and of Microsoft's recommenders agree.
 *
 * `list` is best first; `relevant` tells which items count as hits; `relevantCount` is how many there are in all, more than
 * zero: a user without any has no defined recall or NDCG and is left out of an average, not counted as zero.
 */
import { log2 } from '../kernel/math';

export interface RelevantItems {
  has(item: number): boolean;
  readonly size: number;
}

function hitsWithin(list: ArrayLike<number>, relevant: RelevantItems, k: number): number {
  let hits = 0;
  for (let rank = 0; rank < Math.min(k, list.length); rank++) if (relevant.has(list[rank]!)) hits++;
  return hits;
}

/** Share of the first k places that are hits. Divides by k also when the list is shorter. */
export function precisionAt(k: number, list: ArrayLike<number>, relevant: RelevantItems): number {
  return hitsWithin(list, relevant, k) / k;
}

/** Share of the relevant items that are among the first k. */
export function recallAt(k: number, list: ArrayLike<number>, relevant: RelevantItems): number {
  return hitsWithin(list, relevant, k) / relevant.size;
}

/** 1 when at least one of the first k is relevant, else 0. */
export function hitAt(k: number, list: ArrayLike<number>, relevant: RelevantItems): number {
  return hitsWithin(list, relevant, k) > 0 ? 1 : 0;
}

/** 1 ÷ place of the first hit among the first k (places count from 1); 0 without a hit. */
export function reciprocalRankAt(k: number, list: ArrayLike<number>, relevant: RelevantItems): number {
  for (let rank = 0; rank < Math.min(k, list.length); rank++) if (relevant.has(list[rank]!)) return 1 / (rank + 1);
  return 0;
}

/** Discounted cumulative gain of the first k ÷ that of an ideal list, which has all relevant items (at most k) in front. */
export function ndcgAt(k: number, list: ArrayLike<number>, relevant: RelevantItems): number {
  let gain = 0;
  for (let rank = 0; rank < Math.min(k, list.length); rank++) if (relevant.has(list[rank]!)) gain += 1 / log2(rank + 2);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(k, relevant.size); rank++) ideal += 1 / log2(rank + 2);
  return gain / ideal;
}
