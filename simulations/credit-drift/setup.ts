/** What a credit scenario fixes before the learner starts. */
import * as z from 'zod/mini';
import { parserOf } from '../kernel/parser';
import { instrumentIds } from './instruments/catalogue';
import { mitigationKinds } from './mitigation/request';
import { causes } from './world/causes';

/** Fields that only a page reads, such as given decisions, are left out; content is checked strictly in `src/schemas`. */
export const setupSchema = z.object({
  /** Seed of the world, unless the attempt brings its own. */
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
  /** What is wrong, with weights: severities are found so that the headline holds. Empty: nothing is wrong. */
  causes: z
    .array(z.strictObject({ cause: z.enum(causes), weight: z.number().check(z.minimum(0), z.maximum(1)) }))
    .check(z.maxLength(3)),
  /** `points`: + 15.0 percentage points; `relative`: + 15 % of the launch rate; `given`: weights are severities. */
  headline: z.enum(['points', 'relative', 'given']),
  /** Where the alert comes from: a bureau study of month 3, or a heap of complaints that nobody drew as a sample. */
  alert: z.enum(['study', 'complaints']),
  /** Months in production when the learner comes in, and the last that can be reached. */
  clock: z
    .strictObject({
      start: z.int().check(z.minimum(1), z.maximum(12)),
      end: z.int().check(z.minimum(1), z.maximum(12)),
    })
    .check(z.refine(({ start, end }) => start <= end, 'the clock ends before it starts')),
  applicantsPerMonth: z.int().check(z.minimum(2000), z.maximum(50_000)),
  /** `guided`: steps are given with their reasons, one is left blank. `half`: half are. `free`: none. */
  scaffold: z.enum(['guided', 'half', 'free']),
  instruments: z.array(z.enum(instrumentIds as readonly [(typeof instrumentIds)[number]])).check(z.minLength(1)),
  mitigations: z.array(z.enum(mitigationKinds)).check(z.minLength(1)),
});

export type Setup = z.infer<typeof setupSchema>;

export const parseSetup: (input: unknown) => Setup = parserOf(setupSchema);
