/**
 * The splits published with MovieLens 100K: `u1.base` and `u1.test` to `u5`, `ua` and `ub`.
 *
 * A fold repeats rows of `u.data`; it is kept as row numbers. One that does not fit is left out with a warning, since
 * the ratings themselves are whole.
 */
import type { PublishedFold } from '../../dataset';
import type { Limits } from '../options';
import { DataRefused } from '../../../kernel/files/refused';
import { RatingColumns } from './columns';
import type { Format } from './format';
import { LARGEST_ID, readRatings } from './ratings';
import type { Source } from './sources';
import type { Reading } from './text';

const names = ['u1', 'u2', 'u3', 'u4', 'u5', 'ua', 'ub'];
const TEST = 1;
const TRAIN = 2;

export async function readFolds(
  sources: ReadonlyMap<string, Source>,
  format: Format,
  all: RatingColumns,
  limits: Limits,
  reading: Reading,
): Promise<{ folds: readonly PublishedFold[]; warnings: readonly string[] }> {
  const folds: PublishedFold[] = [];
  const warnings: string[] = [];
  let rowOf: ReadonlyMap<number, number> | null = null;
  for (const name of names) {
    const test = sources.get(`${name}.test`);
    const base = sources.get(`${name}.base`);
    if (!test) {
      if (base)
        warnings.push(`The published split ${name} is left out: ${name}.base is there but ${name}.test is not.`);
      continue;
    }
    rowOf ??= indexRows(all);
    const part = new Uint8Array(all.length);
    try {
      await mark(test, TEST, part);
      if (base) await mark(base, TRAIN, part);
      if (base && part.includes(0))
        throw new Misfit(`${name}.base and ${name}.test together do not make up ${format.ratingsFile}`);
      folds.push({ name, test: rowsMarked(part, TEST) });
    } catch (error) {
      if (!(error instanceof DataRefused || error instanceof Misfit)) throw error;
      warnings.push(`The published split ${name} is left out: ${error.message}${error instanceof Misfit ? '.' : ''}`);
    }
  }
  return { folds, warnings };

  async function mark(source: Source, kind: number, part: Uint8Array): Promise<void> {
    const rows = new RatingColumns();
    await readRatings(rows, source, format, null, limits, reading);
    for (let k = 0; k < rows.length; k++) {
      const row = rowOf!.get(key(rows.userIds[k]!, rows.filmIds[k]!));
      if (row === undefined || rows.values[k] !== all.values[row] || rows.times[k] !== all.times[row]) {
        throw new Misfit(`line ${k + 1} of ${source.name} is not a row of ${format.ratingsFile}`);
      }
      if (part[row] !== 0) throw new Misfit(`line ${k + 1} of ${source.name} stands in the split twice`);
      part[row] = kind;
    }
  }
}

function rowsMarked(part: Uint8Array, kind: number): Uint32Array {
  const rows: number[] = [];
  part.forEach((mark, row) => {
    if (mark === kind) rows.push(row);
  });
  return Uint32Array.from(rows);
}

class Misfit extends Error {}

/** One number per pair of ids, exactly. */
const key = (user: number, film: number) => user * (LARGEST_ID + 1) + film;

function indexRows(columns: RatingColumns): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < columns.length; row++) rows.set(key(columns.userIds[row]!, columns.filmIds[row]!), row);
  return rows;
}
