import { sequence } from '../../kernel/streams';
import type { SideState } from './alternating';
import { emptyFactors, FactorModel } from './factor-model';
import type { Side } from './rows';
import type { Shape } from './types';

/** Both sides of an alternating solver; rows are (bias, factors), d = factors + 1 numbers. */
export type Sides = Record<Side, SideState>;

export const SIDES = ['users', 'items'] as const;

/** Biases zero, factors normal with standard deviation `spread`: small, but not all equal, or columns could never part. */
export function randomSides(shape: Shape, d: number, spread: number, seed: number): Sides {
  const draw = (side: Side, variable: number): SideState => {
    const normal = sequence(seed, variable);
    const mean = new Float32Array(shape[side] * d);
    for (let at = 0; at < mean.length; at++) if (at % d > 0) mean[at] = spread * normal.normal();
    return { mean, covariance: null };
  };
  return { users: draw('users', 0), items: draw('items', 1) };
}

/** The model both sides make: p = (b, 1, x), q = (1, c, y). */
export function modelOf(sides: Sides, shape: Shape, mean: number): FactorModel {
  const d = sides.users.mean.length / shape.users;
  const saved = emptyFactors(shape, d + 1, mean);
  for (const side of SIDES) {
    const from = sides[side].mean;
    const to = side === 'users' ? saved.userFactors : saved.itemFactors;
    const [own, one] = side === 'users' ? [0, 1] : [1, 0];
    for (let r = 0; r < shape[side]; r++) {
      to[r * (d + 1) + own] = from[r * d]!;
      to[r * (d + 1) + one] = 1;
      for (let k = 1; k < d; k++) to[r * (d + 1) + k + 1] = from[r * d + k]!;
    }
  }
  return new FactorModel(saved);
}
