/** Small files of each kind, made up here: nothing of the published data is in this repository. */
import { zipSync } from 'fflate';
import { readOwnData, type OwnData } from '@simulations/credit-drift/own-data';
import type { OwnDataLimits } from '@simulations/credit-drift/own-data/limits';
import { type InputFile, fileFromBytes } from '@simulations/kernel/files/input';
import { DataRefused } from '@simulations/kernel/files/refused';
import { uniform } from '@simulations/kernel/streams';

export const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const file = (name: string, text: string): InputFile => fileFromBytes(name, utf8(text));
export const zip = (name: string, entries: Readonly<Record<string, string | Uint8Array>>): InputFile =>
  fileFromBytes(
    name,
    zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([path, content]) => [path, typeof content === 'string' ? utf8(content) : content]),
      ),
    ),
  );

export const read = (files: readonly InputFile[], limits: Partial<OwnDataLimits> = {}): Promise<OwnData> =>
  readOwnData(files, { digest, limits });

export async function readKnown(...files: readonly InputFile[]) {
  const data = await read(files);
  if (data.kind !== 'known') throw new Error('the file was not recognised');
  return data.table;
}

export async function readUnknown(...files: readonly InputFile[]) {
  const data = await read(files);
  if (data.kind !== 'unknown') throw new Error(`the file was taken for ${data.table.name}`);
  return data.table;
}

/** The refusal that `reading` ends in; fails when it ends in anything else. */
export async function refusalOf(reading: Promise<unknown> | (() => unknown)): Promise<DataRefused> {
  let outcome: unknown = 'it was read';
  try {
    await (typeof reading === 'function' ? reading() : reading);
  } catch (error) {
    outcome = error;
  }
  if (outcome instanceof DataRefused) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`expected a refusal, but ${String(outcome)}`);
}

const draw = (row: number, variable: number, low: number, high: number) =>
  low + Math.floor(uniform(7, 0, row, variable) * (high - low + 1));

export const southGermanHeader =
  'laufkont laufzeit moral verw hoehe sparkont beszeit rate famges buerge wohnzeit verm alter weitkred wohn bishkred beruf pers telef gastarb kredit';
const highest = [4, 72, 4, 10, 9_999, 5, 5, 4, 4, 3, 4, 4, 75, 3, 3, 4, 4, 2, 2, 2, 1];
const lowest = [1, 4, 0, 0, 250, 1, 1, 1, 1, 1, 1, 1, 19, 1, 1, 1, 1, 1, 1, 1, 0];

export function southGermanRows(count: number): number[][] {
  return Array.from({ length: count }, (_, row) => lowest.map((low, c) => draw(row, c, low, highest[c]!)));
}
export const southGermanText = (rows: readonly (readonly number[])[], newline = '\r\n') =>
  [southGermanHeader, ...rows.map((row) => row.join(' '))].join(newline) + newline;

export function statlogText(count: number): string {
  const codes = [4, 0, 5, 11, 0, 5, 5, 0, 5, 3, 0, 4, 0, 3, 3, 0, 4, 0, 2, 2];
  const row = (r: number) =>
    codes.map((levels, a) => {
      if (levels > 0) return `A${a + 1}${draw(r, a, 1, levels)}`;
      return (
        [0, draw(r, 1, 4, 72), 0, 0, draw(r, 4, 250, 9_999), 0, 0, draw(r, 7, 1, 4)][a] ??
        (a === 12 ? draw(r, a, 19, 75) : draw(r, a, 1, 2))
      );
    });
  return Array.from({ length: count }, (_, r) => [...row(r), draw(r, 30, 1, 2)].join(' ')).join('\n') + '\n';
}

const sixth = [1, 2, 3, 4, 5, 6];
export const taiwanNames = [
  ...['ID', 'LIMIT_BAL', 'SEX', 'EDUCATION', 'MARRIAGE', 'AGE', 'PAY_0', 'PAY_2', 'PAY_3', 'PAY_4', 'PAY_5', 'PAY_6'],
  ...sixth.map((n) => `BILL_AMT${n}`),
  ...sixth.map((n) => `PAY_AMT${n}`),
  'default payment next month',
];
export const taiwanNumbers = ['', ...taiwanNames.slice(2).map((_, i) => `X${i + 1}`), 'Y'];
export function taiwanRows(count: number): number[][] {
  const bounds = [
    [10_000, 500_000],
    [1, 2],
    [0, 6],
    [0, 3],
    [21, 70],
  ] as const;
  return Array.from({ length: count }, (_, r) => [
    r + 1,
    ...bounds.map(([low, high], c) => draw(r, c, low, high)),
    ...sixth.map((n) => draw(r, 10 + n, -2, 8)),
    ...sixth.map((n) => draw(r, 20 + n, -500, 90_000)),
    ...sixth.map((n) => draw(r, 30 + n, 0, 9_000)),
    draw(r, 40, 0, 1),
  ]);
}

/** A table of a visitor's own: two groups that repay alike, and a score that is a fair probability in both. */
export function ownText(count: number, { delimiter = ',', withScore = true } = {}): string {
  const rows = Array.from({ length: count }, (_, r) => {
    const income = draw(r, 1, 1_000, 9_000);
    const chance = 0.1 + (0.8 * (income - 1_000)) / 8_000;
    const repaid = uniform(7, 0, r, 9) < chance ? 'paid back' : 'charged off';
    const region = ['north', 'south', 'south'][draw(r, 3, 0, 2)]!;
    return [r + 1_000, income, draw(r, 4, 18, 80), region, ...(withScore ? [chance.toFixed(4)] : []), repaid];
  });
  const header = ['Loan ID', 'income', 'age', 'region', ...(withScore ? ['score'] : []), 'outcome'];
  return [header, ...rows].map((row) => row.join(delimiter)).join('\n');
}
