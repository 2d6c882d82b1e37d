/** The invented films: genres, age, and the truth about each that only the world knows. */
import { type Sequence, sequence } from '../../../kernel/streams';
import { DAYS, OPENING_YEAR, dateOf } from './calendar';
import { evenNormals, pick } from './draws';
import { AXES, genres, numberOfGenre } from './genres';

/** Columns, one entry per film. Film `i` has id `i + 1`. */
export interface FilmTruth {
  readonly count: number;
  /** Indices into `genres`, first the main one. */
  readonly genres: readonly (readonly number[])[];
  readonly years: Int32Array;
  /** As `u.item` writes it. */
  readonly released: readonly string[];
  /** Day of release counted from the opening; negative for what was there before. */
  readonly releaseDay: Int32Array;
  /** Position on the axes of taste, `count × AXES`. */
  readonly taste: Float64Array;
  /** Position among the scenes that decide who hears of a film, `count × SCENES`. */
  readonly scenes: Float64Array;
  /** How much better than the average everyone finds it, in stars. */
  readonly quality: Float64Array;
  /** Log of how widely it is known. */
  readonly fame: Float64Array;
}

export const SCENES = 9;
/** Streams of random numbers; people use others. */
const FILMS = 1;
const FAME = 2;
const QUALITY = 3;

/** Share of films that come out while ratings are being given. */
const NEW = 0.12;
const GENRE_COUNTS = [44, 40, 16];
const TASTE_OF_ITS_OWN = 0.45;
const QUALITY_SPREAD = 0.56;
const FAME_SPREAD = 2.3;
const SATURATION = 0.13;
/** Good films get around, though far from reliably. */
const FAME_OF_QUALITY = 2.4;
/** Share of films that are loved by the few who ever hear of them: where a list of the best predicted stars goes wrong. */
const GEMS = 0.05;
const GEM_QUALITY = 1.1;
const GEM_FAME = 1;
/** What every 10 years of age take from the fame of a film, which is a log. */
const FAME_LOST = 0.16;

export function inventFilms(seed: number, count: number): FilmTruth {
  const draws = sequence(seed, FILMS);
  const even = { fame: evenNormals(sequence(seed, FAME), count), quality: evenNormals(sequence(seed, QUALITY), count) };
  const own: number[][] = [];
  const released: string[] = [];
  const years = new Int32Array(count);
  const releaseDay = new Int32Array(count);
  const taste = new Float64Array(count * AXES);
  const scenes = new Float64Array(count * SCENES);
  const quality = new Float64Array(count);
  const fame = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const mine = pickGenres(draws);
    own.push(mine);
    const isNew = draws.uniform() < NEW && !mine.some((g) => genres[g]!.name === 'Film-Noir');
    releaseDay[i] = isNew ? draws.below(DAYS - 20) : -1;
    const day = isNew ? dateOf(releaseDay[i]!) : null;
    years[i] = day ? day.year : pickYear(draws, mine);
    released.push(day ? day.text : `01-Jan-${years[i]}`);
    for (let a = 0; a < AXES; a++) {
      const mean = mine.reduce((sum, g) => sum + genres[g]!.axes[a]!, 0) / mine.length;
      taste[i * AXES + a] = mean + TASTE_OF_ITS_OWN * draws.normal();
    }
    for (let s = 0; s < SCENES; s++) scenes[i * SCENES + s] = draws.normal();
    const isGem = draws.uniform() < GEMS;
    quality[i] = QUALITY_SPREAD * even.quality[i]! + (isGem ? GEM_QUALITY : 0);
    const age = Math.max(0, OPENING_YEAR - years[i]!) / 10;
    fame[i] =
      FAME_SPREAD * saturate(even.fame[i]!) + FAME_OF_QUALITY * QUALITY_SPREAD * even.quality[i]! - FAME_LOST * age;
    if (isGem) fame[i]! -= GEM_FAME;
  }
  return { count, genres: own, years, released, releaseDay, taste, scenes, quality, fame };
}

/** Fame above the middle grows ever more slowly: even the film of the year is not seen by all. */
function saturate(z: number): number {
  return z > 0 ? z / (1 + SATURATION * z) : z;
}

function pickGenres(draws: Sequence): number[] {
  const first = pick(
    draws,
    genres.map(({ weight }) => weight),
  );
  const mine = [first];
  const wanted = 1 + pick(draws, GENRE_COUNTS);
  const companions = genres[first]!.companions.map(numberOfGenre);
  while (mine.length < wanted) {
    const next =
      companions[
        pick(
          draws,
          companions.map((_, rank) => companions.length - rank),
        )
      ]!;
    if (!mine.includes(next)) mine.push(next);
  }
  return mine;
}

/** Most films are recent; noir and westerns belong to their time. */
function pickYear(draws: Sequence, mine: readonly number[]): number {
  const names = mine.map((g) => genres[g]!.name);
  if (names.includes('Film-Noir')) return 1941 + draws.below(19);
  if (names.includes('Western') && draws.uniform() < 0.7) return 1949 + draws.below(28);
  const periods: readonly [number, number][] = [
    [1928, 1958],
    [1959, 1979],
    [1980, 1996],
    [1997, 2022],
  ];
  const [from, to] = periods[pick(draws, [7, 14, 27, 52])]!;
  return from + draws.below(to - from + 1);
}
