/** The credit data sets of the reference files, and a comparison that leaves out none of their values. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { approve } from '@simulations/statistics/classification/confusion';

const folder = resolve('../shared/reference/credit');

export const referencePresent = existsSync(folder);
if (!referencePresent) console.warn(`${folder} is absent: the comparisons with the reference values are skipped`);

/** One file of the reference, such as "fairness". Only where it is present. */
export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as T;
}

export type Values = null | number | boolean | string | readonly Values[] | { readonly [key: string]: Values };

export interface CreditData {
  readonly name: string;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly approved: Uint8Array;
  readonly threshold: number;
  readonly groups: Uint8Array;
  /** Name of each group code. */
  readonly groupNames: readonly string[];
}

interface Inputs {
  readonly thresholds: Record<string, number>;
  readonly edge: Record<string, { readonly y: number[]; readonly score: number[] }>;
}
type Columns = Record<string, { readonly group: string[]; readonly y: number[]; readonly score: number[] }>;

/** Three data sets with two or three groups; none where the reference is absent. */
export const creditData: readonly CreditData[] = referencePresent ? read() : [];

function read(): CreditData[] {
  const inputs = readReference<Inputs & Columns>('inputs');
  return Object.entries(inputs.thresholds).map(([name, threshold]) => {
    const { group, y, score } = (inputs as Columns)[name]!;
    const groupNames = [...new Set(group)].sort();
    return {
      name,
      threshold,
      groupNames,
      labels: Uint8Array.from(y),
      scores: Float64Array.from(score),
      approved: approve(score, threshold),
      groups: Uint8Array.from(group, (of) => groupNames.indexOf(of)),
    };
  });
}

export const edgeCases = referencePresent ? readReference<Inputs>('inputs').edge : {};

/** The same keys all the way down, numbers within 1e-9, undefined (NaN) where the reference has null. */
export function expectReference(actual: Values, expected: Values, path = ''): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    expect(Math.abs((actual as number) - expected), `${path}: ${String(actual)} for ${expected}`).toBeLessThan(1e-9);
  } else if (expected === null && typeof actual === 'number') {
    expect(actual, path).toBeNaN();
  } else if (expected === null || typeof expected !== 'object') {
    expect(actual, path).toBe(expected);
  } else {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      expectReference((actual as Record<string, Values>)[key]!, value, `${path}/${key}`);
    }
  }
}
