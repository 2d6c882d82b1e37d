/** `npm run data`: lays MovieLens latest-small where the site offers it with one click. Exit codes: 0, 1 failed, 2 misused. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataRefused, MB } from '@simulations/recommender/data';
import { DownloadFailed, download } from './download';
import { FILE, checkArchive, publish } from './publication';

const ADDRESS = `https://files.grouplens.org/datasets/movielens/${FILE}`;
/** The archive has 1 MB. */
const MAX_BYTES = 8 * MB;
const TIMEOUT = 60_000;

const HELP = `npm run data [-- OPTIONS]

Fetches MovieLens latest-small from GroupLens, checks it, and puts it into public/data, which is not under version
control. The site then offers it with one click.

  --from FILE      take this archive instead of fetching one
  --to FOLDER      put it there instead of public/data
  --address URL    fetch it from there instead of GroupLens
  --help           this text`;

const BY_HAND = `Without network: download ${FILE} on another machine from https://grouplens.org/datasets/movielens/latest/,
bring it here and run: npm run data -- --from PATH/TO/${FILE}`;

async function readLocal(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new DownloadFailed(`there is no file ${path}`);
  if (found.size > MAX_BYTES)
    throw new DownloadFailed(`${path} has ${found.size} bytes; at most ${MAX_BYTES} are taken`);
  return readFile(path);
}

async function main(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { from: text, to: text, address: text, help: { type: 'boolean' } } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    given = parseArgs({ args, options }).values;
  } catch (error) {
    console.error(`data: ${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const folder = given.to ?? join('public', 'data');
  const address = given.address ?? ADDRESS;
  try {
    const bytes = given.from !== undefined ? await readLocal(given.from) : await download(address, MAX_BYTES, TIMEOUT);
    const index = await checkArchive(given.from === undefined ? FILE : basename(given.from), bytes);
    await publish(folder, bytes, index);
    console.log(
      `${index.name}: ${index.users} users, ${index.films} films, ${index.ratings} ratings, ${index.bytes} bytes`,
    );
    console.log(`Written to ${join(folder, FILE)} and ${join(folder, 'index.json')}.`);
    console.log(`${index.licence}\nCite: ${index.citation}`);
    return 0;
  } catch (error) {
    if (error instanceof DataRefused) {
      console.error(`data: ${error.message}\nNothing was written.`);
    } else if (error instanceof DownloadFailed) {
      console.error(`data: ${error.message}.\nNothing was written.${given.from !== undefined ? '' : `\n\n${BY_HAND}`}`);
    } else if (error instanceof Error && 'code' in error) {
      console.error(`data: ${error.message}`);
    } else {
      throw error;
    }
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
