/**
 * Item-based neighbours (Sarwar et al. 2001; Deshpande & Karypis 2004): "because you rated …".
 *
 * Two fits of one model. For an order, similarity is the cosine of the items' columns of ratings, shrunk where few users support
 * it, and a score is the similarity-weighted sum of the user's stars. For stars, similarity is the cosine of the deviations from the bias
 * baseline (agreeing on what is better than expected), and the prediction is the baseline plus the weighted mean of the
 * user's deviations (Koren 2010, eq. 3).
 */
import { pace } from '../../tensors';
import type { Ratings } from '../dataset';
import { fitBias } from './baselines';
import { clip, FactorModel } from './factor-model';
import { likedFrom } from './liked';
import { strongest } from './reasons';
import { groupBy } from './rows';
import type { SavedNeighbours } from './saved';
import { topItems } from './top';
import type { Fitter, FitContext, Ranker, RatingModel, Reason, Shape } from './types';

export interface ItemKnnOptions {
  readonly neighbours: number;
  /** Added to the product of the norms: a cosine of few common users counts less. */
  readonly shrink: number;
}

export const ITEM_KNN_DEFAULTS: ItemKnnOptions = { neighbours: 100, shrink: 10 };

export class NeighbourModel implements Ranker, RatingModel {
  private readonly baseline: FactorModel;

  constructor(private readonly saved: SavedNeighbours) {
    this.baseline = new FactorModel(saved.baseline);
  }

  /** Sum over the items the user has of similarity × what the user gave them. */
  scoreUser(user: number): Float32Array {
    const given = this.givenBy(user);
    return this.forAll((item) => this.weigh(given, item).sum);
  }

  predict(user: number, item: number): number {
    return this.stars(user, item, this.givenBy(user));
  }

  predictUser(user: number): Float32Array {
    const given = this.givenBy(user);
    return this.forAll((item) => this.stars(user, item, given));
  }

  explain(user: number, item: number, count: number): readonly Reason[] {
    const { byUser, liked, start, neighbours, similarities } = this.saved;
    const own = new Set<number>();
    for (let k = byUser.start[user]!; k < byUser.start[user + 1]!; k++) {
      if (liked[k] === 1) own.add(byUser.columns[k]!);
    }
    const sources: number[] = [];
    const weights: number[] = [];
    for (let k = start[item]!; k < start[item + 1]!; k++) {
      if (!own.has(neighbours[k]!)) continue;
      sources.push(neighbours[k]!);
      weights.push(similarities[k]!);
    }
    return strongest(sources, weights, item, count);
  }

  save(): SavedNeighbours {
    return this.saved;
  }

  private stars(user: number, item: number, given: Float32Array): number {
    const { sum, weight } = this.weigh(given, item);
    const { min, max } = this.saved.baseline.scale;
    return clip(this.baseline.score(user, item) + (weight > 0 ? sum / weight : 0), min, max);
  }

  /** What the user gave every item: stars or deviations; NaN where nothing. */
  private givenBy(user: number): Float32Array {
    const { byUser, given, items } = this.saved;
    const dense = new Float32Array(items).fill(NaN);
    for (let k = byUser.start[user]!; k < byUser.start[user + 1]!; k++) dense[byUser.columns[k]!] = given[k]!;
    return dense;
  }

  private weigh(given: Float32Array, item: number): { sum: number; weight: number } {
    const { start, neighbours, similarities } = this.saved;
    let sum = 0;
    let weight = 0;
    for (let k = start[item]!; k < start[item + 1]!; k++) {
      const value = given[neighbours[k]!]!;
      if (Number.isNaN(value)) continue;
      sum += similarities[k]! * value;
      weight += similarities[k]!;
    }
    return { sum, weight };
  }

  private forAll(value: (item: number) => number): Float32Array {
    return Float32Array.from({ length: this.saved.items }, (_, item) => value(item));
  }
}

/** Neighbours by cosine of ratings: a ranker. */
export const fitItemKnn: Fitter<NeighbourModel, ItemKnnOptions> = async (train, shape, context, options) => {
  const baseline = (await fitBias(train, shape, context)).model;
  return neighbourhood(train, train, shape, context, { ...ITEM_KNN_DEFAULTS, ...options }, baseline);
};

/** Neighbours by cosine of deviations from the baseline: predicts stars. */
export const fitItemKnnStars: Fitter<NeighbourModel, ItemKnnOptions> = async (train, shape, context, options) => {
  const baseline = (await fitBias(train, shape, context)).model;
  const deviations = train.values.map((stars, k) => stars - baseline.score(train.users[k]!, train.items[k]!));
  const settings = { ...ITEM_KNN_DEFAULTS, ...options };
  return neighbourhood(train, { ...train, values: deviations }, shape, context, settings, baseline);
};

async function neighbourhood(
  train: Ratings,
  given: Ratings,
  shape: Shape,
  context: FitContext,
  options: ItemKnnOptions,
  baseline: FactorModel,
) {
  const pacer = pace(context.now, context.signal);
  const byUser = groupBy('users', given, shape);
  const byItem = groupBy('items', given, shape);
  const norms = new Float64Array(shape.items);
  for (let i = 0; i < shape.items; i++) {
    let squares = 0;
    for (let k = byItem.start[i]!; k < byItem.start[i + 1]!; k++) squares += byItem.values[k]! * byItem.values[k]!;
    norms[i] = Math.sqrt(squares);
  }
  const start = new Int32Array(shape.items + 1);
  const neighbours: number[] = [];
  const similarities: number[] = [];
  const row = new Float32Array(shape.items);
  for (let i = 0; i < shape.items; i++) {
    row.fill(0);
    for (let k = byItem.start[i]!; k < byItem.start[i + 1]!; k++) {
      const user = byItem.columns[k]!;
      const own = byItem.values[k]!;
      for (let t = byUser.start[user]!; t < byUser.start[user + 1]!; t++) {
        const j = byUser.columns[t]!;
        row[j] = row[j]! + own * byUser.values[t]!;
      }
    }
    for (let j = 0; j < row.length; j++) {
      if (row[j] !== 0) row[j] = row[j]! / (norms[i]! * norms[j]! + options.shrink);
    }
    for (const j of topItems(row, [i], options.neighbours)) {
      if (row[j]! <= 0) break;
      neighbours.push(j);
      similarities.push(row[j]!);
    }
    start[i + 1] = neighbours.length;
    if (i % 8 === 0) await pacer.breathe();
  }
  const threshold = likedFrom(shape.scale);
  const saved: SavedNeighbours = {
    kind: 'neighbours',
    items: shape.items,
    byUser: { start: byUser.start, columns: byUser.columns },
    given: byUser.values,
    liked: Uint8Array.from(groupBy('users', train, shape).values, (stars) => (stars >= threshold ? 1 : 0)),
    start,
    neighbours: Int32Array.from(neighbours),
    similarities: Float32Array.from(similarities),
    baseline: baseline.save(),
  };
  return { model: new NeighbourModel(saved), path: 'typed arrays' as const, passes: [] };
}
