/**
 * Ratings as the solvers read them: parallel columns, users and items numbered from 0 without gaps.
 */

/** Parallel columns, one entry per rating, in file order. */
export interface Ratings {
  readonly users: Int32Array;
  readonly items: Int32Array;
  /** Stars, on the data set's scale. */
  readonly values: Float32Array;
  /** Seconds since 1970. */
  readonly times: Float64Array;
}

export interface RatingScale {
  readonly min: number;
  readonly max: number;
  /** Smallest step between two ratings: 1 for MovieLens 100K, 0.5 for latest-small. */
  readonly step: number;
}

/** A film as its file names it. `year` is null when the file gives none. */
export interface Film {
  readonly id: number;
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
}

/** A split published with the data: the row numbers of its test part; every other row is train. */
export interface PublishedFold {
  readonly name: string;
  readonly test: Uint32Array;
}

export interface Dataset {
  readonly name: string;
  readonly source: 'generated' | 'own';
  /** SHA-256 over the columns; the same ratings give the same fingerprint whatever archive they came in. */
  readonly fingerprint: string;
  readonly ratings: Ratings;
  /** Ids as in the file; `userIds[u]` belongs to user number `u`. Ascending, so ties broken by number are broken by id. */
  readonly userIds: Int32Array;
  /** `films[i]` belongs to item number `i`; ascending by id. */
  readonly films: readonly Film[];
  readonly scale: RatingScale;
  readonly folds: readonly PublishedFold[];
}

/** Rows `rows` of `ratings` as ratings of their own. */
export function selectRows(ratings: Ratings, rows: ArrayLike<number>): Ratings {
  const n = rows.length;
  const users = new Int32Array(n);
  const items = new Int32Array(n);
  const values = new Float32Array(n);
  const times = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const row = rows[k]!;
    users[k] = ratings.users[row]!;
    items[k] = ratings.items[row]!;
    values[k] = ratings.values[row]!;
    times[k] = ratings.times[row]!;
  }
  return { users, items, values, times };
}
