/** The setup of a recommender scenario: the engine's own fields, and what a guided flight fills in beforehand. */
import * as mini from 'zod/mini';
import { z } from 'zod';
import { decisionSchema } from '@simulations/recommender/decisions';
import { setupSchema } from '@simulations/recommender/setup';
import { scaffoldFields } from './scaffold';

/** What may be left blank in a guided flight. */
const blank = z.enum(['frame', 'split', 'train', 'ship']);

export const recommenderSetup = mini.strictObject({
  ...setupSchema.shape,
  ...scaffoldFields(decisionSchema, blank),
});
