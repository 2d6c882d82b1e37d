import type { Format } from './format';
import { ml100k } from './ml-100k';
import { ml1m } from './ml-1m';
import { mlLatest } from './ml-latest';

export const formats: readonly Format[] = [ml100k, mlLatest, ml1m];

export const wants = (format: Format, name: string): boolean =>
  name === format.ratingsFile || name === format.filmsFile || (format.extras?.test(name) ?? false);

/** Names of all files that any format reads. */
export const isWanted = (name: string): boolean => formats.some((format) => wants(format, name));
