import { sequence } from '../../../kernel/streams';
import { fileFromBytes } from '../../../kernel/files/input';
import { genresOf100K } from '../movielens/ml-100k';
import { readMovieLens } from '../movielens/reader';
import type { OpenedDataset, ReadOptions } from '../options';
import { genres } from './genres';
import { type CatalogueSize, sizes } from './sizes';
import { inventTitles } from './titles';
import { watch } from './viewing';
import { type World, makeWorld } from './world';

/** A catalogue in MovieLens 100K's own file format, with the truth it was drawn from. */
export interface GeneratedCatalogue {
  /** `u.data`: user, film, rating, time; tabs. */
  readonly ratings: string;
  /** `u.item`: bars; to be encoded in Latin-1 like the real one. */
  readonly films: string;
  readonly world: World;
}

export interface OpenedCatalogue {
  readonly dataset: OpenedDataset;
  readonly world: World;
}

const MOODS = 31;
const ORDER = 32;

/** The same seed and size give the same text in every browser. */
export function generateCatalogue(seed: number, size: CatalogueSize = sizes.full): GeneratedCatalogue {
  const world = makeWorld(seed, size);
  const viewings = watch(seed, world.films, world.people);
  const moods = sequence(seed, MOODS);
  const lines: string[] = [];
  for (let row = 0; row < viewings.users.length; row++) {
    const user = viewings.users[row]!;
    const film = viewings.films[row]!;
    const stars = world.stars(user, film, moods.normal());
    lines.push(`${user + 1}\t${film + 1}\t${stars}\t${viewings.times[row]}\n`);
  }
  // MovieLens 100K is in no order, so that nobody takes the first rows for a sample or a history.
  return { ratings: sequence(seed, ORDER).shuffle(lines).join(''), films: writeFilms(world), world };
}

function writeFilms({ seed, films }: World): string {
  const titles = inventTitles(seed, films);
  return titles
    .map((title, i) => {
      const mine = new Set(films.genres[i]!.map((g) => genres[g]!.name));
      const flags = genresOf100K.map((name) => (mine.has(name) ? '1' : '0'));
      return `${i + 1}|${title} (${films.years[i]})|${films.released[i]}|||${flags.join('|')}\n`;
    })
    .join('');
}

/** Generates a catalogue and reads it as if it had been dropped on the page. */
export async function openGenerated(
  seed: number,
  options: Pick<ReadOptions, 'digest' | 'signal' | 'onProgress'>,
  size: CatalogueSize = sizes.full,
): Promise<OpenedCatalogue> {
  const { ratings, films, world } = generateCatalogue(seed, size);
  const files = [fileFromBytes('u.data', latin1(ratings)), fileFromBytes('u.item', latin1(films))];
  const dataset = await readMovieLens(files, { ...options, source: 'generated', name: 'Generated catalogue' });
  return { dataset, world };
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
