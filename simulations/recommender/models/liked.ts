import type { RatingScale } from '../dataset';

/** Stars from which a film counts as liked: three quarters up the scale, which is 4 of 5 (Cremonesi et al. 2010 use 5, RecBole 4). */
export function likedFrom(scale: RatingScale): number {
  const threshold = scale.min + 0.75 * (scale.max - scale.min);
  return Math.ceil(threshold / scale.step) * scale.step;
}
