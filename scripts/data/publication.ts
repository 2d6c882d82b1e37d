/** Checking an archive with the site's own reader and laying it where the site looks for it. */
import { createHash, webcrypto } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataRefused, fileFromBytes, readMovieLens } from '@simulations/recommender/data';

export const FILE = 'ml-latest-small.zip';

/** What the site reads from `data/index.json` before it offers the data set. */
export interface DataIndex {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  /** Of the archive, lower-case hexadecimal. */
  readonly sha256: string;
  readonly ratings: number;
  readonly users: number;
  readonly films: number;
  readonly licence: string;
  readonly citation: string;
}

/** Throws `DataRefused` when the bytes are no data set of this kind. */
export async function checkArchive(label: string, bytes: Uint8Array): Promise<DataIndex> {
  const digest = (data: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest('SHA-256', data);
  const dataset = await readMovieLens([fileFromBytes(label, bytes)], { digest });
  // GroupLens lets nobody pass on 100K and 1M, whose ratings are whole stars; latest-small has half stars.
  if (dataset.scale.step !== 0.5) {
    throw new DataRefused({
      file: label,
      line: null,
      reason: `it is ${dataset.name}, which GroupLens does not allow to be passed on`,
      hint: 'Only ml-latest-small may be laid on a site; visitors can still open other sets from their own disk.',
    });
  }
  const [warning] = dataset.warnings;
  if (warning) {
    throw new DataRefused({ file: label, line: null, reason: 'it is not whole', hint: warning });
  }
  return {
    file: FILE,
    name: dataset.name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ratings: dataset.ratings.values.length,
    users: dataset.userIds.length,
    films: dataset.films.length,
    licence:
      'By GroupLens, University of Minnesota: for research and teaching, not for commercial use; may be passed on under the same conditions. No endorsement is implied.',
    citation:
      'F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM TiiS 5, 4: 19:1–19:19. https://doi.org/10.1145/2827872',
  };
}

/** Writes archive, then index, each whole or not at all. */
export async function publish(folder: string, bytes: Uint8Array, index: DataIndex): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, FILE), bytes);
  await replaceFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}

async function replaceFile(path: string, contents: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, contents);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
