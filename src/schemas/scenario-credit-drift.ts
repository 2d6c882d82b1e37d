/** The setup of a credit scenario: the engine's own fields, and what a guided case fills in beforehand. */
import * as mini from 'zod/mini';
import { z } from 'zod';
import { decisionSchema } from '@simulations/credit-drift/decisions';
import { setupSchema } from '@simulations/credit-drift/setup';
import { scaffoldFields } from './scaffold';

/** What may be left blank in a guided case. */
const blank = z.enum(['ask', 'consult', 'believe', 'diagnose', 'choose', 'rollout', 'brief']);

export const creditDriftSetup = mini.strictObject({
  ...setupSchema.shape,
  ...scaffoldFields(decisionSchema, blank),
});
