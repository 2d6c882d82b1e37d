/** The people of the generated world: numbers only, as in MovieLens; names would be nobody's business. */
import { exp, log } from '../../../kernel/math';
import { type Sequence, sequence } from '../../../kernel/streams';
import { CLOSING, DAY, DAYS, OPENING } from './calendar';
import { clusters } from './clusters';
import { evenNormals, pick } from './draws';
import { SCENES } from './films';
import { AXES } from './genres';
import type { CatalogueSize } from './sizes';

/** One sitting: `count` films rated from `start` on, seconds since 1970. */
export interface Sitting {
  readonly start: number;
  readonly count: number;
}

/** Columns, one entry per person. Person `u` has user id `u + 1`. */
export interface PeopleTruth {
  readonly count: number;
  /** Index into `clusters`. */
  readonly cluster: Uint8Array;
  /** Position on the axes of taste, `count × AXES`. */
  readonly taste: Float64Array;
  /** Pull of each scene, `count × SCENES`. */
  readonly scenes: Float64Array;
  /** Year of the films they are closest to. */
  readonly era: Float64Array;
  /** How much more generous than the average, in stars. */
  readonly leniency: Float64Array;
  /** In the order of time. */
  readonly sittings: readonly (readonly Sitting[])[];
}

const PEOPLE = 11;
const ACTIVITY = 12;
const LENIENCY = 13;

const TASTE_OF_THEIR_OWN = 0.55;
const LENIENCY_SPREAD = 0.42;
/** Spread of the log of the number of ratings above the least: a few people give hundreds. */
const ACTIVITY_SPREAD = 1.05;
/** Nobody rates more of the catalogue than this. */
const MOST_OF_CATALOGUE = 0.45;
/**
 * How many sittings people have, from one on. MovieLens met most of its people once; a film service lives from those who come
 * back, and only about them can a split by time say something.
 */
const SITTINGS = [10, 8, 9, 10, 11, 12, 12, 10, 10, 8];
const DAYS_BETWEEN = 45;
/** Nobody joins in the last days: they could not come back within the data. */
const LAST_TO_JOIN = 0.85;
/** The first sittings are longer: more of what somebody knows is still to rate. */
const HEAD_START = 1.3;

export function inventPeople(seed: number, size: CatalogueSize): PeopleTruth {
  const count = size.users;
  const draws = sequence(seed, PEOPLE);
  const activity = evenNormals(sequence(seed, ACTIVITY), count);
  const lenient = evenNormals(sequence(seed, LENIENCY), count);
  const cluster = new Uint8Array(count);
  const taste = new Float64Array(count * AXES);
  const scenes = new Float64Array(count * SCENES);
  const era = new Float64Array(count);
  const leniency = new Float64Array(count);
  const sittings: Sitting[][] = [];
  // Mean of a log-normal is e^(m + s²/2).
  const logMean = log(size.meanPerUser - size.minPerUser) - (ACTIVITY_SPREAD * ACTIVITY_SPREAD) / 2;
  for (let u = 0; u < count; u++) {
    const c = pick(
      draws,
      clusters.map(({ weight }) => weight),
    );
    cluster[u] = c;
    for (let a = 0; a < AXES; a++) taste[u * AXES + a] = clusters[c]!.taste[a]! + TASTE_OF_THEIR_OWN * draws.normal();
    for (let s = 0; s < SCENES; s++) scenes[u * SCENES + s] = draws.normal();
    era[u] = clusters[c]!.era + 8 * draws.normal();
    leniency[u] = LENIENCY_SPREAD * lenient[u]!;
    const wanted = size.minPerUser + Math.floor(exp(logMean + ACTIVITY_SPREAD * activity[u]!));
    sittings.push(planSittings(draws, Math.min(wanted, Math.floor(MOST_OF_CATALOGUE * size.films))));
  }
  return { count, cluster, taste, scenes, era, leniency, sittings };
}

/** People join all the time; those who come back do so after weeks, and fewer films are left to rate each time. */
function planSittings(draws: Sequence, total: number): Sitting[] {
  const planned = 1 + pick(draws, SITTINGS);
  const plan: Sitting[] = [];
  let start = OPENING + Math.floor(draws.uniform() * LAST_TO_JOIN * DAYS * DAY);
  let left = total;
  for (let s = 0; s < planned && left > 0; s++) {
    const next = start + Math.floor((0.2 - DAYS_BETWEEN * log(draws.uniform())) * DAY);
    const last = s === planned - 1 || next > CLOSING - DAY;
    const count = last ? left : Math.max(1, Math.min(left, Math.round((HEAD_START * left) / (planned - s))));
    plan.push({ start, count });
    left -= count;
    start = next;
    if (last) break;
  }
  return plan;
}
