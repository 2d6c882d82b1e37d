/** Small ratings for tests. */
import { sequence } from '@simulations/kernel/streams';
import type { Ratings } from '@simulations/recommender/dataset';
import type { Shape } from '@simulations/recommender/models';

export function ratingsFrom(rows: readonly (readonly [user: number, item: number, stars: number])[]): Ratings {
  return {
    users: Int32Array.from(rows, (row) => row[0]),
    items: Int32Array.from(rows, (row) => row[1]),
    values: Float32Array.from(rows, (row) => row[2]),
    times: Float64Array.from(rows, (_, k) => 1_000_000 + k),
  };
}

export const shapeOf = (users: number, items: number): Shape => ({
  users,
  items,
  scale: { min: 1, max: 5, step: 1 },
});

/**
 * Ratings of a world with biases and two tastes: about `density` of all pairs, stars with some noise. `suited`: how many of them
 * are of films that suit the user, 0.5 (no matter) to 1.
 */
export function drawRatings(users: number, items: number, density: number, seed: number, suited = 0.75): Ratings {
  const random = sequence(seed, 77);
  const draw = (n: number) => Array.from({ length: n }, () => [random.normal(), random.normal(), random.normal()]);
  const [people, films] = [draw(users), draw(items)];
  const rows: [number, number, number][] = [];
  for (let user = 0; user < users; user++) {
    for (let item = 0; item < items; item++) {
      const [p, q] = [people[user]!, films[item]!];
      // People watch what suits them: presence tells of taste, as in real ratings.
      const match = p[1]! * q[1]! + p[2]! * q[2]!;
      if (random.uniform() > 2 * density * (match > 0 ? suited : 1 - suited)) continue;
      const stars = 3.4 + 0.4 * p[0]! + 0.5 * q[0]! + 0.5 * match + 0.4 * random.normal();
      rows.push([user, item, Math.min(5, Math.max(1, Math.round(stars)))]);
    }
  }
  return ratingsFrom(rows);
}
