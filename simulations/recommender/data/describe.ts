/** Facts for looking at the data before anything is trained on it. */
import type { Dataset } from '../dataset';

export interface Bin {
  /** Both ends belong to the bin. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface DatasetFacts {
  readonly ratings: number;
  readonly users: number;
  readonly films: number;
  /** Share of all (user, film) pairs that are rated, 0 to 1; 1 − density is the sparsity. */
  readonly density: number;
  readonly sparsity: number;
  readonly mean: number;
  /** Population standard deviation of the ratings: the RMSE of predicting the mean everywhere. */
  readonly deviation: number;
  /** One entry per step of the scale, ascending, with none left out. */
  readonly stars: readonly { readonly stars: number; readonly count: number; readonly share: number }[];
  /** Ratings of each film and of each user, largest first: the curve whose end is the long tail. */
  readonly perFilm: Int32Array;
  readonly perUser: Int32Array;
  readonly medianPerFilm: number;
  readonly medianPerUser: number;
  /** Gini coefficient of ratings over films and over users: 0 all equal, towards 1 all with one. */
  readonly filmGini: number;
  readonly userGini: number;
  /** Share of the ratings that the most rated tenth of the films has. */
  readonly headShare: number;
  /** Users by number of ratings, in bins whose bounds double: 20–39, 40–79 … */
  readonly userBins: readonly Bin[];
  readonly filmBins: readonly Bin[];
  /** Films with fewer than 5 and fewer than 20 ratings: too few to say much about. */
  readonly filmsBelow5: number;
  readonly filmsBelow20: number;
  /** Users with fewer than 40 ratings, who start nearly cold. */
  readonly usersBelow40: number;
  /** Seconds since 1970 of the first and last rating. */
  readonly firstTime: number;
  readonly lastTime: number;
  /** Ratings per genre, most rated first; a film counts for each of its genres. */
  readonly genres: readonly {
    readonly genre: string;
    readonly films: number;
    readonly ratings: number;
    readonly mean: number;
  }[];
}

export function describe(dataset: Dataset): DatasetFacts {
  const { users, items, values, times } = dataset.ratings;
  const n = values.length;
  const { min, max, step } = dataset.scale;
  const starCounts = new Array<number>(Math.round((max - min) / step) + 1).fill(0);
  const perUser = new Int32Array(dataset.userIds.length);
  const perFilm = new Int32Array(dataset.films.length);
  let sum = 0;
  let squares = 0;
  let firstTime = Infinity;
  let lastTime = -Infinity;
  for (let row = 0; row < n; row++) {
    const value = values[row]!;
    sum += value;
    squares += value * value;
    starCounts[Math.round((value - min) / step)]!++;
    perUser[users[row]!]!++;
    perFilm[items[row]!]!++;
    firstTime = Math.min(firstTime, times[row]!);
    lastTime = Math.max(lastTime, times[row]!);
  }
  const genres = countGenres(dataset, perFilm);
  perUser.sort().reverse();
  perFilm.sort().reverse();
  const mean = sum / n;
  const density = n / (perUser.length * perFilm.length);
  const head = perFilm.subarray(0, Math.ceil(perFilm.length / 10));
  return {
    ratings: n,
    users: perUser.length,
    films: perFilm.length,
    density,
    sparsity: 1 - density,
    mean,
    deviation: Math.sqrt(Math.max(0, squares / n - mean * mean)),
    stars: starCounts.map((count, k) => ({ stars: min + k * step, count, share: count / n })),
    perFilm,
    perUser,
    medianPerFilm: median(perFilm),
    medianPerUser: median(perUser),
    filmGini: gini(perFilm),
    userGini: gini(perUser),
    headShare: head.reduce((total, count) => total + count, 0) / n,
    userBins: doublingBins(perUser, 20),
    filmBins: doublingBins(perFilm, 1),
    filmsBelow5: perFilm.filter((count) => count < 5).length,
    filmsBelow20: perFilm.filter((count) => count < 20).length,
    usersBelow40: perUser.filter((count) => count < 40).length,
    firstTime,
    lastTime,
    genres,
  };
}

/** Gini coefficient of counts sorted from the largest down (Σ (n + 1 − 2k) x_k / (n Σ x), k counted from 1). */
export function gini(descending: ArrayLike<number>): number {
  const n = descending.length;
  let total = 0;
  let weighted = 0;
  for (let k = 0; k < n; k++) {
    total += descending[k]!;
    weighted += (n - 1 - 2 * k) * descending[k]!;
  }
  return total === 0 ? 0 : weighted / (n * total);
}

function median(sorted: Int32Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Bins 1 … s − 1 (left out when empty), s … 2s − 1, 2s … 4s − 1 and so on up to the largest count. */
function doublingBins(descending: Int32Array, start: number): readonly Bin[] {
  const bins: Bin[] = [];
  const largest = descending[0] ?? 0;
  const countIn = (from: number, to: number) => descending.filter((count) => count >= from && count <= to).length;
  if (start > 1 && countIn(1, start - 1) > 0) bins.push({ from: 1, to: start - 1, count: countIn(1, start - 1) });
  for (let from = start; from <= largest; from *= 2) {
    bins.push({ from, to: 2 * from - 1, count: countIn(from, 2 * from - 1) });
  }
  return bins;
}

function countGenres(dataset: Dataset, perFilm: Int32Array): DatasetFacts['genres'] {
  const { items, values } = dataset.ratings;
  const stars = new Float64Array(perFilm.length);
  for (let row = 0; row < values.length; row++) stars[items[row]!]! += values[row]!;
  const counts = new Map<string, { films: number; ratings: number; stars: number }>();
  dataset.films.forEach((film, i) => {
    for (const genre of film.genres) {
      const count = counts.get(genre) ?? { films: 0, ratings: 0, stars: 0 };
      count.films++;
      count.ratings += perFilm[i]!;
      count.stars += stars[i]!;
      counts.set(genre, count);
    }
  });
  return Array.from(counts, ([genre, { films, ratings, stars: total }]) => ({
    genre,
    films,
    ratings,
    mean: total / ratings,
  })).sort((a, b) => b.ratings - a.ratings || (a.genre < b.genre ? -1 : 1));
}
