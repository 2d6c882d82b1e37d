/**
 * Ten-film lists on MovieLens 100K: a quarter of every film's ratings held out at random, relevant from 4 stars, ranked against
 * all films that the person has not rated. `medianRaters`: ratings in train of the median film shown; `rare`: share of the shown
 * films with five or fewer.
 *
 * Measured with `node scripts/run.mjs scripts/figures/lists.ts DIR`: standard settings of this site's engine, which were chosen
 * on validation slices of train. Seed 1, cpu backend.
 */
export const lists = {
  random: { rmse: null, ndcg: 0.0117, medianRaters: 19, rare: 0.292 },
  biasUnshrunk: { rmse: 0.9388, ndcg: 0.0001, medianRaters: 2, rare: 0.901 },
  bias: { rmse: 0.9411, ndcg: 0.0886, medianRaters: 149, rare: 0 },
  adam: { rmse: 0.9109, ndcg: 0.0749, medianRaters: 84, rare: 0.153 },
  als: { rmse: 0.9087, ndcg: 0.117, medianRaters: 149, rare: 0 },
  variationalBayes: { rmse: 0.898, ndcg: 0.1312, medianRaters: 157, rare: 0 },
  smoothed: { rmse: 0.8764, ndcg: 0.167, medianRaters: 182, rare: 0 },
  popularity: { rmse: null, ndcg: 0.19, medianRaters: 323, rare: 0 },
  itemKnn: { rmse: null, ndcg: 0.3546, medianRaters: 196, rare: 0 },
  ease: { rmse: null, ndcg: 0.3824, medianRaters: 227, rare: 0 },
  easeRating: { rmse: null, ndcg: 0.4038, medianRaters: 224, rare: 0 },
} as const;
