/** The next decision that a guided flight of the recommender has already made. */
import type { Decision } from '@simulations/recommender/decisions';
import { type Given, nextGiven as findGiven, sameDecision } from '../shared/given';
import type { LegProps } from './leg';

/** Which run a blend mixes in depends on the order of flight: it is the same decision all the same. */
const same = (a: Decision, b: Decision) => sameDecision(a, b, ['ratingRun']);

export const nextGiven = (
  content: LegProps['content'],
  now: LegProps['now'],
  fits: (decision: Decision) => boolean,
): Given<Decision> | null => findGiven(content.setup.prefilled, now.attempt.decisions, fits, same);
