/** MovieLens as GroupLens publishes it, zipped or not, to columns the models read. */
import { type InputFile, guarded } from '../../../kernel/files/input';
import { DataRefused } from '../../../kernel/files/refused';
import type { Film } from '../../dataset';
import { fingerprintOf } from '../fingerprint';

import { type OpenedDataset, type ReadOptions, defaultLimits } from '../options';

import { RatingColumns } from './columns';
import { readFilms, readGenres } from './films';
import { readFolds } from './folds';
import type { Format } from './format';
import { formats, wants } from './formats';
import { findDuplicate, numberRows } from './numbering';
import { readRatings } from './ratings';
import { type Source, findSources } from './sources';
import { type Reading, refusing } from './text';

/**
 * Reads `ml-100k.zip`, `ml-latest-small.zip`, `ml-1m.zip` or their unpacked files, given together in any order.
 * Items are the films that have been rated, users those who rated. Rejects with `DataRefused`, or with the signal's
 * reason; never with anything else.
 */
export async function readMovieLens(files: readonly InputFile[], options: ReadOptions): Promise<OpenedDataset> {
  const { signal } = options;
  const limits = { ...defaultLimits, ...options.limits };
  signal?.throwIfAborted();
  const sources = await findSources(files.map(guarded), limits);
  const format = chooseFormat(sources);
  const used = [...sources.values()].filter(({ key }) => wants(format, key));
  const total = used.reduce((sum, { size }) => sum + size, 0);
  const columns = new RatingColumns();
  let bytesRead = 0;
  const reading: Reading = {
    signal,
    lineBytes: limits.lineBytes,
    onSlice: (source, bytes) => {
      bytesRead += bytes;
      options.onProgress?.({ file: source.name, bytes: bytesRead, total, rows: columns.length });
    },
  };

  const warnings: string[] = [];
  const genreSource = sources.get('u.genre');
  const genres = genreSource && format.extras ? await readGenres(genreSource, reading) : [];
  const filmSource = sources.get(format.filmsFile);
  const named = filmSource ? await readFilms(filmSource, format, genres, limits, reading) : null;
  if (!named) {
    warnings.push(
      `There is no ${format.filmsFile}: films are called by their number. Give it with ${format.ratingsFile}.`,
    );
  }

  const source = sources.get(format.ratingsFile)!;
  await readRatings(columns, source, format, named && ((id) => named.has(id)), limits, reading);
  const { ratings, userIds, filmIds } = numberRows(columns);
  const twice = findDuplicate(ratings, userIds.length, filmIds.length);
  if (twice) {
    const header = format.ratingsHeader === null ? 0 : 1;
    const [user, film] = [columns.userIds[twice.again]!, columns.filmIds[twice.again]!];
    refusing(source, twice.again + 1 + header)(
      `user ${user} rates film ${film} a second time; the first is line ${twice.first + 1 + header}`,
      'Keep one of the two lines.',
    );
  }
  const published = await readFolds(sources, format, columns, limits, reading);
  signal?.throwIfAborted();
  const fingerprint = await fingerprintOf(ratings, userIds, filmIds, options.digest);
  signal?.throwIfAborted();
  return {
    name: options.name ?? nameOf(format, userIds.length, filmIds.length, ratings.users.length, source),
    source: options.source ?? 'own',
    fingerprint,
    ratings,
    userIds,
    films: Array.from(filmIds, (id) => named?.get(id) ?? unnamed(id)),
    scale: format.scale,
    folds: published.folds,
    warnings: [...warnings, ...published.warnings],
  };
}

const unnamed = (id: number): Film => ({ id, title: `Film ${id}`, year: null, genres: [] });

function chooseFormat(sources: ReadonlyMap<string, Source>): Format {
  const present = formats.filter(({ ratingsFile }) => sources.has(ratingsFile));
  const [first, second] = present;
  if (first && !second) return first;
  const [some] = sources.values();
  if (first && second) {
    throw new DataRefused({
      file: sources.get(second.ratingsFile)!.name,
      line: null,
      reason: `it is ${second.label} but ${sources.get(first.ratingsFile)!.name} is ${first.label}`,
      hint: 'Give the files of one data set at a time.',
    });
  }
  const missing = formats.find((format) => wants(format, some!.key))!;
  throw new DataRefused({
    file: some!.name,
    line: null,
    reason: `the ratings themselves are missing: ${missing.ratingsFile} belongs with it`,
    hint: `Give ${missing.ratingsFile} together with ${missing.filmsFile}, or the whole archive.`,
  });
}

/** The data set by its published name when its counts are the published ones, else after its format and file. */
function nameOf(format: Format, users: number, films: number, ratings: number, source: Source): string {
  const published = new Map([
    ['943/1682/100000', 'MovieLens 100K'],
    ['610/9724/100836', 'MovieLens latest-small'],
    ['6040/3706/1000209', 'MovieLens 1M'],
  ]);
  return published.get(`${users}/${films}/${ratings}`) ?? `${source.name} (${format.label} format)`;
}
