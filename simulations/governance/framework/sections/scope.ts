/** Section 1, scope and inventory: which models the framework governs, and how they are found. */
import { changeTriggers } from '../vocabulary';
import { section, setOf, whole, yes } from './common';
import * as z from 'zod/mini';

export const scope = section({
  covers: z.readonly(
    z.strictObject({
      /** Models the organisation trains. */
      internal: yes,
      /** Models bought, or inside bought software. */
      vendor: yes,
      /** Generative models, foundation models behind an interface among them. */
      generative: yes,
      /** Models that were live before the framework. */
      legacy: yes,
    }),
  ),
  /** Months until every legacy model has passed its gates; null: no date. */
  legacyWithin: z.nullable(whole(1, 36)),
  /** Months between two counts of the inventory; null: counted once. */
  inventoryEvery: z.nullable(whole(1, 36)),
  /** What makes a live model pass its gates again. */
  changeTriggers: setOf(changeTriggers),
});
