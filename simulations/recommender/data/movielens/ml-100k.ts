/** MovieLens 100K (1998): `u.data` between tabs, `u.item` between bars and in Latin-1, folds u1 … u5, ua and ub. */
import { CHECK_FILE, type Format, type Refuse, checkTitle, columnsFound, parseFilmId, parseYear } from './format';

/** The columns after the address, in the order of `u.genre`. */
export const genresOf100K: readonly string[] = [
  ...['unknown', 'Action', 'Adventure', 'Animation', "Children's", 'Comedy', 'Crime', 'Documentary', 'Drama'],
  ...['Fantasy', 'Film-Noir', 'Horror', 'Musical', 'Mystery', 'Romance', 'Sci-Fi', 'Thriller', 'War', 'Western'],
];

/** Id, title, release date, video release date, address. */
const COLUMNS_BEFORE_GENRES = 5;

export const ml100k: Format = {
  label: 'MovieLens 100K',
  ratingsFile: 'u.data',
  filmsFile: 'u.item',
  separator: [9],
  separatorName: 'tab',
  ratingsHeader: null,
  filmsHeader: null,
  scale: { min: 1, max: 5, step: 1 },
  extras: /^(u\.genre|u[1-5ab]\.(base|test))$/,
  parseFilm(line, listed, refuse) {
    const genres = listed.length > 0 ? listed : genresOf100K;
    const fields = line.split('|');
    const columns = COLUMNS_BEFORE_GENRES + genres.length;
    if (fields.length !== columns) {
      refuse(`${columnsFound(fields.length)} between “|” where ${columns} belong`, CHECK_FILE);
    }
    const title = checkTitle(fields[1]!, refuse);
    const flags = fields.slice(COLUMNS_BEFORE_GENRES);
    if (flags.some((flag) => flag !== '0' && flag !== '1')) refuse('a genre column is neither 0 nor 1', CHECK_FILE);
    return {
      id: parseFilmId(fields[0]!, refuse),
      title,
      year: parseYear(title),
      genres: genres.filter((genre, g) => flags[g] === '1' && genre !== 'unknown'),
    };
  },
};

/** One line of `u.genre`: `Comedy|5`, numbered from 0 in file order. */
export function parseGenre(line: string, index: number, refuse: Refuse): string {
  const [name, number] = line.split('|');
  if (name && number === String(index)) return name;
  return refuse(`“${line.slice(0, 40)}” is not a genre and the number ${index}`, CHECK_FILE);
}
