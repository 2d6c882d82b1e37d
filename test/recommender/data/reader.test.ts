import { describe as suite, expect, test } from 'vitest';
import { fileFromBlob, readMovieLens } from '@simulations/recommender/data';
import { digest, inputs, latin1, ml100k, ml1m, mlLatest, read, readZip, zip } from './inputs';

suite('readMovieLens', () => {
  test('numbers users and rated films from 0, ascending by id, and keeps rows in file order', async () => {
    const dataset = await read(ml100k);
    expect([...dataset.userIds]).toEqual([1, 2, 7]);
    expect(dataset.films.map(({ id }) => id)).toEqual([10, 20, 30]);
    expect([...dataset.ratings.users]).toEqual([1, 0, 0, 2]);
    expect([...dataset.ratings.items]).toEqual([0, 0, 2, 1]);
    expect([...dataset.ratings.values]).toEqual([5, 3, 1, 4]);
    expect([...dataset.ratings.times]).toEqual([881250949, 881250950, 881250951, 881250952]);
    expect(dataset.scale).toEqual({ min: 1, max: 5, step: 1 });
    expect(dataset).toMatchObject({ source: 'own', warnings: [], folds: [] });
  });

  test('reads titles, years and genres of 100K, its unknown film included', async () => {
    const { films } = await read(ml100k);
    expect(films).toEqual([
      { id: 10, title: 'Ferry to Nowhere (1995)', year: 1995, genres: ['Comedy', 'Drama'] },
      { id: 20, title: 'unknown', year: null, genres: [] },
      { id: 30, title: 'Été (1996)', year: 1996, genres: ['Romance'] },
    ]);
  });

  test('reads quoted titles with commas and quotes, half stars and years of series from CSV', async () => {
    const { films, ratings, scale } = await read(mlLatest);
    expect(films).toEqual([
      { id: 1, title: 'Lantern, The (1995)', year: 1995, genres: ['Adventure', 'Comedy'] },
      { id: 3, title: '"Halt!" She Said, Été (2006–2007)', year: 2006, genres: [] },
    ]);
    expect([...ratings.values]).toEqual([4, 0.5, 4.5]);
    expect(scale).toEqual({ min: 0.5, max: 5, step: 0.5 });
  });

  test('reads the same film titles from Latin-1 and from UTF-8', async () => {
    for (const texts of [ml100k, ml1m]) {
      expect((await read(texts, {}, latin1)).films).toEqual((await read(texts)).films);
    }
    expect((await read(ml1m, {}, latin1)).films[1]?.title).toBe('Déjà Seen (1975)');
  });

  test('takes the genre names from u.genre when it is given', async () => {
    const names = Array.from({ length: 19 }, (_, g) => `Genre ${g}|${g}\n`).join('') + '\n';
    const { films } = await read({ ...ml100k, 'u.genre': names });
    expect(films[0]?.genres).toEqual(['Genre 5', 'Genre 8']);
  });

  test.each([
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['Windows line ends', (text: string) => text.replace(/\r?\n/g, '\r\n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['empty lines at the end', (text: string) => `${text}\n\r\n\n`],
  ])('reads the same data with %s', async (_, change) => {
    for (const texts of [ml100k, mlLatest, ml1m]) {
      const changed = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
      expect(await read(changed)).toEqual(await read(texts));
    }
  });

  test('gives one fingerprint to the same ratings, zipped or not, and another to others', async () => {
    const { fingerprint } = await read(ml100k);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await readZip(zip(ml100k))).fingerprint).toBe(fingerprint);
    expect((await read({ ...ml100k, 'u.item': ml100k['u.item'].replace('Ferry', 'Boat') })).fingerprint).toBe(
      fingerprint,
    );
    for (const other of [ml100k['u.data'].replace('\t5\t', '\t4\t'), ml100k['u.data'].replace('949', '948')]) {
      expect((await read({ ...ml100k, 'u.data': other })).fingerprint).not.toBe(fingerprint);
    }
  });

  // Computed apart, with Python's struct.pack('<II', 1, 4) + struct.pack('<iifd', …) per row and hashlib.
  test('keeps the fingerprint layout that saved attempts refer to', async () => {
    expect((await read(ml100k)).fingerprint).toBe('f589d6d3658c6d613198e7e7dbb4e58a14071682218903d2f63da329696151c8');
  });

  test('reads files whatever else lies beside them and whatever a browser made of their names', async () => {
    const { 'u.data': ratings, 'u.item': films } = ml100k;
    const dataset = await read({ README: 'hello', 'u (2).data': ratings, 'u.item': films, 'u.user': '1|24|M|x|85711' });
    expect(dataset.ratings.users.length).toBe(4);
    const blob = new Blob([ratings]);
    expect((await readMovieLens([fileFromBlob('u.data', blob)], { digest })).ratings.users.length).toBe(4);
  });

  test('calls films by number, with a warning, when their file is missing', async () => {
    const dataset = await read({ 'u.data': ml100k['u.data'] });
    expect(dataset.films[1]).toEqual({ id: 20, title: 'Film 20', year: null, genres: [] });
    expect(dataset.warnings).toEqual(['There is no u.item: films are called by their number. Give it with u.data.']);
  });

  test('reports bytes up to the total and rows up to the last', async () => {
    const seen: { bytes: number; total: number; rows: number }[] = [];
    await read(mlLatest, { onProgress: (progress) => seen.push(progress) });
    const total = inputs(mlLatest).reduce((sum, { size }) => sum + size, 0);
    expect(seen.at(-1)).toMatchObject({ file: 'ratings.csv', bytes: total, total, rows: 3 });
    expect(seen.every(({ bytes }, k) => k === 0 || bytes > seen[k - 1]!.bytes)).toBe(true);
  });
});

suite('published folds', () => {
  const rows = ml100k['u.data']
    .trimEnd()
    .split('\n')
    .map((row) => `${row}\n`);
  const test1 = rows[2]! + rows[0]!;
  const base1 = rows[1]! + rows[3]!;

  test('become row numbers of u.data, ascending', async () => {
    const { folds, warnings } = await read({ ...ml100k, 'u1.test': test1, 'u1.base': base1, 'ua.test': rows[3]! });
    expect(folds.map(({ name, test: part }) => [name, ...part])).toEqual([
      ['u1', 0, 2],
      ['ua', 3],
    ]);
    expect(warnings).toEqual([]);
  });

  test.each([
    [
      'a test row that u.data lacks',
      { 'u1.test': '1\t20\t3\t881250950\n' },
      'line 1 of u1.test is not a row of u.data',
    ],
    [
      'a test row with another rating',
      { 'u1.test': test1.replace('\t1\t', '\t2\t') },
      'line 1 of u1.test is not a row of u.data',
    ],
    [
      'a row both in base and test',
      { 'u1.test': test1, 'u1.base': base1 + rows[0]! },
      'line 3 of u1.base stands in the split twice',
    ],
    [
      'parts that leave rows out',
      { 'u1.test': test1, 'u1.base': rows[1]! },
      'u1.base and u1.test together do not make up u.data',
    ],
    ['a base without a test', { 'u1.base': base1 }, 'u1.base is there but u1.test is not'],
    ['text that is no rating', { 'u1.test': 'x\ty\tz\tw\n' }, 'u1.test, line 1: the user id “x” is not a whole number'],
  ])('are left out with a warning for %s, and the ratings are kept', async (_, files, reason) => {
    const dataset = await read({ ...ml100k, ...files });
    expect(dataset.folds).toEqual([]);
    expect(dataset.ratings.users.length).toBe(4);
    expect(dataset.warnings).toHaveLength(1);
    expect(dataset.warnings[0]).toContain('The published split u1 is left out: ');
    expect(dataset.warnings[0]).toContain(reason);
  });
});

suite('cancelling', () => {
  const many = Array.from(
    { length: 200_000 },
    (_, k) => `${1 + (k % 500)}\t${1 + Math.floor(k / 500)}\t3\t${k}\n`,
  ).join('');

  test('rejects with the reason of the signal before anything is read', async () => {
    const reason = new Error('changed my mind');
    await expect(read(ml100k, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test.each([
    ['plain files', () => ({ 'u.data': many })],
    ['archives', () => null],
  ])('stops reading %s at the next slice', async (_, texts) => {
    const controller = new AbortController();
    const rowsSeen: number[] = [];
    const options = {
      signal: controller.signal,
      onProgress: ({ rows }: { rows: number }) => {
        rowsSeen.push(rows);
        controller.abort();
      },
    };
    const plain = texts();
    const reading = plain ? read(plain, options) : readZip(zip({ 'u.data': many }), options);
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
    expect(rowsSeen).toHaveLength(1);
    expect(rowsSeen[0]).toBeLessThan(200_000);
  });
});
