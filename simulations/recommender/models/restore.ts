import { PopularityModel } from './baselines';
import { BlendModel } from './blend';
import { EaseModel } from './ease';
import { FactorModel } from './factor-model';
import { NeighbourModel } from './item-knn';
import type { SavedModel } from './saved';
import type { Ranker } from './types';

/** A model from its saved form. Everything restored can order items; factors and neighbours also predict stars. */
export function restoreModel(saved: SavedModel): Ranker {
  switch (saved.kind) {
    case 'factors':
      return new FactorModel(saved);
    case 'popularity':
      return new PopularityModel(saved);
    case 'ease':
      return new EaseModel(saved);
    case 'neighbours':
      return new NeighbourModel(saved);
    case 'blend':
      return new BlendModel(saved.parts.map(({ weight, model }) => ({ weight, model: restoreModel(model) })));
  }
}
