import type { Ranker, RatingModel, Shape } from './types';
import type { SavedFactors } from './saved';

/**
 * The common form of all matrix models: prediction = offset + p_u · q_i, with biases as columns whose other side is 1
 * (Koren, Bell & Volinsky 2009, eq. 4).
 */
export class FactorModel implements RatingModel, Ranker {
  constructor(private readonly saved: SavedFactors) {}

  /** Unclipped stars. */
  score(user: number, item: number): number {
    const { width, userFactors, itemFactors, offset } = this.saved;
    const p = user * width;
    const q = item * width;
    let sum = offset;
    for (let k = 0; k < width; k++) sum += userFactors[p + k]! * itemFactors[q + k]!;
    return sum;
  }

  predict(user: number, item: number): number {
    return clip(this.score(user, item), this.saved.scale.min, this.saved.scale.max);
  }

  predictUser(user: number): Float32Array {
    const { min, max } = this.saved.scale;
    const stars = this.scoreUser(user);
    for (let i = 0; i < stars.length; i++) stars[i] = clip(stars[i]!, min, max);
    return stars;
  }

  /** Predicted stars before clipping, so that two films beyond five stars still have an order. */
  scoreUser(user: number): Float32Array {
    const scores = new Float32Array(this.saved.items);
    for (let i = 0; i < scores.length; i++) scores[i] = this.score(user, i);
    return scores;
  }

  save(): SavedFactors {
    return this.saved;
  }
}

export function clip(value: number, min: number, max: number): number {
  return value < min ? min : value > max ? max : value;
}

/** A model of `width` columns per side, filled with zeros: what a fit writes into. */
export function emptyFactors(shape: Shape, width: number, offset: number) {
  const { users, items, scale } = shape;
  return {
    kind: 'factors' as const,
    users,
    items,
    width,
    offset,
    scale,
    userFactors: new Float32Array(users * width),
    itemFactors: new Float32Array(items * width),
  };
}
