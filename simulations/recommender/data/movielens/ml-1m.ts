/** MovieLens 1M (2003): `ratings.dat` and `movies.dat`, `::` between fields, Latin-1. */
import { CHECK_FILE, type Format, checkTitle, columnsFound, parseFilmId, parseYear, splitGenres } from './format';

export const ml1m: Format = {
  label: 'MovieLens 1M',
  ratingsFile: 'ratings.dat',
  filmsFile: 'movies.dat',
  separator: [58, 58],
  separatorName: '“::”',
  ratingsHeader: null,
  filmsHeader: null,
  scale: { min: 1, max: 5, step: 1 },
  extras: null,
  parseFilm(line, _genres, refuse) {
    const fields = line.split('::');
    if (fields.length !== 3) refuse(`${columnsFound(fields.length)} between “::” where 3 belong`, CHECK_FILE);
    const title = checkTitle(fields[1]!, refuse);
    return { id: parseFilmId(fields[0]!, refuse), title, year: parseYear(title), genres: splitGenres(fields[2]!) };
  },
};
