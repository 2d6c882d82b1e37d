/** The next decision that a guided case has already made. */
import type { Decision } from '@simulations/credit-drift/decisions';
import { type Given, nextGiven as findGiven } from '../shared/given';
import type { LegProps } from './leg';

export const nextGiven = (
  content: LegProps['content'],
  now: LegProps['now'],
  fits: (decision: Decision) => boolean,
): Given<Decision> | null => findGiven(content.setup.prefilled, now.attempt.decisions, fits);
