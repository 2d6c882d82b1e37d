/** What a learner can decide in the credit case, as data. */
import * as z from 'zod/mini';
import { type Hypothesis, hypotheses } from './hypotheses';
import { instrumentIds } from './instruments/catalogue';
import { type MitigationRequest, mitigationRequest } from './mitigation/request';
import { explorationShares } from './prices';
import { type RolloutDesign, rolloutDesign } from './rollout/design';
import { type Brief, briefSchema } from './brief/schema';
import { featureIds } from './world/features';
import { parserOf } from '../kernel/parser';

/** What can be asked back when the alert comes in. */
export const questions = ['unit', 'whom', 'period', 'source'] as const;
export type Question = (typeof questions)[number];

/** What champion replay may show: asked before it is looked at. */
export const replayOutcomes = ['vanishes', 'remains', 'nothing-to-explain'] as const;
/** Which plan will undo most of the rise without costing profit: asked before the bench. */
export const planKinds = ['repair', 'retrain', 'constraint', 'cutoffs'] as const;

const month = z.int().check(z.minimum(0), z.maximum(24));
const percent = z.number().check(z.minimum(0), z.maximum(100));
const confidence = z.int().check(z.minimum(1), z.maximum(3));

const prediction = z.discriminatedUnion('point', [
  /** How far AUC moved, in hundredths. */
  z.strictObject({ point: z.literal('auc'), change: z.number().check(z.minimum(-30), z.maximum(30)), confidence }),
  z.strictObject({ point: z.literal('replay'), outcome: z.enum(replayOutcomes), confidence }),
  z.strictObject({ point: z.literal('plan'), best: z.enum(planKinds), confidence }),
]);
export type Prediction = z.infer<typeof prediction>;

/** How likely each hypothesis is held to be, in percent; causes can act together, so they need not add up to 100. */
const beliefs = z.strictObject(
  Object.fromEntries(hypotheses.map((id) => [id, percent])) as Record<Hypothesis, typeof percent>,
);
export type Beliefs = Readonly<Record<Hypothesis, number>>;

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), about: z.enum(questions) }),
  z.strictObject({ kind: z.literal('predict'), prediction }),
  /** One month passes. */
  z.strictObject({ kind: z.literal('advance') }),
  z.discriminatedUnion('item', [
    z.strictObject({ kind: z.literal('buy'), item: z.literal('panel'), month }),
    z.strictObject({ kind: z.literal('buy'), item: z.literal('audit') }),
    z.strictObject({
      kind: z.literal('buy'),
      item: z.literal('exploration'),
      share: z.union([z.literal(0), ...explorationShares.map((share) => z.literal(share))]),
    }),
  ]),
  z.strictObject({
    kind: z.literal('consult'),
    instrument: z.enum(instrumentIds as readonly [(typeof instrumentIds)[number]]),
    month,
    /** The feature looked at closely; recorded, not charged. */
    feature: z.optional(z.enum(featureIds)),
  }),
  z.strictObject({ kind: z.literal('believe'), beliefs }),
  z.strictObject({
    kind: z.literal('diagnose'),
    hypotheses: z.array(z.enum(hypotheses)).check(z.minLength(1), z.maxLength(2)),
    confidence,
    /** Why, in the learner's own words, before the truth is shown. */
    because: z.string().check(z.maxLength(1000)),
  }),
  z.strictObject({ kind: z.literal('bench'), mitigation: mitigationRequest }),
  z.strictObject({ kind: z.literal('choose'), mitigation: mitigationRequest }),
  z.strictObject({ kind: z.literal('rollout'), design: rolloutDesign }),
  /** The brief as it is handed over; a later one replaces it. */
  z.strictObject({ kind: z.literal('brief'), brief: briefSchema }),
]);

export type Decision =
  | Exclude<
      z.infer<typeof decisionSchema>,
      { kind: 'bench' } | { kind: 'choose' } | { kind: 'rollout' } | { kind: 'brief' }
    >
  | { readonly kind: 'bench' | 'choose'; readonly mitigation: MitigationRequest }
  | { readonly kind: 'rollout'; readonly design: RolloutDesign }
  | { readonly kind: 'brief'; readonly brief: Brief };

export type Consult = Extract<Decision, { kind: 'consult' }>;

/** Throws with the field and the reason when `input` is no decision. */
export const parseDecision: (input: unknown) => Decision = parserOf(decisionSchema);
