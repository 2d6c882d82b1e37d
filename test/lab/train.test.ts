import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { lab, lastLine } from './terminal';

const shared = join('..', 'shared', 'data');
const present = existsSync(join(shared, 'ml-100k')) && existsSync(join(shared, 'ml-latest-small'));
if (!present)
  console.warn('MovieLens is not beside the project (../shared/data): its tests of `lab train` are skipped');

interface Trained {
  data: { ratings: number; users: number; films: number };
  split: { method: string; train: number; test: number };
  measures: { rating: { rmse: number }; ranking: { ndcg: number } };
  list: { title: string }[];
}

describe.skipIf(!present)('lab train on real archives', () => {
  let folder = '';
  const pack = (name: string) => {
    const files = readdirSync(join(shared, name)).map((file) => [
      `${name}/${file}`,
      readFileSync(join(shared, name, file)),
    ]);
    writeFileSync(join(folder, `${name}.zip`), zipSync(Object.fromEntries(files)));
    return join(folder, `${name}.zip`);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-train-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('ml-100k.zip, fold u1: the smoothed model stays below 0.892 stars, and five films are named', async () => {
    const { code, out } = await lab('train', '--data', pack('ml-100k'), '--fold', 'u1', '--user', '42', '--json');
    expect(code).toBe(0);
    const trained = lastLine(out) as Trained;
    expect(trained.data).toMatchObject({ ratings: 100_000, users: 943, films: 1682 });
    expect(trained.split).toMatchObject({ method: 'published', train: 80_000, test: 20_000 });
    expect(trained.measures.rating.rmse).toBeLessThan(0.892);
    expect(trained.list).toHaveLength(5);
  });

  test('ml-latest-small.zip: read, split at random, trained', async () => {
    const { code, out } = await lab('train', '--data', pack('ml-latest-small'), '--model', 'als', '--json');
    expect(code).toBe(0);
    const trained = lastLine(out) as Trained;
    expect(trained.data).toMatchObject({ ratings: 100_836, users: 610, films: 9724 });
    expect(trained.measures.rating.rmse).toBeLessThan(0.88);
  });

  test('the unpacked folder gives the same fingerprint as the archive', async () => {
    const zipped = await lab('train', '--data', pack('ml-100k'), '--model', 'bias', '--json');
    const plain = await lab('train', '--data', join(shared, 'ml-100k'), '--model', 'bias', '--json');
    const print = (said: { out: string }) => (lastLine(said.out) as { data: { fingerprint: string } }).data.fingerprint;
    expect(print(plain)).toBe(print(zipped));
  });
});

test('without --data the built-in catalogue is trained on, the same each time', async () => {
  const [one, two] = await Promise.all([
    lab('train', '--model', 'bias', '--json'),
    lab('train', '--model', 'bias', '--json'),
  ]);
  const strip = (out: string) => ({ ...(lastLine(out) as object), seconds: 0 });
  expect(strip(one.out)).toEqual(strip(two.out));
});

test('a file that is not there, one that is no archive, and a wrong flag each end with their own code and words', async () => {
  const missing = await lab('train', '--data', 'nowhere.zip');
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.zip') });
  const noArchive = await lab('train', '--data', 'package.json');
  expect(noArchive).toMatchObject({ code: 1, err: expect.stringContaining('package.json') });
  const misused = await lab('train', '--modle', 'als');
  expect(misused).toMatchObject({ code: 2, err: expect.stringContaining('usage: lab train') });
  expect(await lab('fly')).toMatchObject({ code: 2, err: expect.stringContaining('train, simulate, replay, grade') });
});
