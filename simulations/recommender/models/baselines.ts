/** What every model must beat: the global mean, user and item biases, and the popularity order. */
import { emptyFactors, FactorModel } from './factor-model';
import { groupBy, meanOf } from './rows';
import type { SavedPopularity } from './saved';
import type { Fitter, Ranker } from './types';

/** Predicts the mean of train for everyone and everything. */
export const fitGlobalMean: Fitter<FactorModel, Record<never, never>> = async (train, shape) => ({
  model: new FactorModel(emptyFactors(shape, 0, meanOf(train.values))),
  path: 'typed arrays',
  passes: [],
});

export interface BiasOptions {
  readonly sweeps: number;
  /** Shrinkage: so many imaginary ratings at the mean are added to every user, and to every item. */
  readonly lambdaUser: number;
  readonly lambdaItem: number;
}

/** The penalties of Koren (2010, § 2.1), which Surprise's BaselineOnly uses as well. */
export const BIAS_DEFAULTS: BiasOptions = { sweeps: 10, lambdaUser: 15, lambdaItem: 10 };

/** Mean + user bias + item bias, both shrunk towards zero, by alternating exact solutions. */
export const fitBias: Fitter<FactorModel, BiasOptions> = async (train, shape, _context, options) => {
  const { sweeps, lambdaUser, lambdaItem } = { ...BIAS_DEFAULTS, ...options };
  const mean = meanOf(train.values);
  const rows = { users: groupBy('users', train, shape), items: groupBy('items', train, shape) };
  const bias = { users: new Float64Array(shape.users), items: new Float64Array(shape.items) };
  const solve = (side: 'users' | 'items', lambda: number) => {
    const other = bias[side === 'users' ? 'items' : 'users'];
    const { start, columns, values } = rows[side];
    for (let r = 0; r < shape[side]; r++) {
      let sum = 0;
      for (let k = start[r]!; k < start[r + 1]!; k++) sum += values[k]! - mean - other[columns[k]!]!;
      bias[side][r] = sum / (lambda + start[r + 1]! - start[r]!);
    }
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    solve('items', lambdaItem);
    solve('users', lambdaUser);
  }
  const saved = emptyFactors(shape, 2, mean);
  for (let u = 0; u < shape.users; u++) saved.userFactors.set([bias.users[u]!, 1], u * 2);
  for (let i = 0; i < shape.items; i++) saved.itemFactors.set([1, bias.items[i]!], i * 2);
  return { model: new FactorModel(saved), path: 'typed arrays', passes: [] };
};

/** Scores an item by how many have rated it in train. */
export class PopularityModel implements Ranker {
  constructor(private readonly saved: SavedPopularity) {}

  scoreUser(): Float32Array {
    return Float32Array.from(this.saved.scores);
  }

  save(): SavedPopularity {
    return this.saved;
  }
}

export const fitPopularity: Fitter<PopularityModel, Record<never, never>> = async (train, shape) => {
  const scores = new Float32Array(shape.items);
  for (const item of train.items) scores[item] = scores[item]! + 1;
  return { model: new PopularityModel({ kind: 'popularity', scores }), path: 'typed arrays', passes: [] };
};
