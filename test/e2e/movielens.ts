/** Real archives for browser tests, zipped here from the unpacked files beside the project; absent on most machines. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const folder = (name: string) => join('..', 'shared', 'data', name);

export const haveMovieLens = existsSync(folder('ml-100k')) && existsSync(folder('ml-latest-small'));
export const whyNot = 'MovieLens is not beside the project (../shared/data): its tests are skipped';

/** The archive as GroupLens packs it: one folder with the files. */
export function archive(name: 'ml-100k' | 'ml-latest-small') {
  const files = readdirSync(folder(name)).map((file) => [`${name}/${file}`, readFileSync(join(folder(name), file))]);
  return { name: `${name}.zip`, mimeType: 'application/zip', buffer: Buffer.from(zipSync(Object.fromEntries(files))) };
}
