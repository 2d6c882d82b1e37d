import type { Film, RatingScale } from '../../dataset';

/** Says what is wrong with the line at hand. Never returns. */
export type Refuse = (reason: string, hint: string) => never;

/** One of the shapes that GroupLens has published MovieLens in. */
export interface Format {
  /** As in "not a MovieLens file of the … kind". */
  readonly label: string;
  readonly ratingsFile: string;
  readonly filmsFile: string;
  /** Bytes between two fields of the ratings file. */
  readonly separator: readonly number[];
  readonly separatorName: string;
  /** First line of the ratings file; null when it starts with a rating. */
  readonly ratingsHeader: string | null;
  readonly filmsHeader: string | null;
  readonly scale: RatingScale;
  /** Names of further files of the format that are read when present. */
  readonly extras: RegExp | null;
  /** Reads one line of the film file. `genres` are those of the genre file, or empty. */
  parseFilm(line: string, genres: readonly string[], refuse: Refuse): Film;
}

/** Year at the end of a title, also of a series or a video: `(1995)`, `(2006–2007)`, `(2015-)`, `(1995) (V)`. */
export function parseYear(title: string): number | null {
  const match = /\((\d{4})(?:[-–]\d{0,4})?\)(?: \((?:V|TV)\))?\s*$/.exec(title);
  return match ? Number(match[1]) : null;
}

export function parseFilmId(text: string, refuse: Refuse): number {
  const id = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (id < 1) refuse(`the film id is “${text.slice(0, 40)}”, not a whole number from 1`, CHECK_FILE);
  return id;
}

export function checkTitle(title: string, refuse: Refuse): string {
  const trimmed = title.trim();
  if (trimmed === '') refuse('the film has no title', CHECK_FILE);
  for (let i = 0; i < trimmed.length; i++) {
    if (trimmed.charCodeAt(i) < 32) refuse('the title holds characters that are not text', CHECK_FILE);
  }
  return trimmed;
}

/** Genres written as `Comedy|Drama`. */
export function splitGenres(text: string): readonly string[] {
  return text === '' || text === '(no genres listed)' ? [] : text.split('|');
}

/** Opening of a sentence on the number of columns found. */
export const columnsFound = (count: number) => (count === 1 ? 'there is 1 column' : `there are ${count} columns`);

export const CHECK_FILE = 'Use the file as GroupLens publishes it.';
