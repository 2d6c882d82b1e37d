/** From ids to dense numbers, ascending by id, so that ties broken by number are ties broken by id. */
import type { Ratings } from '../../dataset';
import type { RatingColumns } from './columns';

export interface Numbered {
  readonly ratings: Ratings;
  readonly userIds: Int32Array;
  readonly filmIds: Int32Array;
}

export function numberRows(columns: RatingColumns): Numbered {
  const n = columns.length;
  const users = numberIds(columns.userIds.subarray(0, n));
  const films = numberIds(columns.filmIds.subarray(0, n));
  const ratings = {
    users: users.numbers,
    items: films.numbers,
    values: columns.values.slice(0, n),
    times: columns.times.slice(0, n),
  };
  return { ratings, userIds: users.ids, filmIds: films.ids };
}

function numberIds(column: Int32Array): { ids: Int32Array; numbers: Int32Array } {
  const ids = Int32Array.from(new Set(column)).sort();
  const numberOf = new Map<number, number>();
  ids.forEach((id, number) => numberOf.set(id, number));
  return { ids, numbers: column.map((id) => numberOf.get(id)!) };
}

/** The first row that rates what an earlier row rated already, and that earlier row; null when every pair is new. */
export function findDuplicate(
  ratings: Ratings,
  userCount: number,
  itemCount: number,
): { first: number; again: number } | null {
  const rows = groupByUser(ratings.users, userCount);
  const lastRow = new Int32Array(itemCount).fill(-1);
  let worst: { first: number; again: number } | null = null;
  for (let user = 0; user < userCount; user++) {
    const from = rows.starts[user]!;
    for (let k = from; k < rows.starts[user + 1]!; k++) {
      const row = rows.order[k]!;
      const earlier = lastRow[ratings.items[row]!]!;
      if (earlier >= 0 && ratings.users[earlier] === user && (worst === null || row < worst.again)) {
        worst = { first: earlier, again: row };
      }
      lastRow[ratings.items[row]!] = row;
    }
  }
  return worst;
}

/** Counting sort: rows of user `u` are `order[starts[u] … starts[u + 1])`, in file order. */
function groupByUser(users: Int32Array, userCount: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(userCount + 1);
  for (const user of users) starts[user + 1]!++;
  for (let user = 0; user < userCount; user++) starts[user + 1]! += starts[user]!;
  const next = starts.slice();
  const order = new Int32Array(users.length);
  for (let row = 0; row < users.length; row++) order[next[users[row]!]!++] = row;
  return { starts, order };
}
