/** What a governance framework decides, as numbers: the simulation runs it, the document is written from it. */
import * as z from 'zod/mini';
import { parserOf } from '../kernel/parser';

/** What a tier score is made of. `regulation`: the model falls under Annex III of the EU AI Act. */
export const factors = ['impact', 'reach', 'automation', 'sensitivity', 'genai', 'vendor', 'regulation'] as const;
export type Factor = (typeof factors)[number];

/** What a model passes before it goes live. `annexIv`: technical documentation and impact assessment (FRIA). */
export const gates = [
  'checklist',
  'modelCard',
  'fairness',
  'dpia',
  'validation',
  'annexIv',
  'redTeam',
  'canary',
] as const;
export type Gate = (typeof gates)[number];

/** Who may sit on the review board. */
export const members = ['product', 'legal', 'ethics', 'engineering', 'privacySecurity', 'domain'] as const;
export type Member = (typeof members)[number];

/** What is watched once a model is live. `genai` watches generative models only. */
export const monitors = ['drift', 'performance', 'fairness', 'privacy', 'genai'] as const;
export type Monitor = (typeof monitors)[number];

/** Who is named in the incident playbook. */
export const responders = ['commander', 'engineer', 'legal', 'communications'] as const;
export type Responder = (typeof responders)[number];

/** Least burden first. */
export const tiers = [1, 2, 3, 4] as const;
export type Tier = (typeof tiers)[number];

const number = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const perTier = <S extends z.core.$ZodType>(of: S) => z.readonly(z.tuple([of, of, of, of]));
const recordOf = <K extends string, S extends z.core.$ZodType>(keys: readonly K[], of: S) =>
  z.readonly(z.strictObject(Object.fromEntries(keys.map((key) => [key, of])) as Record<K, S>));

const weight = number(0, 10);
const share = number(0, 1);
const yes = z.boolean();

export const policySchema = z.readonly(
  z.strictObject({
    tiering: z.readonly(
      z.strictObject({
        /** A model's score is the mean of its factors, each 0 to 1, under these weights. */
        weights: recordOf(factors, weight),
        /** The tier is 1 and one more for every cut that the score exceeds. */
        cuts: z.readonly(z.tuple([share, share, share])),
        /** The least tier of a model under Annex III; null: the score alone decides. */
        annexIIIFloor: z.nullable(z.literal([2, 3, 4])),
        /** The second line checks the tier that a team gives its own model. */
        verified: yes,
      }),
    ),
    /** How thoroughly each gate is passed, 0 (not at all) to 1, per tier. */
    gates: recordOf(gates, perTier(share)),
    board: z.readonly(
      z.strictObject({
        members: z
          .readonly(z.array(z.enum(members)).check(z.maxLength(members.length)))
          .check(z.refine((list) => new Set(list).size === list.length, 'names a member twice')),
        meetingsPerMonth: number(0, 20),
        hoursPerMeeting: number(0, 10),
        /** Which tiers it sees. */
        tiers: perTier(yes),
        /** Months within which it must decide: it reads faster, and less, to keep them. Null: no such promise. */
        decideWithin: z.nullable(number(0.1, 12)),
      }),
    ),
    secondLine: z.readonly(
      z.strictObject({
        /** People who validate and review, full-time equivalents. */
        fte: number(0, 20),
        /** Nothing is deployed without an entry in the registry and its signed gates. */
        enforced: yes,
      }),
    ),
    monitoring: z.readonly(
      z.strictObject({
        monitors: recordOf(monitors, perTier(yes)),
        /** Checks of each monitor per month and model; 30 is daily. */
        checksPerMonth: perTier(number(0, 100)),
        /** An alert is raised beyond this many standard deviations, two-sided. */
        threshold: number(0.5, 6),
        /** An alert takes the model back by itself. */
        rollback: perTier(yes),
        /** Who answers alerts, full-time equivalents. */
        onCallFte: number(0, 10),
        /** Months between periodic reviews of a live model. */
        reviewEvery: perTier(number(1, 36)),
        /** One registry and monitoring platform for all models. */
        platform: yes,
      }),
    ),
    playbook: z.readonly(
      z.strictObject({
        named: recordOf(responders, yes),
        /** The model can be switched off at once, and somebody may. */
        killSwitch: perTier(yes),
        drillsPerYear: number(0, 24),
      }),
    ),
  }),
);

export type Policy = z.infer<typeof policySchema>;
/** One value for each tier, T1 to T4. */
export type PerTier<T> = readonly [T, T, T, T];

/** Throws with the field and the reason when `input` is no policy. */
export const parsePolicy: (input: unknown) => Policy = parserOf(policySchema);
