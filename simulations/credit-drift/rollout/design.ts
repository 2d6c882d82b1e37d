/** How a candidate is brought into service, as the learner designs it. */
import * as z from 'zod/mini';

const stage = z.strictObject({
  /** Share of applicants the candidate decides; 0 is shadow: it scores everybody and decides nobody. */
  share: z.number().check(z.minimum(0), z.maximum(1)),
  days: z.int().check(z.minimum(1), z.maximum(120)),
});

const limit = (min: number, max: number) => z.nullable(z.number().check(z.minimum(min), z.maximum(max)));

export const rolloutDesign = z.strictObject({
  /** What is rolled out: the plan that was chosen, or a candidate made to fail (sandbox and exercise). */
  candidate: z.enum([
    'chosen',
    'chosen-not-wired',
    'global-cutoff-50',
    'global-cutoff-607',
    'focal-cutoff-35',
    'same-model',
  ]),
  applicationsPerDay: z.int().check(z.minimum(100), z.maximum(5000)),
  stages: z.array(stage).check(z.minLength(1), z.maxLength(8)),
  /** Each gate is off when null. */
  gates: z.strictObject({
    /** G0, shadow: largest PSI of the candidate's scores in production against offline, of all and (not below what chance gives) of group B. */
    skew: limit(0.001, 1),
    /** S1, shadow: least z (McNemar) of group B swap-ins over swap-outs; below it there is no improvement to roll out. */
    pairedZ: limit(-5, 10),
    /** S2, shadow: how far below break-even the swap-ins' P(good) may lie, in percentage points. */
    swapInMargin: limit(0, 30),
    /** G1, live: group B's approval in canary may lie this much below control, in percentage points (mSPRT). */
    approvalMargin: limit(0.5, 20),
    /** G2, live: early delinquency among approved may lie this much above control, in percentage points (mSPRT). */
    delinquencyMargin: limit(0.1, 10),
    /** Level of the always-valid tests. */
    alpha: z.number().check(z.minimum(0.001), z.maximum(0.2)),
  }),
  /** Wait at this share until outcomes have matured, then look; null: do not wait. */
  holdAt: z.nullable(z.number().check(z.minimum(0.01), z.maximum(1))),
});

export type RolloutDesign = z.infer<typeof rolloutDesign>;
export type RolloutStage = RolloutDesign['stages'][number];
export type RolloutCandidate = RolloutDesign['candidate'];
