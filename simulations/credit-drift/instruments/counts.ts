/** Shares with their counts and intervals, as boards show them. */
import { wilson } from '../../statistics/intervals';

export interface Share {
  readonly successes: number;
  readonly trials: number;
  /** NaN without trials. */
  readonly rate: number;
  /** Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export function shareOf(successes: number, trials: number): Share {
  const { low, high } = trials > 0 ? wilson(successes, trials) : { low: Number.NaN, high: Number.NaN };
  return { successes, trials, rate: successes / trials, low, high };
}

/** Share of rows for which `hit` holds among those for which `counts` holds. */
export function countShare(count: number, counts: (i: number) => boolean, hit: (i: number) => boolean): Share {
  let successes = 0;
  let trials = 0;
  for (let i = 0; i < count; i++) {
    if (!counts(i)) continue;
    trials++;
    if (hit(i)) successes++;
  }
  return shareOf(successes, trials);
}

/** z of the difference of two independent shares, unpooled; positive when `now` is larger. */
export function zOfChange(before: Share, now: Share): number {
  const variance = (share: Share) => (share.rate * (1 - share.rate)) / share.trials;
  return (now.rate - before.rate) / Math.sqrt(variance(before) + variance(now));
}

/** Standard error of the difference of two independent estimates. */
export const errorOfChange = (before: number, now: number): number => Math.sqrt(before * before + now * now);

/** Values of a column for the rows of one group (0 or 1), or of everybody (null). */
export function ofGroup(values: Float64Array, groups: Uint8Array, group: 0 | 1 | null): Float64Array {
  return group === null ? values : values.filter((_, i) => groups[i] === group);
}
