/**
 * Who rates what, and when. Ratings are missing not at random: people see what is well known, what their scene talks
 * about and what they expect to like (Marlin & Zemel 2009). That is why a model of what is seen ranks better than a
 * model of stars, here as on the real data.
 */
import { exp, log, sin } from '../../../kernel/math';
import { sequence } from '../../../kernel/streams';
import { DAY, OPENING } from './calendar';
import { dot } from './draws';
import { type FilmTruth, SCENES } from './films';
import { AXES, genres } from './genres';
import { findLargest } from './largest';
import type { PeopleTruth } from './people';

/** Parallel columns. Every film is rated at least once. */
export interface Viewings {
  readonly users: Int32Array;
  readonly films: Int32Array;
  readonly times: Float64Array;
}

const VIEWING = 21;
const PULL_OF_TASTE = 0.48;
const PULL_OF_SCENES = 0.75;
/** Log-odds lost per 10 years that a film lies from the person's era. */
const PULL_OF_ERA = 0.16;
/** A release is talked about at first, and less with every month. */
const PREMIERE = 2.2;
const PREMIERE_DAYS = 50;
/** Genres come into fashion and leave it. */
const FASHION = 0.5;
const FASHION_DAYS = 300;
const SECONDS_PER_FILM = 24;
/** Gumbel quantiles come from a table: half a million draws would spend most of the time on logarithms. */
const QUANTILES = 1 << 14;

export function watch(seed: number, films: FilmTruth, people: PeopleTruth): Viewings {
  const draws = sequence(seed, VIEWING);
  const gumbel = Float64Array.from({ length: QUANTILES }, (_, q) => -log(-log((q + 0.5) / QUANTILES)));
  const users: number[] = [];
  const seen: number[] = [];
  const times: number[] = [];
  const wish = new Float64Array(films.count);
  const taken = new Uint8Array(films.count);
  const rated = new Uint8Array(films.count);
  const keenest = { user: new Int32Array(films.count), wish: new Float64Array(films.count).fill(-Infinity) };
  const lastTime = new Float64Array(people.count);
  for (let u = 0; u < people.count; u++) {
    taken.fill(0);
    const lastDay = (people.sittings[u]!.at(-1)!.start - OPENING) / DAY;
    for (let i = 0; i < films.count; i++) {
      // The largest after Gumbel noise are a draw without replacement in proportion to e^wish (Yellott 1977).
      const noise = gumbel[Math.floor(draws.uniform() * QUANTILES)]!;
      wish[i] = films.fame[i]! + affinity(films, people, u, i) + noise;
      if (wish[i]! > keenest.wish[i]! && lastDay >= films.releaseDay[i]!) {
        keenest.wish[i] = wish[i]!;
        keenest.user[i] = u;
      }
    }
    for (const { start, count } of people.sittings[u]!) {
      const day = (start - OPENING) / DAY;
      let time = start;
      for (const i of choose(wish, taken, films, day, count)) {
        taken[i] = 1;
        rated[i] = 1;
        users.push(u);
        seen.push(i);
        times.push(Math.floor(time));
        time += -SECONDS_PER_FILM * log(draws.uniform());
      }
      lastTime[u] = time;
    }
  }
  // A film that nobody rated would not be in the data at all: the person who came closest adds it to their last sitting.
  for (let i = 0; i < films.count; i++) {
    if (rated[i] === 1) continue;
    const u = keenest.user[i]!;
    users.push(u);
    seen.push(i);
    times.push(Math.floor(lastTime[u]!));
  }
  return { users: Int32Array.from(users), films: Int32Array.from(seen), times: Float64Array.from(times) };
}

/** Why this person would see this film rather than another, beside its fame. */
function affinity(films: FilmTruth, people: PeopleTruth, u: number, i: number): number {
  const taste = dot(people.taste, films.taste, u, i, AXES);
  const scenes = dot(people.scenes, films.scenes, u, i, SCENES);
  const apart = Math.abs(people.era[u]! - films.years[i]!) / 10;
  return PULL_OF_TASTE * taste + PULL_OF_SCENES * scenes - PULL_OF_ERA * apart;
}

/** The `count` films that draw most on this day among those that are out and not yet seen. */
function choose(wish: Float64Array, taken: Uint8Array, films: FilmTruth, day: number, count: number): number[] {
  const fashion = genres.map((_, g) => FASHION * sin((2 * Math.PI * day) / FASHION_DAYS + 2.4 * g));
  const drawn = new Float64Array(films.count);
  for (let i = 0; i < films.count; i++) {
    const age = day - films.releaseDay[i]!;
    if (taken[i] === 1 || age < 0) {
      drawn[i] = -Infinity;
      continue;
    }
    const premiere = films.releaseDay[i]! < 0 ? 0 : PREMIERE * exp(-age / PREMIERE_DAYS);
    drawn[i] = wish[i]! + premiere + fashion[films.genres[i]![0]!]!;
  }
  const least = findLargest(drawn.slice(), count);
  const chosen: number[] = [];
  for (let i = 0; i < films.count; i++) if (drawn[i]! >= least && drawn[i]! > -Infinity) chosen.push(i);
  return chosen.sort((a, b) => drawn[b]! - drawn[a]! || a - b).slice(0, count);
}
