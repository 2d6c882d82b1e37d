import { existsSync, openAsBlob, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe as suite, expect, test } from 'vitest';
import {
  type OpenedDataset,
  describe,
  fileFromBlob,
  fileFromBytes,
  readMovieLens,
} from '@simulations/recommender/data';
import { digest } from './inputs';

const shared = resolve('..', 'shared', 'data');
const present = existsSync(join(shared, 'ml-100k')) && existsSync(join(shared, 'ml-latest-small'));
if (!present) console.warn(`Skipped: the real MovieLens files are not at ${shared}.`);

async function readFolder(set: string): Promise<OpenedDataset> {
  const names = readdirSync(join(shared, set));
  const files = names.map(async (name) => fileFromBlob(name, await openAsBlob(join(shared, set, name))));
  return readMovieLens(await Promise.all(files), { digest });
}

function zipFolder(set: string): Uint8Array {
  const names = readdirSync(join(shared, set));
  return zipSync(Object.fromEntries(names.map((name) => [`${set}/${name}`, readFileSync(join(shared, set, name))])));
}

suite.skipIf(!present)('MovieLens 100K as published', () => {
  let dataset: OpenedDataset;
  beforeAll(async () => {
    dataset = await readFolder('ml-100k');
  });

  test('has 943 users, 1,682 films, 100,000 ratings and no warnings', () => {
    expect(dataset.name).toBe('MovieLens 100K');
    expect([dataset.userIds.length, dataset.films.length, dataset.ratings.users.length]).toEqual([943, 1682, 100_000]);
    expect(dataset.warnings).toEqual([]);
  });

  test('has folds u1 to u5 of 20,000 test rows that share none, and ua and ub', () => {
    const sizes = Object.fromEntries(dataset.folds.map(({ name, test: part }) => [name, part.length]));
    expect(sizes).toEqual({ u1: 20_000, u2: 20_000, u3: 20_000, u4: 20_000, u5: 20_000 });
    expect(new Set(dataset.folds.flatMap(({ test: part }) => [...part])).size).toBe(100_000);
    const first = dataset.folds[0]!.test[0]!;
    expect(readFileSync(join(shared, 'ml-100k', 'u1.test'), 'latin1')).toContain(
      [
        dataset.ratings.users[first]! + 1,
        dataset.ratings.items[first]! + 1,
        dataset.ratings.values[first],
        dataset.ratings.times[first],
      ].join('\t'),
    );
  });

  test('keeps Latin-1 titles whole', () => {
    expect(dataset.films[542]).toMatchObject({ id: 543, title: 'Misérables, Les (1995)', year: 1995 });
    expect(dataset.films.filter(({ year }) => year === null).map(({ title }) => title)).toEqual(['unknown']);
  });

  test('has the star counts that were counted apart', () => {
    expect(describe(dataset).stars.map(({ count }) => count)).toEqual([6110, 11370, 27145, 34174, 21201]);
    expect(describe(dataset).mean).toBeCloseTo(3.52986, 10);
  });

  test('is the same from its archive', async () => {
    const zipped = await readMovieLens([fileFromBytes('ml-100k.zip', zipFolder('ml-100k'))], { digest });
    expect(zipped).toEqual(dataset);
  });
});

suite.skipIf(!present)('MovieLens latest-small as published', () => {
  test('has 610 users, 9,724 rated films and 100,836 ratings, from its archive and from its files', async () => {
    const dataset = await readFolder('ml-latest-small');
    expect(dataset.name).toBe('MovieLens latest-small');
    expect([dataset.userIds.length, dataset.films.length, dataset.ratings.users.length]).toEqual([610, 9724, 100_836]);
    expect(dataset.warnings).toEqual([]);
    expect(dataset.films.find(({ id }) => id === 11)).toEqual({
      id: 11,
      title: 'American President, The (1995)',
      year: 1995,
      genres: ['Comedy', 'Drama', 'Romance'],
    });
    const zipped = await readMovieLens([fileFromBytes('ml-latest-small.zip', zipFolder('ml-latest-small'))], {
      digest,
    });
    expect(zipped).toEqual(dataset);
  });
});

suite('a file of the size of MovieLens 1M', () => {
  const rows = 1_000_209;
  let bytes: Uint8Array;
  let peak = 0;
  beforeAll(() => {
    const lines: string[] = [];
    for (let k = 0; k < rows; k++) {
      const user = k % 6040;
      lines.push(
        `${user + 1}::${1 + ((Math.floor(k / 6040) * 23 + user * 7) % 3952)}::${1 + (k % 5)}::${956_703_932 + k}`,
      );
    }
    bytes = new TextEncoder().encode(lines.join('\n'));
  });
  afterAll(() => {
    console.log(`1M ratings: ${Math.round(peak / 2 ** 20)} MB of column and scratch buffers above the file itself`);
  });

  test('is read within 1.5 s of processor time and 128 MB beside the file', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const start = process.cpuUsage();
    const look = () => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    };
    const dataset = await readMovieLens([fileFromBytes('ratings.dat', bytes)], {
      // Most is held when all rows are numbered and laid out to be fingerprinted.
      digest: (columns) => (look(), digest(columns)),
      onProgress: look,
    });
    const { user, system } = process.cpuUsage(start);
    expect(dataset.ratings.users.length).toBe(rows);
    expect((user + system) / 1000).toBeLessThan(1_500);
    expect(peak).toBeLessThan(128 * 2 ** 20);
  });
});
