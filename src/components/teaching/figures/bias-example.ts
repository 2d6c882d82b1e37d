/** Four people, four films: small enough to check by hand, computed by the simulation's own bias model. */
import { fitBias } from '@simulations/recommender/models/baselines';
import type { Ratings } from '@simulations/recommender/dataset';

export const people = ['Ana', 'Ben', 'Chloe', 'Dev'] as const;
export const films = ['Harbour Lights', 'Zero Meridian', 'Paper Kite', 'Night Ferry'] as const;

/** Stars by person and film. Negative: held out, and the stars that were given. */
const table = [
  [3, 4, 3, -4],
  [-2, 2, 1, 3],
  [2, -3, 1, 3],
  [4, 5, -4, 5],
] as const;

export interface Cell {
  readonly stars: number;
  readonly heldOut: boolean;
  /** What the bias model predicts. */
  readonly predicted: number;
}

export interface BiasExample {
  readonly mean: number;
  readonly filmBiases: readonly number[];
  readonly personBiases: readonly number[];
  /** By person, then film. */
  readonly cells: readonly (readonly Cell[])[];
}

function trainRatings(): Ratings {
  const rows = table.flatMap((row, user) => row.map((stars, item) => ({ user, item, stars })));
  const kept = rows.filter(({ stars }) => stars > 0);
  return {
    users: Int32Array.from(kept, ({ user }) => user),
    items: Int32Array.from(kept, ({ item }) => item),
    values: Float32Array.from(kept, ({ stars }) => stars),
    times: new Float64Array(kept.length),
  };
}

/** One pass over films, then people, with λ = 1: the formulas of the lesson. */
export async function computeBiasExample(): Promise<BiasExample> {
  const shape = { users: people.length, items: films.length, scale: { min: 1, max: 5, step: 1 } };
  const context = { tensors: null, seed: 0, now: () => 0 };
  const { model } = await fitBias(trainRatings(), shape, context, { sweeps: 1, lambdaUser: 1, lambdaItem: 1 });
  const { offset: mean, userFactors, itemFactors, width } = model.save();
  // The bias model keeps people as (b_u, 1) and films as (1, b_i).
  const personBiases = people.map((_, user) => userFactors[user * width] ?? Number.NaN);
  const filmBiases = films.map((_, item) => itemFactors[item * width + 1] ?? Number.NaN);
  const cells = table.map((row, user) =>
    row.map((stars, item) => ({ stars: Math.abs(stars), heldOut: stars < 0, predicted: model.predict(user, item) })),
  );
  return { mean, filmBiases, personBiases, cells };
}
