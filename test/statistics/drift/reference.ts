/** The reference values of /shared, where they are present; elsewhere the tests that need them say that they skip. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('../shared/reference/credit');

export const referenceAbsent = !existsSync(folder);
export const unlessAbsent = `(skipped when ${folder} is absent)`;

export type Json = null | number | string | readonly Json[] | { readonly [key: string]: Json };

function read(file: string): Json {
  return referenceAbsent ? {} : (JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Json);
}

const inputs = read('inputs.json');
const expected = read('drift.json');

/** Walks down objects; null where there is nothing. */
export function at(json: Json, ...path: string[]): Json {
  let here = json;
  for (const key of path) {
    here = here !== null && typeof here === 'object' && !Array.isArray(here) ? ((here as never)[key] ?? null) : null;
  }
  return here;
}

/** A number of the reference: "Infinity" is infinite, null is undefined and so NaN. */
export function numberAt(json: Json, ...path: string[]): number {
  const value = at(json, ...path);
  return value === null ? NaN : Number(value);
}

export function numbersAt(json: Json, ...path: string[]): number[] {
  return (at(json, ...path) as readonly (number | string)[]).map(Number);
}

export interface NumericPair {
  readonly name: string;
  readonly reference: Float64Array;
  readonly current: Float64Array;
  readonly expected: Json;
}

export const numericPairs: NumericPair[] = Object.keys(at(expected, 'numeric') ?? {}).map((name) => ({
  name,
  reference: Float64Array.from(numbersAt(inputs, 'drift_numeric', name, 'ref')),
  current: Float64Array.from(numbersAt(inputs, 'drift_numeric', name, 'cur')),
  expected: at(expected, 'numeric', name),
}));

export interface CategoricalPair {
  readonly name: string;
  readonly reference: readonly (string | number)[];
  readonly current: readonly (string | number)[];
  readonly expected: Json;
}

export const categoricalPairs: CategoricalPair[] = Object.keys(at(expected, 'categorical') ?? {}).map((name) => ({
  name,
  reference: at(inputs, 'drift_categorical', name, 'ref') as readonly (string | number)[],
  current: at(inputs, 'drift_categorical', name, 'cur') as readonly (string | number)[],
  expected: at(expected, 'categorical', name),
}));

function columnsOf(rows: Json): Float64Array[] {
  const table = rows as readonly (readonly number[])[];
  return table[0]!.map((_, j) => Float64Array.from(table, (row) => row[j]!));
}

/** Three features whose correlation flips while their marginals stay. Called only where the reference is present. */
export function correlationFlip() {
  return {
    reference: columnsOf(at(inputs, 'drift_multivariate', 'corr_flip', 'ref')),
    current: columnsOf(at(inputs, 'drift_multivariate', 'corr_flip', 'cur')),
    expected: at(expected, 'multivariate', 'corr_flip'),
  };
}
