/** MovieLens latest and latest-small (also 20M and later): `ratings.csv`, `movies.csv`, UTF-8, RFC 4180 quoting. */
import {
  CHECK_FILE,
  type Format,
  type Refuse,
  checkTitle,
  columnsFound,
  parseFilmId,
  parseYear,
  splitGenres,
} from './format';

export const mlLatest: Format = {
  label: 'MovieLens latest',
  ratingsFile: 'ratings.csv',
  filmsFile: 'movies.csv',
  separator: [44],
  separatorName: 'comma',
  ratingsHeader: 'userId,movieId,rating,timestamp',
  filmsHeader: 'movieId,title,genres',
  scale: { min: 0.5, max: 5, step: 0.5 },
  extras: null,
  parseFilm(line, _genres, refuse) {
    const fields = splitQuoted(line, refuse);
    if (fields.length !== 3) {
      refuse(
        `${columnsFound(fields.length)} between commas where 3 belong`,
        'A title with a comma must stand in double quotes, as GroupLens publishes it.',
      );
    }
    const title = checkTitle(fields[1]!, refuse);
    return { id: parseFilmId(fields[0]!, refuse), title, year: parseYear(title), genres: splitGenres(fields[2]!) };
  },
};

/** One line of CSV: fields in double quotes may hold commas, and a quote written twice. */
export function splitQuoted(line: string, refuse: Refuse): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let text = '';
      let close = line.indexOf('"', at + 1);
      while (close >= 0 && line[close + 1] === '"') {
        text += line.slice(at + 1, close + 1);
        at = close + 1;
        close = line.indexOf('"', at + 1);
      }
      if (close < 0) refuse('a double quote is opened and never closed', CHECK_FILE);
      fields.push(text + line.slice(at + 1, close));
      at = close + 1;
      if (at < line.length && line[at] !== ',') refuse('there is text after a closing double quote', CHECK_FILE);
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      fields.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return fields;
    at++;
  }
}
