import { describe as suite, expect, test } from 'vitest';
import { DataRefused, defaultLimits, fileFromBytes, readMovieLens } from '@simulations/recommender/data';
import { type Texts, digest, ml100k, ml1m, mlLatest, read, refusalOf } from './inputs';

interface Case {
  readonly title: string;
  readonly files: Texts;
  /** The whole message up to the hint. */
  readonly says: string;
}

const data = (text: string): Texts => ({ ...ml100k, 'u.data': text });
const csv = (text: string): Texts => ({ ...mlLatest, 'ratings.csv': `userId,movieId,rating,timestamp\n${text}` });
const item = (text: string): Texts => ({ ...ml100k, 'u.item': text });
const movies = (text: string): Texts => ({ ...mlLatest, 'movies.csv': `movieId,title,genres\n${text}` });
const row = '2\t10\t5\t881250949\n';
const zeros = Array(19).fill('0').join('|');

const cases: readonly Case[] = [
  {
    title: 'u.data is a CSV',
    files: data('1,10,5,881250949\n'),
    says: 'u.data, line 1: there is 1 column where 4 belong (user, film, rating, time), with a tab between them',
  },
  {
    title: 'a CSV has another header',
    files: { ...mlLatest, 'ratings.csv': 'name,age\n' },
    says: 'ratings.csv, line 1: the first line is “name,age” where “userId,movieId,rating,timestamp” belongs',
  },
  {
    title: 'a film CSV has another header',
    files: { ...mlLatest, 'movies.csv': 'id;title\n' },
    says: 'movies.csv, line 1: the first line is “id;title” where “movieId,title,genres” belongs',
  },
  {
    title: 'a column is missing',
    files: data(`${row}1\t10\t3\n`),
    says: 'u.data, line 2: there are 3 columns where 4 belong',
  },
  {
    title: 'a column is too many',
    files: csv('1,1,4.0,964982703,9\n'),
    says: 'ratings.csv, line 2: there are 5 columns where 4 belong',
  },
  {
    title: 'ratings.dat has single colons',
    files: { ...ml1m, 'ratings.dat': '1:1193:5:978300760\n' },
    says: 'ratings.dat, line 1: there is 1 column where 4 belong (user, film, rating, time), with a “::” between them',
  },
  {
    title: 'a user id is no number',
    files: data(`${row}anna\t10\t3\t1\n`),
    says: 'u.data, line 2: the user id “anna” is not a whole number from 1 to 67108863',
  },
  {
    title: 'a user id is 0',
    files: data('0\t10\t3\t1\n'),
    says: 'u.data, line 1: the user id “0” is not a whole number from 1',
  },
  {
    title: 'a film id is negative',
    files: csv('1,-1,3,1\n'),
    says: 'ratings.csv, line 2: the film id “-1” is not a whole number from 1',
  },
  {
    title: 'an id is beyond all ids',
    files: data('99999999999\t10\t3\t1\n'),
    says: 'u.data, line 1: the user id “99999999999” is not a whole number',
  },
  {
    title: 'a rating is no number',
    files: data('1\t10\tfive\t1\n'),
    says: 'u.data, line 1: the rating “five” is not a number',
  },
  { title: 'a rating is empty', files: csv('1,1,,5\n'), says: 'ratings.csv, line 2: the rating “” is not a number' },
  {
    title: 'a rating is above the scale',
    files: data('1\t10\t6\t1\n'),
    says: 'u.data, line 1: the rating “6” is not on the scale from 1 to 5 in steps of 1',
  },
  {
    title: 'a rating is below the scale',
    files: csv('1,1,0.0,5\n'),
    says: 'ratings.csv, line 2: the rating “0.0” is not on the scale from 0.5 to 5 in steps of 0.5',
  },
  {
    title: 'a rating is between two steps',
    files: csv('1,1,3.7,5\n'),
    says: 'ratings.csv, line 2: the rating “3.7” is not on the scale',
  },
  {
    title: 'a rating is NaN',
    files: csv('1,1,NaN,5\n'),
    says: 'ratings.csv, line 2: the rating “NaN” is not a number',
  },
  {
    title: 'a time is no number',
    files: data('1\t10\t3\tMonday\n'),
    says: 'u.data, line 1: the time “Monday” is not a number of whole seconds since 1970',
  },
  {
    title: 'a time is in milliseconds',
    files: data('1\t10\t3\t881250949000\n'),
    says: 'u.data, line 1: the time “881250949000” is not a number of whole seconds since 1970. It may be in milliseconds',
  },
  {
    title: 'a time has a fraction',
    files: data('1\t10\t3\t8.5\n'),
    says: 'u.data, line 1: the time “8.5” is not a number of whole seconds since 1970',
  },
  {
    title: 'a rating stands twice',
    files: data(`${row}1\t10\t3\t1\n${row}`),
    says: 'u.data, line 3: user 2 rates film 10 a second time; the first is line 1',
  },
  {
    title: 'a rating stands twice in a file with a header',
    files: csv('1,1,3,1\n2,1,3,1\n1,1,4,2\n'),
    says: 'ratings.csv, line 4: user 1 rates film 1 a second time; the first is line 2',
  },
  {
    title: 'a rated film is not in the film file',
    files: data(`${row}1\t99\t3\t1\n`),
    says: 'u.data, line 2: film 99 is rated here but u.item has no film of that id',
  },
  {
    title: 'a line in the middle is empty',
    files: data(`${row}\n1\t10\t3\t1\n`),
    says: 'u.data, line 2: the line is empty',
  },
  {
    title: 'a line is huge',
    files: data(`${row}${'9'.repeat(5_000)}\n`),
    says: 'u.data, line 2: the line is longer than 4096 bytes',
  },
  {
    title: 'a line never ends',
    files: data('x'.repeat(600_000)),
    says: 'u.data, line 1: the line is longer than 4096 bytes',
  },
  { title: 'there is no rating at all', files: csv(''), says: 'ratings.csv: there is not one rating in it' },
  {
    title: 'the file is binary',
    files: data('\u0000\u0001\u0002\u0003\n'),
    says: 'u.data, line 1: there is 1 column where 4 belong',
  },
  { title: 'a file is empty', files: data(''), says: 'u.data: it is empty' },
  {
    title: 'u.item lacks a column',
    files: item(`10|Film|01-Jan-1995||${zeros}\n`),
    says: 'u.item, line 1: there are 23 columns between “|” where 24 belong',
  },
  {
    title: 'a genre flag is no flag',
    files: item(`10|Film|01-Jan-1995|||${zeros.replace('0', '2')}\n`),
    says: 'u.item, line 1: a genre column is neither 0 nor 1',
  },
  {
    title: 'a film id is no number',
    files: item(`ten|Film|01-Jan-1995|||${zeros}\n`),
    says: 'u.item, line 1: the film id is “ten”, not a whole number from 1',
  },
  { title: 'a title is blank', files: movies('1, ,Drama\n'), says: 'movies.csv, line 2: the film has no title' },
  {
    title: 'a title holds control characters',
    files: movies('1,Bell\u0007,Drama\n'),
    says: 'movies.csv, line 2: the title holds characters that are not text',
  },
  {
    title: 'a film stands twice',
    files: movies('1,A,Drama\n1,B,Drama\n'),
    says: 'movies.csv, line 3: film 1 stands in the file twice',
  },
  {
    title: 'a comma is not quoted',
    files: movies('1,Lantern, The,Drama\n'),
    says: 'movies.csv, line 2: there are 4 columns between commas where 3 belong',
  },
  {
    title: 'a quote never closes',
    files: movies('1,"Lantern,Drama\n'),
    says: 'movies.csv, line 2: a double quote is opened and never closed',
  },
  {
    title: 'text follows a closing quote',
    files: movies('1,"Lantern"x,Drama\n'),
    says: 'movies.csv, line 2: there is text after a closing double quote',
  },
  {
    title: 'movies.dat has other separators',
    files: { ...ml1m, 'movies.dat': '661|Film|Drama\n' },
    says: 'movies.dat, line 1: there is 1 column between “::” where 3 belong',
  },
  {
    title: 'u.genre is not numbered',
    files: { ...ml100k, 'u.genre': 'unknown|0\nDrama|7\n' },
    says: 'u.genre, line 2: “Drama|7” is not a genre and the number 1',
  },
  {
    title: 'the ratings are missing',
    files: { 'u.item': ml100k['u.item'] },
    says: 'u.item: the ratings themselves are missing: u.data belongs with it',
  },
  {
    title: 'two data sets are mixed',
    files: { ...ml100k, ...mlLatest },
    says: 'ratings.csv: it is MovieLens latest but u.data is MovieLens 100K',
  },
  {
    title: 'the file is something else',
    files: { 'holiday.jpg': 'JFIF' },
    says: 'holiday.jpg: it is not one of the MovieLens files',
  },
];

suite('readMovieLens refuses, with file, line and reason, when', () => {
  test.each(cases)('$title', async ({ files, says }) => {
    const refusal = await refusalOf(read(files));
    expect(refusal.message.startsWith(says), `${refusal.message}\n  should start with\n${says}`).toBe(true);
    expect(refusal.hint).toMatch(/\.$/);
    expect(refusal.message).toBe(
      `${refusal.file}${refusal.line === null ? '' : `, line ${refusal.line}`}: ${refusal.reason}. ${refusal.hint}`,
    );
  });

  test('nothing is given', async () => {
    expect((await refusalOf(readMovieLens([], { digest }))).message).toMatch(
      /^No file: nothing was given\. Give ml-100k\.zip/,
    );
  });

  test('a file cannot be read', async () => {
    const cause = new Error('NotReadableError');
    const gone = { name: 'u.data', size: 40, read: () => Promise.reject(cause) };
    const refusal = await refusalOf(readMovieLens([gone], { digest }));
    expect(refusal.message).toMatch(/^u\.data: it could not be read to its end\. It may have been moved/);
    expect(refusal.cause).toBe(cause);
  });

  test('a file became shorter since it was picked', async () => {
    const bytes = new TextEncoder().encode(ml100k['u.data']);
    const shrunk = {
      name: 'u.data',
      size: 1_000,
      read: (from: number, to: number) => Promise.resolve(bytes.slice(from, to)),
    };
    expect((await refusalOf(readMovieLens([shrunk], { digest }))).reason).toBe('it could not be read to its end');
  });

  test.each([
    [{ ratings: 3 }, 'u.data, line 4: there are more than 3 ratings'],
    [{ films: 2 }, 'u.item, line 3: there are more than 2 films'],
    [{ lineBytes: 20 }, 'u.item, line 1: the line is longer than 20 bytes'],
    [{ fileBytes: 60 }, 'u.data: it has 1 MB; at most 0 MB are read in a browser'],
  ])('more is given than the limits %o allow', async (limits, says) => {
    expect((await refusalOf(read(ml100k, { limits }))).message).toContain(says);
  });

  test('a file is too large, without reading a byte of it', async () => {
    const size = defaultLimits.fileBytes + 1;
    const vast = { name: 'ratings.csv', size, read: () => Promise.reject(new Error('was read')) };
    expect((await refusalOf(readMovieLens([vast], { digest }))).message).toContain(
      'ratings.csv: it has 65 MB; at most 64 MB',
    );
  });

  test('a genre file never ends', async () => {
    const names = Array.from({ length: 70 }, (_, g) => `G${g}|${g}\n`).join('');
    expect((await refusalOf(read({ ...ml100k, 'u.genre': names }))).message).toContain(
      'u.genre, line 65: there are more than 64',
    );
  });
});

test('a refusal is an Error whose name survives being sent between threads', () => {
  const refusal = new DataRefused({ file: 'f', line: 3, reason: 'r', hint: 'h.' });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'DataRefused',
    file: 'f',
    line: 3,
    reason: 'r',
    hint: 'h.',
    message: 'f, line 3: r. h.',
  });
});

test('a plain file is never taken for an archive by its content alone being short', async () => {
  expect((await refusalOf(readMovieLens([fileFromBytes('u.data', Uint8Array.of(80, 75))], { digest }))).line).toBe(1);
});

test('a file in UTF-16, as spreadsheets save "Unicode text", is refused by that name', async () => {
  const text = Buffer.from('\ufeffuserId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n', 'utf16le');
  const reading = readMovieLens([fileFromBytes('ratings.csv', new Uint8Array(text))], { digest });
  await expect(reading).rejects.toThrow('ratings.csv: it is saved as UTF-16. Save it as UTF-8');
});
