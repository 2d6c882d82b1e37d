/** Stages of a design laid end to end, with the wait for outcomes where the design asks for it. */
import { LABEL_DELAY_DAYS } from '../prices';
import type { RolloutDesign } from './design';

export interface Segment {
  readonly name: string;
  readonly share: number;
  /** First day and the day after the last, from 0. */
  readonly from: number;
  readonly to: number;
  readonly hold: boolean;
}

/** "1 %", "0.5 %". */
export const sayShare = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

/**
 * Days of every stage. The wait comes after the first stage that has at least the share to hold at, at that stage's share, and lasts until
 * the outcomes of all decisions made by then are known.
 */
export function scheduleOf({ stages, holdAt }: Pick<RolloutDesign, 'stages' | 'holdAt'>): readonly Segment[] {
  const segments: Segment[] = [];
  let day = 0;
  let held = holdAt === null;
  const add = (name: string, share: number, days: number, hold: boolean) => {
    segments.push({ name, share, from: day, to: day + days, hold });
    day += days;
  };
  for (const { share, days } of stages) {
    const name = share === 0 ? 'Shadow' : sayShare(share);
    add(name, share, days, false);
    if (holdAt === null || held || share < holdAt) continue;
    add(`${name}, held`, share, LABEL_DELAY_DAYS, true);
    held = true;
  }
  return segments;
}
