import { strToU8, zipSync } from 'fflate';
import { describe as suite, expect, test } from 'vitest';
import { MB } from '@simulations/recommender/data';
import { crc32 } from '@simulations/kernel/archive/crc32';
import { damageData, patchEnd, patchEntry, patchLocal, streamedZip } from './archives';
import { latin1, ml100k, ml1m, mlLatest, read, readZip, refusalOf, utf8, zip } from './inputs';

const AGAIN = 'Download the archive again: it arrived incomplete or was damaged on the way.';
const UNPACK = 'Unpack the archive and give the files themselves.';

suite('archives are read', () => {
  test('in all three formats, in either encoding', async () => {
    for (const texts of [ml100k, mlLatest, ml1m])
      expect(await readZip(zip(texts))).toMatchObject(await namelessly(texts));
    for (const texts of [ml100k, ml1m])
      expect(await readZip(zip(texts, '', latin1))).toMatchObject(await namelessly(texts));
  });

  test('when stored without compression', async () => {
    const stored = zipSync({ 'u.data': [utf8(ml100k['u.data']), { level: 0 }], 'u.item': utf8(ml100k['u.item']) });
    expect(await readZip(stored)).toMatchObject(await namelessly(ml100k));
  });

  test('when written as a stream, with sizes behind the data', async () => {
    const streamed = streamedZip(ml100k);
    expect(new DataView(streamed.buffer).getUint16(6, true) & 8).toBe(8);
    expect(await readZip(streamed)).toMatchObject(await namelessly(ml100k));
  });

  test('when made on a Mac, whose shadow files are passed over', async () => {
    const shadow = { '__MACOSX/ml/._u.data': utf8('shadow'), '__MACOSX/ml/u.data': utf8('shadow') };
    const files = Object.fromEntries(Object.entries(ml100k).map(([name, text]) => [`ml/${name}`, utf8(text)]));
    expect((await readZip(zipSync({ ...shadow, ...files }))).ratings.users.length).toBe(4);
  });

  test('when paths climb out of their folder, since nothing is ever written by them', async () => {
    expect((await readZip(zip(ml100k, '../../../etc/'))).ratings.users.length).toBe(4);
  });

  test('when a bomb stands beside the wanted files, since it is never inflated', async () => {
    const bomb = { 'bomb.bin': new Uint8Array(8 << 20) };
    const beside = zipSync({ ...bomb, 'u.data': utf8(ml100k['u.data']), 'u.item': utf8(ml100k['u.item']) });
    expect(beside.length).toBeLessThan(20_000);
    expect((await readZip(beside)).ratings.users.length).toBe(4);
  });

  test('with a comment at the end', async () => {
    const bytes = zip(ml100k);
    const comment = utf8('made with care');
    const longer = new Uint8Array(bytes.length + comment.length);
    longer.set(patchEnd(bytes, 20, comment.length, 16));
    longer.set(comment, bytes.length);
    expect((await readZip(longer)).ratings.users.length).toBe(4);
  });
});

/** What must be the same whatever the file was called. */
async function namelessly(texts: Parameters<typeof read>[0]) {
  const { name: _, ...rest } = await read(texts);
  return rest;
}

suite('archives are refused, naming archive, entry and reason,', () => {
  const good = zip(ml100k);
  const deflated = zip({ 'u.data': ml100k['u.data'].repeat(40) });
  test.each([
    [
      'cut off',
      good.subarray(0, good.length - 30),
      `given.zip: the archive is cut off: the directory at its end is missing. ${AGAIN}`,
    ],
    [
      'cut off before the end of the data',
      good.subarray(0, 120),
      `given.zip: the archive is cut off: the directory at its end is missing. ${AGAIN}`,
    ],
    ['lacking their beginning', good.subarray(40), null],
    [
      'that are web pages',
      utf8('<!DOCTYPE html><html>'),
      'given.zip: it is named .zip but is no zip archive (it begins with “<!DOCTYPE html><”). A download page may have been saved in place of the archive: download it again.',
    ],
    [
      'that are gzip',
      Uint8Array.of(0x1f, 0x8b, 8, 0),
      'given.zip: it is a gzip archive, not a zip archive: unpack it first. Give ml-100k.zip',
    ],
    ['that are empty', Uint8Array.of(), 'given.zip: it is empty. Check that the download finished'],
    ['without entries', zipSync({}), 'given.zip: the archive is empty. Give ml-100k.zip'],
    [
      'without MovieLens files',
      zipSync({ 'a.txt': utf8('a') }),
      'given.zip: none of the 1 entries of the archive is a MovieLens file. Give',
    ],
    [
      'that hold an archive',
      zipSync({ 'ml-100k.zip': good }),
      'given.zip: the archive holds another archive (ml-100k.zip) and no ratings of its own: unpack it first. Give',
    ],
    [
      'that hold a file twice',
      zipSync({ 'a/u.data': utf8(ml100k['u.data']), 'b/u.data': utf8(ml100k['u.data']) }),
      'given.zip › b/u.data: there is a second u.data; the first is given.zip › a/u.data. Give the files of one data set at a time.',
    ],
    [
      'locked with a password',
      patchEntry(good, 8, 1, 16),
      `given.zip › ml/u.data: it is locked with a password. ${UNPACK}`,
    ],
    [
      'packed by another method',
      patchEntry(good, 10, 12, 16),
      `given.zip › ml/u.data: it is packed by method 12; only stored (0) and deflated (8) are read. ${UNPACK}`,
    ],
    [
      'in ZIP64',
      patchEnd(good, 16, 0xffffffff, 32),
      'given.zip: it is a ZIP64 archive, which this reader does not open. Unpack it',
    ],
    [
      'with an entry in ZIP64',
      patchEntry(good, 20, 0xffffffff, 32),
      `given.zip › ml/u.data: it needs ZIP64, which this reader does not open. ${UNPACK}`,
    ],
    [
      'in several parts',
      patchEnd(good, 4, 1, 16),
      'given.zip: it is one part of an archive in several parts. Unpack it',
    ],
    [
      'whose directory points outside',
      patchEnd(good, 16, 0x7fffffff, 32),
      `given.zip: the directory of the archive points outside the file. ${AGAIN}`,
    ],
    [
      'whose directory is larger than its entries',
      patchEnd(patchEnd(good, 8, 0, 16), 10, 0, 16),
      `given.zip: the directory of the archive is larger than its entries can need. ${AGAIN}`,
    ],
    [
      'whose directory is damaged',
      patchEntry(good, 28, 0xfff0, 16),
      `given.zip: the directory of the archive is damaged. ${AGAIN}`,
    ],
    [
      'whose entry is elsewhere',
      patchEntry(good, 42, 7, 32),
      `given.zip › ml/u.data: the archive does not hold this entry where its directory says. ${AGAIN}`,
    ],
    [
      'whose entry begins behind the end',
      patchEntry(good, 42, 0x7fffffff, 32),
      `given.zip › ml/u.data: the archive does not hold this entry where its directory says. ${AGAIN}`,
    ],
    [
      'whose entry runs past the end',
      patchEntry(patchEntry(good, 20, 50_000, 32), 24, 50_000, 32),
      `given.zip › ml/u.data: the archive ends before this entry does. ${AGAIN}`,
    ],
    [
      'whose name length lies',
      patchLocal(good, 26, 0xffff, 16),
      `given.zip › ml/u.data: the archive ends before this entry does. ${AGAIN}`,
    ],
    [
      'with a wrong checksum',
      patchEntry(deflated, 16, 0x12345678, 32),
      `given.zip › ml/u.data: its checksum (CRC-32) is wrong: the contents were changed or damaged. ${AGAIN}`,
    ],
    [
      'that unpack to more than promised',
      patchEntry(deflated, 24, 100, 32),
      `given.zip › ml/u.data: it unpacks to more than the 100 bytes the archive promises. ${AGAIN}`,
    ],
    [
      'that unpack to less than promised',
      patchEntry(deflated, 24, 9_000, 32),
      `given.zip › ml/u.data: it unpacks to ${ml100k['u.data'].length * 40} bytes where the archive promises 9000. ${AGAIN}`,
    ],
    [
      'whose packed data is cut short',
      patchEntry(deflated, 20, 40, 32),
      `given.zip › ml/u.data: its packed data is damaged or cut off. ${AGAIN}`,
    ],
  ])('%s', async (_, bytes, says) => {
    const refusal = await refusalOf(readZip(bytes));
    expect(refusal.file).toMatch(/^given\.zip/);
    if (says !== null) expect(refusal.message).toContain(says);
    expect(refusal.message.startsWith(refusal.file)).toBe(true);
  });

  test('with a turned byte in the data', async () => {
    // Repeated rows would be refused too, after the archive: the film file is read first and stands alone here.
    const refusal = await refusalOf(readZip(damageData(zip({ 'u.item': ml100k['u.item'].repeat(3), 'u.data': 'x' }))));
    expect(refusal.file).toBe('given.zip › ml/u.item');
  });
});

suite('zip bombs', () => {
  const megabytes = (count: number) => new Uint8Array(count << 20).fill(57);

  test('are refused by their ratio before a byte is inflated', async () => {
    const bomb = zipSync({ 'u.data': megabytes(8) }, { level: 9 });
    expect(bomb.length).toBeLessThan(20_000);
    const refusal = await refusalOf(readZip(bomb));
    expect(refusal.message).toBe(
      'given.zip › u.data: it unpacks to more than 100 times its packed size, as no table of ratings does. Get the archive from GroupLens.',
    );
  });

  test('are refused by their size before a byte is inflated', async () => {
    const bomb = patchEntry(zip(ml100k), 24, 65 << 20, 32);
    expect((await refusalOf(readZip(bomb))).reason).toBe('it unpacks to 65 MB; at most 64 MB are read');
  });

  test('are refused when only together they are too large', async () => {
    const both = zipSync({ 'u.data': megabytes(2), 'u.item': megabytes(1) }, { level: 1 });
    const refusal = await refusalOf(readZip(both, { limits: { archiveBytes: 2 * MB } }));
    expect(refusal.message).toContain('given.zip: its files unpack to 3 MB; at most 2 MB are read');
  });

  test('that lie about their size are stopped where the lie shows', async () => {
    const bomb = zipSync({ 'u.data': megabytes(8) }, { level: 9 });
    let largest = 0;
    const refusal = await refusalOf(
      readZip(patchEntry(bomb, 24, 1_000, 32), { onProgress: ({ bytes }) => (largest = Math.max(largest, bytes)) }),
    );
    expect(refusal.reason).toBe('it unpacks to more than the 1000 bytes the archive promises');
    expect(largest).toBe(0);
  });

  test('of very many entries are refused by their number', async () => {
    const entries = Object.fromEntries(Array.from({ length: 2_001 }, (_, k) => [`f${k}`, new Uint8Array()]));
    expect((await refusalOf(readZip(zipSync(entries)))).reason).toBe('it holds 2001 entries; at most 2000 are read');
  });

  test('with idle data behind the end of the packed stream are stopped after 128 KB', async () => {
    // A stream of 3 bytes that says "end", then a megabyte that a naive reader would gather for ever.
    const idle = new Uint8Array(1 << 20).fill(7);
    idle.set([0x03, 0x00]);
    const stored = zipSync({ 'u.data': [idle, { level: 0 }] });
    const asDeflated = patchLocal(patchEntry(stored, 10, 8, 16), 8, 8, 16);
    expect((await refusalOf(readZip(asDeflated))).reason).toBe('its packed data ends before the archive says so');
  });
});

test('crc32 agrees with the published check value, in one piece and in two', () => {
  const check = strToU8('123456789');
  expect(crc32(check)).toBe(0xcbf43926);
  expect(crc32(check.subarray(4), crc32(check.subarray(0, 4)))).toBe(0xcbf43926);
});
