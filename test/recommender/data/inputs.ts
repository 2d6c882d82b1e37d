/** Small data sets in each format, archives made of them, and a reader with nothing in its way. */
import { type Zippable, zipSync } from 'fflate';
import { DataRefused, type ReadOptions, fileFromBytes, readMovieLens } from '@simulations/recommender/data';

export const digest: ReadOptions['digest'] = (bytes) => crypto.subtle.digest('SHA-256', bytes);
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

const flags = (...on: number[]) => Array.from({ length: 19 }, (_, g) => (on.includes(g) ? '1' : '0')).join('|');

export const ml100k = {
  'u.data': '2\t10\t5\t881250949\n1\t10\t3\t881250950\n1\t30\t1\t881250951\n7\t20\t4\t881250952\n',
  'u.item': `10|Ferry to Nowhere (1995)|01-Jan-1995||http://x/?a|${flags(5, 8)}\n20|unknown||||${flags(0)}\n30|Été (1996)|01-Jan-1996|||${flags(14)}\n40|Never Seen (1990)|01-Jan-1990|||${flags(1)}\n`,
};
export const mlLatest = {
  'ratings.csv': 'userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n1,3,0.5,964981247\r\n2,3,4.5,964981248\r\n',
  'movies.csv':
    'movieId,title,genres\r\n1,"Lantern, The (1995)",Adventure|Comedy\r\n2,Unseen (2000),(no genres listed)\r\n3,"""Halt!"" She Said, Été (2006–2007)",(no genres listed)\r\n',
};
export const ml1m = {
  'ratings.dat': '1::1193::5::978300760\n1::661::3::978302109\n2::1193::4::978298413\n',
  'movies.dat': "661::Marzipan and the Giant (1996)::Animation|Children's\n1193::Déjà Seen (1975)::Drama\n",
};

export type Texts = Readonly<Record<string, string>>;

export const inputs = (texts: Texts, encode = utf8) =>
  Object.entries(texts).map(([name, text]) => fileFromBytes(name, encode(text)));

export const zip = (texts: Texts, folder = 'ml/', encode = utf8): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, encode(text)])) as Zippable);

export const read = (texts: Texts, options: Partial<ReadOptions> = {}, encode = utf8) =>
  readMovieLens(inputs(texts, encode), { digest, ...options });

export const readZip = (bytes: Uint8Array, options: Partial<ReadOptions> = {}) =>
  readMovieLens([fileFromBytes('given.zip', bytes)], { digest, ...options });

/** The refusal that `reading` ends in; fails when it ends in anything else. */
export async function refusalOf(reading: Promise<unknown>): Promise<DataRefused> {
  const outcome = await reading.then(
    () => 'it was read',
    (error: unknown) => error,
  );
  if (outcome instanceof DataRefused) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`expected a refusal, but ${String(outcome)}`);
}
