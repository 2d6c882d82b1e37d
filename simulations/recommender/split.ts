/**
 * What is learnt from and what is judged on. Every split is a pure function of the ratings and its arguments; row numbers refer to
 * the data set and come back ascending, so that file order (and with it every tie) is kept.
 */
import { sequence, uniform } from '../kernel/streams';
import { selectRows } from './dataset';
import type { PublishedFold, Ratings } from './dataset';

export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** Which random quantity a split draws. */
const RANDOM = 101;
const PER_GROUP = 102;

/**
 * Every rating is test with probability `share`, independently: how most papers split, and a leak (`leakage`).
 * Counter-based: a rating keeps its part when rows are appended.
 */
export function splitAtRandom(ratings: Ratings, share: number, seed: number): Split {
  checkShare(share);
  return partition(ratings, (row) => uniform(seed, 0, row, RANDOM) < share);
}

/**
 * The same share at random of every group: `by: 'users'` gives every user a test part, `by: 'items'` every item. Of n ratings
 * (1 − share) n, rounded, stay in train, as in `python_stratified_split` of Microsoft's recommenders, whose benchmark is by item.
 */
export function splitPerGroup(ratings: Ratings, by: 'users' | 'items', share: number, seed: number): Split {
  checkShare(share);
  const groups = new Map<number, number[]>();
  ratings[by].forEach((group, row) => {
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  });
  const isTest = new Uint8Array(ratings.values.length);
  for (const group of Array.from(groups.keys()).sort((a, b) => a - b)) {
    const rows = groups.get(group)!;
    const order = sequence(seed, PER_GROUP + 1000 * group).shuffle(rows);
    for (const row of order.slice(Math.round((1 - share) * rows.length))) isTest[row] = 1;
  }
  return partition(ratings, (row) => isTest[row] === 1);
}

/**
 * The newest `share` of all ratings is test: what a model meets after it is shipped. One cut for everyone; ratings of the
 * very second of the cut all go to train, so that no test rating is as old as a train rating.
 */
export function splitByTime(ratings: Ratings, share: number): Split {
  checkShare(share);
  const times = Float64Array.from(ratings.times).sort();
  const cut = times[Math.max(0, Math.ceil(times.length * (1 - share)) - 1)] ?? 0;
  return partition(ratings, (row) => ratings.times[row]! > cut);
}

/** A split that was published with the data. */
export function splitAsPublished(ratings: Ratings, fold: PublishedFold): Split {
  const isTest = new Uint8Array(ratings.values.length);
  for (const row of fold.test) isTest[row] = 1;
  return partition(ratings, (row) => isTest[row] === 1);
}

/**
 * A part of train held out to choose settings on: settings chosen on test would be judged on what they were chosen for.
 * Returns ratings, not rows: `fit` is what to learn from, `validation` what to compare on.
 */
export function holdOut(train: Ratings, share: number, seed: number): { fit: Ratings; validation: Ratings } {
  const { train: fit, test: validation } = splitAtRandom(train, share, seed);
  return { fit: selectRows(train, fit), validation: selectRows(train, validation) };
}

/** What a split lets a model know that it could not know in service. */
export interface Leakage {
  /** Share of test ratings older than the newest train rating: they were predicted from their future. */
  readonly testBeforeTrainEnds: number;
  /** Share of test ratings whose user rated something in train later than that. */
  readonly testBeforeOwnTrain: number;
  /** Share of test ratings of users without a train rating: nobody to personalise for. */
  readonly unknownUsers: number;
  /** Share of test ratings of items without a train rating. */
  readonly unknownItems: number;
}

export function measureLeakage(train: Ratings, test: Ratings): Leakage {
  let newest = -Infinity;
  const newestOfUser = new Map<number, number>();
  const knownItems = new Set<number>();
  for (let k = 0; k < train.values.length; k++) {
    const time = train.times[k]!;
    newest = Math.max(newest, time);
    const user = train.users[k]!;
    newestOfUser.set(user, Math.max(newestOfUser.get(user) ?? -Infinity, time));
    knownItems.add(train.items[k]!);
  }
  const n = test.values.length;
  const share = (holds: (row: number) => boolean) => {
    let count = 0;
    for (let k = 0; k < n; k++) if (holds(k)) count++;
    return n === 0 ? 0 : count / n;
  };
  return {
    testBeforeTrainEnds: share((k) => test.times[k]! < newest),
    testBeforeOwnTrain: share((k) => test.times[k]! < (newestOfUser.get(test.users[k]!) ?? -Infinity)),
    unknownUsers: share((k) => !newestOfUser.has(test.users[k]!)),
    unknownItems: share((k) => !knownItems.has(test.items[k]!)),
  };
}

function partition(ratings: Ratings, isTest: (row: number) => boolean): Split {
  const train: number[] = [];
  const test: number[] = [];
  for (let row = 0; row < ratings.values.length; row++) (isTest(row) ? test : train).push(row);
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}

function checkShare(share: number): void {
  if (!(share > 0 && share < 1)) throw new RangeError(`a test share lies between 0 and 1, not ${share}`);
}
