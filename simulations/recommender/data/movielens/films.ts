import type { Film } from '../../dataset';
import type { Limits } from '../options';
import { CHECK_FILE, type Format } from './format';
import { parseGenre } from './ml-100k';
import { checkHeader } from './ratings';
import type { Source } from './sources';
import { type Reading, decode, readLines, refusing } from './text';

/** The film file, by id. */
export async function readFilms(
  source: Source,
  format: Format,
  genres: readonly string[],
  limits: Limits,
  reading: Reading,
): Promise<ReadonlyMap<number, Film>> {
  const films = new Map<number, Film>();
  await readLines(source, reading, (bytes, start, end, line) => {
    const text = decode(bytes, start, end);
    if (line === 1 && format.filmsHeader !== null) {
      checkHeader(source, text, format.filmsHeader);
      return;
    }
    const refuse = refusing(source, line);
    const film = format.parseFilm(text, genres, refuse);
    if (films.has(film.id)) refuse(`film ${film.id} stands in the file twice`, CHECK_FILE);
    if (films.size === limits.films) {
      refuse(`there are more than ${limits.films} films`, 'Use ml-100k, ml-latest-small or ml-1m.');
    }
    films.set(film.id, film);
  });
  return films;
}

/** `u.genre`: the names of the genre columns of `u.item`, in order. */
export async function readGenres(source: Source, reading: Reading): Promise<readonly string[]> {
  const genres: string[] = [];
  await readLines(source, reading, (bytes, start, end, line) => {
    const refuse = refusing(source, line);
    if (genres.length === 64) refuse('there are more than 64 genres', CHECK_FILE);
    genres.push(parseGenre(decode(bytes, start, end), genres.length, refuse));
  });
  return genres;
}
