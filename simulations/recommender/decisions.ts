/** What a learner can decide in the recommender simulation, as data. */
import * as z from 'zod/mini';

/** How well is it going to be judged? Rating error, the ranking of a short list, or how much of the catalogue is shown. */
export const successMetrics = ['rmse', 'ndcg', 'coverage'] as const;
/** What must not get worse while the success metric gets better. */
export const guardrails = ['none', 'coverage', 'cold-users', 'latency'] as const;
export const dataViews = ['counts', 'ratings', 'long-tail', 'activity'] as const;
export const splitMethods = ['random', 'time', 'published'] as const;

/** Baselines ask for no training worth the name; every other model must beat them. */
export const baselineModels = ['global-mean', 'bias', 'popularity', 'item-knn'] as const;
/** Models that predict stars. Their list is the films with the highest predicted rating. */
export const ratingModels = ['global-mean', 'bias', 'adam', 'als', 'vb', 'vb-smoothed'] as const;
/** Models that order films and promise nothing about stars. */
export const rankingModels = ['popularity', 'item-knn', 'pure-svd', 'ease', 'ease-liked-rating'] as const;
export const models = [...ratingModels, ...rankingModels] as const;

export type SuccessMetric = (typeof successMetrics)[number];
export type Guardrail = (typeof guardrails)[number];
export type DataView = (typeof dataViews)[number];
export type SplitMethod = (typeof splitMethods)[number];
export type Model = (typeof models)[number];

const count = (max: number) => z.int().check(z.minimum(0), z.maximum(max));
const runNumber = count(999);

/** `gain`: how much a trained model improves on the best baseline. `list`: which list people will like best. */
const prediction = z.discriminatedUnion('point', [
  z.object({
    point: z.literal('gain'),
    /** Expected fall in RMSE against the bias baseline, in percent. */
    percent: z.number().check(z.minimum(-50), z.maximum(50)),
    confidence: count(3),
  }),
  z.object({
    point: z.literal('list'),
    best: z.enum(['popularity', 'rating', 'behaviour']),
    confidence: count(3),
  }),
]);

const load = z.discriminatedUnion('source', [
  z.object({ kind: z.literal('load'), source: z.literal('generated') }),
  z.object({
    kind: z.literal('load'),
    source: z.literal('own'),
    name: z.string().check(z.maxLength(200)),
    fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    ratings: count(50_000_000),
    users: count(5_000_000),
    films: count(5_000_000),
  }),
]);

export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frame'), metric: z.enum(successMetrics), guardrail: z.enum(guardrails) }),
  load,
  z.object({ kind: z.literal('inspect'), view: z.enum(dataViews) }),
  z.object({
    kind: z.literal('split'),
    method: z.enum(splitMethods),
    /** Name of the published fold; only with `published`. */
    fold: z.optional(z.string().check(z.maxLength(40))),
  }),
  /** The learner's answer to "does this split let the model see the future?" */
  z.object({ kind: z.literal('judge-split'), leaks: z.boolean() }),
  z.object({ kind: z.literal('predict'), prediction }),
  z.object({
    kind: z.literal('train'),
    model: z.enum(models),
    /** Latent factors (K) of a factor model. */
    factors: z.optional(z.int().check(z.minimum(1), z.maximum(64))),
    /** Epochs of gradient descent or sweeps of a closed-form model. */
    passes: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    /** The run whose predicted rating `ease-liked-rating` mixes in. */
    ratingRun: z.optional(runNumber),
  }),
  /** The learner looked at cold users and long-tail films of a run. */
  z.object({ kind: z.literal('inspect-segments'), run: runNumber }),
  z.object({ kind: z.literal('recommend'), user: count(2_147_483_647) }),
  z.object({ kind: z.literal('ship'), run: runNumber }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type Prediction = z.infer<typeof prediction>;
export type TrainDecision = Extract<Decision, { kind: 'train' }>;

export const isRatingModel = (model: Model): model is (typeof ratingModels)[number] =>
  (ratingModels as readonly string[]).includes(model);
export const isBaseline = (model: Model): model is (typeof baselineModels)[number] =>
  (baselineModels as readonly string[]).includes(model);

/** Throws with the field and the reason when `input` is no decision. */
export function parseDecision(input: unknown): Decision {
  const result = z.safeParse(decisionSchema, input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new TypeError(`not a decision: ${issue?.path.join('.') || 'kind'}: ${issue?.message ?? 'unknown'}`);
}
