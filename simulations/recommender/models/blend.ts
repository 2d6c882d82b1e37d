/**
 * Weighted sums of rankers. What serves "top 5 for this user" is EASE, which knows what people watch together, plus a tenth
 * of the predicted rating, which knows what they think of it.
 */
import { fitEase } from './ease';
import type { EaseOptions } from './ease';
import type { SavedBlend } from './saved';
import type { Fit, FitContext, Ranker, Reason, Shape } from './types';
import { likedFrom } from './liked';
import type { Ratings } from '../dataset';
import { fitVb, VB_SMOOTHED_DEFAULTS } from './vb';

export interface BlendPart {
  readonly weight: number;
  readonly model: Ranker;
}

export class BlendModel implements Ranker {
  constructor(private readonly parts: readonly BlendPart[]) {}

  scoreUser(user: number): Float32Array {
    const [first, ...rest] = this.parts;
    const scores = first!.model.scoreUser(user);
    for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! * first!.weight;
    for (const { weight, model } of rest) {
      const more = model.scoreUser(user);
      for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + weight * more[i]!;
    }
    return scores;
  }

  /** The reasons of all parts that give some, added up by film. */
  explain(user: number, item: number, count: number): readonly Reason[] {
    const total = new Map<number, number>();
    for (const { weight, model } of this.parts) {
      for (const reason of model.explain?.(user, item, Infinity) ?? []) {
        total.set(reason.item, (total.get(reason.item) ?? 0) + weight * reason.weight);
      }
    }
    const reasons = Array.from(total, ([source, weight]) => ({ item: source, weight }));
    reasons.sort((a, b) => b.weight - a.weight || a.item - b.item);
    return reasons.slice(0, count);
  }

  save(): SavedBlend {
    return { kind: 'blend', parts: this.parts.map(({ weight, model }) => ({ weight, model: model.save() })) };
  }
}

export interface ServedOptions {
  readonly ease: Partial<EaseOptions>;
  /** Weight of a predicted star beside a score of EASE. */
  readonly ratingWeight: number;
  /** Weight of a second EASE, learnt from liked films only; 0 leaves it out. */
  readonly likedWeight: number;
  readonly liked: Partial<EaseOptions>;
  /** A rating model fitted before on the same train; without one a smoothed variational Bayes is fitted here. */
  readonly rating: Ranker | null;
}

/** Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const SERVED_DEFAULTS: ServedOptions = {
  ease: {},
  ratingWeight: 0.05,
  likedWeight: 1,
  liked: {},
  rating: null,
};

/** The recommender that is served: EASE on everything rated + EASE on what was liked + a tenth of the predicted stars. */
export async function fitServed(
  train: Ratings,
  shape: Shape,
  context: FitContext,
  options?: Partial<ServedOptions>,
): Promise<Fit<BlendModel>> {
  const { ease, ratingWeight, likedWeight, liked, rating } = { ...SERVED_DEFAULTS, ...options };
  const onAll = await fitEase(train, shape, context, ease);
  const parts: BlendPart[] = [{ weight: 1, model: onAll.model }];
  if (likedWeight !== 0) {
    const atLeast = likedFrom(shape.scale);
    const onLiked = await fitEase(train, shape, context, { ...liked, atLeast });
    parts.push({ weight: likedWeight, model: onLiked.model });
  }
  const stars = rating ?? (await fitVb(train, shape, context, VB_SMOOTHED_DEFAULTS)).model;
  parts.push({ weight: ratingWeight, model: stars });
  return { model: new BlendModel(parts), path: onAll.path, passes: [] };
}
