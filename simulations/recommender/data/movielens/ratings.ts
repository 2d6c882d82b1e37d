/** One file of ratings, whatever its separator: user, film, stars, seconds since 1970. */
import type { Limits } from '../options';
import type { RatingColumns } from './columns';
import { parseDecimal, parseWhole, quote, splitFields } from './fields';
import { CHECK_FILE, type Format, columnsFound } from './format';
import type { Source } from './sources';
import { type Reading, decode, readLines, refusing } from './text';

const FIELDS = 4;
/** 2^26 − 1: keeps a pair of ids within 52 bits; MovieLens' largest are below 400,000. */
export const LARGEST_ID = 67_108_863;
/** 1 January 2100. */
const LAST_SECOND = 4_102_444_800;

/** Appends to `columns`. `knownFilm` is null when there is no film file to check against. */
export async function readRatings(
  columns: RatingColumns,
  source: Source,
  format: Format,
  knownFilm: ((id: number) => boolean) | null,
  limits: Limits,
  reading: Reading,
): Promise<void> {
  const { min, max, step } = format.scale;
  const bounds = new Int32Array(2 * FIELDS);
  await readLines(source, reading, (bytes, start, end, line) => {
    if (line === 1 && format.ratingsHeader !== null) {
      checkHeader(source, decode(bytes, start, end), format.ratingsHeader);
      return;
    }
    const refuse = refusing(source, line);
    const count = splitFields(bytes, start, end, format.separator, bounds);
    if (count !== FIELDS) {
      refuse(
        `${columnsFound(count)} where 4 belong (user, film, rating, time), with a ${format.separatorName} between them`,
        `It begins with ${quote(bytes, start, end)}. ${CHECK_FILE}`,
      );
    }
    const field = (n: number) => quote(bytes, bounds[2 * n]!, bounds[2 * n + 1]!);
    const user = parseWhole(bytes, bounds[0]!, bounds[1]!);
    if (!(user >= 1 && user <= LARGEST_ID))
      refuse(`the user id ${field(0)} is not a whole number from 1 to ${LARGEST_ID}`, CHECK_FILE);
    const film = parseWhole(bytes, bounds[2]!, bounds[3]!);
    if (!(film >= 1 && film <= LARGEST_ID))
      refuse(`the film id ${field(1)} is not a whole number from 1 to ${LARGEST_ID}`, CHECK_FILE);
    const value = parseDecimal(bytes, bounds[4]!, bounds[5]!);
    if (!(value >= min && value <= max && Number.isInteger(value / step))) {
      const reason = Number.isNaN(value)
        ? 'is not a number'
        : `is not on the scale from ${min} to ${max} in steps of ${step}`;
      refuse(`the rating ${field(2)} ${reason}`, CHECK_FILE);
    }
    const time = parseWhole(bytes, bounds[6]!, bounds[7]!);
    if (!(time < LAST_SECOND)) {
      refuse(
        `the time ${field(3)} is not a number of whole seconds since 1970`,
        time >= LAST_SECOND ? 'It may be in milliseconds: divide it by 1,000.' : CHECK_FILE,
      );
    }
    if (knownFilm && !knownFilm(film)) {
      refuse(
        `film ${film} is rated here but ${format.filmsFile} has no film of that id`,
        'Give the two files of one data set.',
      );
    }
    if (columns.length === limits.ratings) {
      refuse(`there are more than ${limits.ratings} ratings`, 'Use ml-100k, ml-latest-small or ml-1m.');
    }
    columns.push(user, film, value, time);
  });
  if (columns.length === 0) refusing(source, null)('there is not one rating in it', CHECK_FILE);
}

export function checkHeader(source: Source, found: string, header: string): void {
  if (found.toLowerCase() === header.toLowerCase()) return;
  refusing(source, 1)(`the first line is “${found.slice(0, 60)}” where “${header}” belongs`, CHECK_FILE);
}
