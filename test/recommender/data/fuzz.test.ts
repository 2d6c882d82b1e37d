import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DataRefused, fileFromBytes, readMovieLens } from '@simulations/recommender/data';
import { digest, ml100k, ml1m, mlLatest, utf8, zip } from './inputs';

const names = [
  ...Object.keys(ml100k),
  ...Object.keys(mlLatest),
  ...Object.keys(ml1m),
  'u1.test',
  'u.genre',
  'given.zip',
];
const archives = [zip(ml100k), zip(mlLatest), zip(ml1m), zipSync({ 'u.data': [utf8(ml100k['u.data']), { level: 0 }] })];

/** Reads the files, or is refused with the name of one of them; anything else fails. */
async function readsOrRefuses(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => fileFromBytes(name, bytes));
  try {
    const { ratings, userIds, films, scale } = await readMovieLens(given, { digest });
    const rows = ratings.users.length;
    expect(rows).toBeGreaterThan(0);
    for (const column of [ratings.items, ratings.values, ratings.times]) expect(column.length).toBe(rows);
    expect(ratings.users.every((user) => user >= 0 && user < userIds.length)).toBe(true);
    expect(ratings.items.every((item) => item >= 0 && item < films.length)).toBe(true);
    expect(ratings.values.every((value) => value >= scale.min && value <= scale.max)).toBe(true);
  } catch (error) {
    if (!(error instanceof DataRefused)) throw error;
    expect(Object.keys(files).some((name) => error.file.startsWith(name))).toBe(true);
    expect(error.message).toContain(error.file);
    expect(error.reason).not.toBe('');
  }
}

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('set', 'cut', 'insert', 'double'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
});

function mutate(bytes: Uint8Array, mutations: readonly { at: number; kind: string; bytes: Uint8Array }[]): Uint8Array {
  let result = Array.from(bytes);
  for (const { at, kind, bytes: extra } of mutations) {
    const place = Math.floor(at * (result.length + 1));
    if (kind === 'set') result.splice(place, extra.length, ...extra);
    else if (kind === 'cut') result.splice(place, extra.length * 7);
    else if (kind === 'insert') result.splice(place, 0, ...extra);
    else result = [...result, ...result.slice(place)];
  }
  return Uint8Array.from(result);
}

const runs = { numRuns: 300, seed: 20_261_123, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true };

test('random bytes under any name are read or refused by name', async () => {
  const file = fc.tuple(fc.constantFrom(...names), fc.uint8Array({ maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(file, ([name, bytes]) => readsOrRefuses({ [name]: bytes })),
    runs,
  );
});

test('damaged archives are read or refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...archives),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (bytes, mutations) => readsOrRefuses({ 'given.zip': mutate(bytes, mutations) }),
    ),
    runs,
  );
});

test('damaged files are read or refused by name', async () => {
  const texts = fc.constantFrom<Readonly<Record<string, string>>>(ml100k, mlLatest, ml1m);
  await fc.assert(
    fc.asyncProperty(texts, fc.array(mutation, { minLength: 1, maxLength: 4 }), (files, mutations) =>
      readsOrRefuses(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, mutate(utf8(text), mutations)])),
      ),
    ),
    runs,
  );
});

test('a file is read the same however it is sliced', async () => {
  // Lines across slices: rows of random width, many more bytes than one slice of 256 KB.
  const rows = Array.from(
    { length: 30_000 },
    (_, k) => `${1 + (k % 977)}\t${1 + Math.floor(k / 977) * 9973}\t${1 + (k % 5)}\t${k * 31}`,
  );
  const plain = utf8(rows.join('\n'));
  expect(plain.length).toBeGreaterThan(2 * (1 << 18));
  const direct = await readMovieLens([fileFromBytes('u.data', plain)], { digest });
  const zipped = await readMovieLens([fileFromBytes('a.zip', zipSync({ 'u.data': plain }))], { digest });
  expect(direct.ratings.users.length).toBe(30_000);
  expect([...direct.ratings.times.subarray(29_990)]).toEqual(
    rows.slice(29_990).map((row) => Number(row.split('\t')[3])),
  );
  expect(zipped.fingerprint).toBe(direct.fingerprint);
});
