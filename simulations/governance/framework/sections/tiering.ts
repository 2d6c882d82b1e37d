/** Section 2, risk tiers: how a model gets its tier, and what overrides the score. */
import * as z from 'zod/mini';
import { factors } from '../../policy';
import { annexIIIAreas, changeTriggers } from '../vocabulary';
import { label, list, number, recordOf, section, setOf, words } from './common';

const share = number(0, 1);

export const tiering = section({
  /** A model's score is the mean of its factors, each 0 to 1, under these weights. */
  weights: recordOf(factors, number(0, 10)),
  /** The tier is 1 and one more for every cut that the score exceeds. */
  cuts: z.readonly(z.tuple([share, share, share])),
  /** The regulatory override beats the score: what counts as Annex III, and the least tier of such a model (null: no override). */
  annexIII: z.readonly(z.strictObject({ floor: z.nullable(z.literal([2, 3, 4])), areas: setOf(annexIIIAreas) })),
  /** Who settles a model's tier. Self-tiering drifts downwards as the top tier gets heavier. */
  settledBy: z.literal(['owner', 'second-line']),
  /** Tier 1 goes live on its own signature within so many days; null: there is no fast lane. */
  fastLaneDays: z.nullable(number(0.5, 60)),
  /** What makes a model's tier be settled again. */
  retierTriggers: setOf(changeTriggers),
  /** Worked examples, so that two people give one model one tier. */
  examples: list(z.readonly(z.strictObject({ model: label, tier: z.literal([1, 2, 3, 4]), why: words })), 12),
});
