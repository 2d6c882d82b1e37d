/** Parts of the test set on which averages are known to hide failures. */
import type { Ratings } from './dataset';
import type { Shape } from './models';

export type SegmentId = 'all' | 'cold-users' | 'regular-users' | 'long-tail-films' | 'popular-films';

export const SEGMENT_IDS: readonly SegmentId[] = [
  'all',
  'cold-users',
  'regular-users',
  'long-tail-films',
  'popular-films',
];

export interface Segments {
  /** 1 for users in the quarter with the fewest train ratings, users without any included. */
  readonly coldUser: Uint8Array;
  /** 1 for the least rated films that together received at most a fifth of the train ratings (Anderson's long tail). */
  readonly longTailItem: Uint8Array;
  /** How often each item was rated in train. */
  readonly itemCounts: Int32Array;
}

const COLD_SHARE = 0.25;
const TAIL_SHARE = 0.2;

/** Judges by train alone: a segment must be known when the model is shipped. Ties go by number, so that it repeats. */
export function segment(train: Ratings, shape: Shape): Segments {
  const userCounts = countsOf(train.users, shape.users);
  const itemCounts = countsOf(train.items, shape.items);
  const coldUser = new Uint8Array(shape.users);
  const usersAscending = ascendingBy(userCounts);
  for (const user of usersAscending.subarray(0, Math.floor(COLD_SHARE * shape.users))) coldUser[user] = 1;
  const longTailItem = new Uint8Array(shape.items);
  let ratings = 0;
  for (const item of ascendingBy(itemCounts)) {
    ratings += itemCounts[item]!;
    if (ratings > TAIL_SHARE * train.values.length) break;
    longTailItem[item] = 1;
  }
  return { coldUser, longTailItem, itemCounts };
}

/** Whether a rating of `user` for `item` belongs to a segment. */
export function isIn(id: SegmentId, { coldUser, longTailItem }: Segments, user: number, item: number): boolean {
  switch (id) {
    case 'all':
      return true;
    case 'cold-users':
      return coldUser[user] === 1;
    case 'regular-users':
      return coldUser[user] !== 1;
    case 'long-tail-films':
      return longTailItem[item] === 1;
    case 'popular-films':
      return longTailItem[item] !== 1;
  }
}

function countsOf(ids: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const id of ids) counts[id] = counts[id]! + 1;
  return counts;
}

function ascendingBy(counts: Int32Array): Int32Array {
  return Int32Array.from(counts.keys()).sort((a, b) => counts[a]! - counts[b]! || a - b);
}
