/** The truth behind the generated ratings: what every model is after, and what none is shown. */
import { normalCdf } from '../../../kernel/math';
import { clusters } from './clusters';
import { dot } from './draws';
import { type FilmTruth, SCENES, inventFilms } from './films';
import { AXES } from './genres';
import { type PeopleTruth, inventPeople } from './people';
import type { CatalogueSize } from './sizes';

/** Persons and films are counted from 0; in the files they have ids from 1. */
export interface World {
  readonly seed: number;
  readonly films: FilmTruth;
  readonly people: PeopleTruth;
  readonly clusterNames: readonly string[];
  /** Standard deviation of the mood of the day, in stars: it comes on top of an opinion and no model can know it. */
  readonly mood: number;
  /** The person's true opinion of the film in stars, before mood and before it becomes whole stars. */
  opinion(user: number, film: number): number;
  /** The stars given in a mood that is `mood` standard deviations above the usual. */
  stars(user: number, film: number, mood: number): number;
  /** Mean of the rating that results from opinion and mood: the best prediction there can be. */
  expectedRating(user: number, film: number): number;
}

/** Opinion of the average film by the average person; what people choose to see lies above it. */
const LEVEL = 2.56;
const WEIGHT_OF_TASTE = 0.3;
const WEIGHT_OF_SCENES = 0.15;
const MOOD = 0.86;
/** Where a feeling becomes one star more: people give four stars more readily than they use the rest of the scale. */
const CUTS = [1.5, 2.4, 3.3, 4.55];

export function makeWorld(seed: number, size: CatalogueSize): World {
  const films = inventFilms(seed, size.films);
  const people = inventPeople(seed, size);
  const opinion = (user: number, film: number): number => {
    const taste = WEIGHT_OF_TASTE * dot(people.taste, films.taste, user, film, AXES);
    const scenes = WEIGHT_OF_SCENES * dot(people.scenes, films.scenes, user, film, SCENES);
    return LEVEL + people.leniency[user]! + films.quality[film]! + taste + scenes;
  };
  const expectedRating = (user: number, film: number): number => {
    const mean = opinion(user, film);
    // Mean of a count from 1: 1 + Σ P(rating above s).
    return CUTS.reduce((stars, cut) => stars + normalCdf((mean - cut) / MOOD), 1);
  };
  const stars = (user: number, film: number, mood: number): number => {
    const felt = opinion(user, film) + MOOD * mood;
    return 1 + CUTS.filter((cut) => felt > cut).length;
  };
  return {
    seed,
    films,
    people,
    clusterNames: clusters.map(({ name }) => name),
    mood: MOOD,
    opinion,
    stars,
    expectedRating,
  };
}
