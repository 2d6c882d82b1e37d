/** The data sets of a run: MovieLens from ../shared/data when it is there, else the generated catalogue. */
import { existsSync, openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileFromBlob, openGenerated, readMovieLens } from '@simulations/recommender/data';
import type { Dataset } from '@simulations/recommender/dataset';
import type { BenchData } from './experiments';

const shared = resolve('../shared/data');

const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

export const hasMovieLens = () => existsSync(join(shared, 'ml-100k/u.data'));

export async function openMovieLens(folder: 'ml-100k' | 'ml-latest-small'): Promise<BenchData> {
  const path = join(shared, folder);
  const names = await readdir(path);
  const files = await Promise.all(names.map(async (name) => fileFromBlob(name, await openAsBlob(join(path, name)))));
  return forBench(folder, await readMovieLens(files, { digest }));
}

/** The catalogue that comes with the site, for machines without MovieLens. */
export async function openBuiltIn(): Promise<BenchData> {
  return forBench('generated', (await openGenerated(1, { digest })).dataset);
}

function forBench(name: string, { ratings, userIds, films, scale, folds }: Dataset): BenchData {
  return { name, ratings, shape: { users: userIds.length, items: films.length, scale }, folds };
}

/** Columns as plain lists, the way a browser fetches them. */
export function toJson(data: BenchData): string {
  return JSON.stringify(data, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value,
  );
}
