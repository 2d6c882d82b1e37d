/** The setup of a recommender scenario: the engine's own fields, and what a guided flight fills in beforehand. */
import * as mini from 'zod/mini';
import { z } from 'zod';
import { decisionSchema } from '@simulations/recommender/decisions';
import { setupSchema } from '@simulations/recommender/setup';
import { text } from './vocabulary';

const prefilled = z.strictObject({
  /** The decision as the engine reads it; the learner sees it made and carries it out with one click. */
  decision: decisionSchema,
  /** Why an experienced team would decide so: shown beside it. */
  because: text,
});

/** What may be left blank in a guided flight. */
const blank = z.enum(['frame', 'split', 'train', 'ship']);

export const recommenderSetup = mini.strictObject({
  ...setupSchema.shape,
  /** Decisions already made in a guided or half-filled flight, in the order in which they are flown. */
  prefilled: z.array(prefilled).default([]),
  /** The kinds of decision that are the learner's, although the flight is guided: one for `guided`. */
  blanks: z.array(blank).default([]),
});

export type RecommenderScenarioSetup = z.infer<typeof recommenderSetup>;
