/** Ratings for figures, straight from the files that GroupLens publishes. */
import { readFileSync } from 'node:fs';
import type { Ratings } from '@simulations/recommender/dataset';
import type { Shape } from '@simulations/recommender/models';

/** People, films and scale of MovieLens 100K. */
export const movieLens100K: Shape = { users: 943, items: 1682, scale: { min: 1, max: 5, step: 1 } };

/** A file of MovieLens 100K, whole or a half fold: user, item, rating, time; tabs; ids from 1. */
export function readRatings(file: string): Ratings {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  const column = (index: number) => rows.map((row) => row[index] ?? Number.NaN);
  return {
    users: Int32Array.from(column(0), (id) => id - 1),
    items: Int32Array.from(column(1), (id) => id - 1),
    values: Float32Array.from(column(2)),
    times: Float64Array.from(column(3)),
  };
}
