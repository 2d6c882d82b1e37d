/** The one table among what was dropped: as it is, or inside a zip archive. */
import { type ArchiveEntry, readDirectory } from '../../kernel/archive/directory';
import { checkEntry, readEntry } from '../../kernel/archive/entry';
import type { ArchiveWords } from '../../kernel/archive/limits';
import { type InputFile, MB, guarded, readSlices } from '../../kernel/files/input';
import type { OwnDataLimits } from './limits';
import { GIVE, SAVE_AS_CSV, printable, refuse } from './refusals';

export interface TableSource {
  /** For messages: `south_german_credit.zip › SouthGermanCredit.asc`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const words: ArchiveWords = {
  content: 'table of loans',
  tooMany: 'Unpack it and give the table itself.',
  tooLarge: 'Give a sample of its rows.',
  suspicious: 'Get the archive from where it is published.',
};

const lastPart = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
/** Names that published archives use for their table, in order of preference. */
const published = [/^southgermancredit\.asc$/i, /^german\.data$/i];
const isTable = (name: string) =>
  /\.(csv|tsv|asc|data|dat|txt)$/i.test(name) && !/^(codetable|readme|index)/i.test(name);
const isExcel = (name: string) => /\.xls[xbm]?$/i.test(name);

/** Picks the table, refuses with `DataRefused` when there is none or more than one. */
export async function openSource(
  given: readonly InputFile[],
  limits: OwnDataLimits,
  signal?: AbortSignal,
): Promise<TableSource> {
  const files = given.map(guarded);
  if (files.length === 0) throw refuse('No file', 'nothing was given', GIVE);
  const file = pick(
    files,
    (each) => each.name,
    (name) => isTable(name) || isExcel(name) || /\.zip$/i.test(name),
  );
  if (file === 'several')
    throw refuse(`${files.length} files`, 'there is more than one table among them', 'Give one table at a time.');
  const chosen = file ?? files[0]!;
  const name = printable(chosen.name);
  if (chosen.size === 0) throw refuse(name, 'it is empty', 'Check that the download finished, then give it again.');
  if (chosen.size > limits.fileBytes) {
    const most = Math.floor(limits.fileBytes / MB);
    throw refuse(
      name,
      `it has ${Math.ceil(chosen.size / MB)} MB; at most ${most} MB are read in a browser`,
      'Give a sample of its rows.',
    );
  }
  const head = await chosen.read(0, Math.min(4, chosen.size));
  if (head[0] === 0x50 && head[1] === 0x4b && head[2]! < 7) return openArchive(chosen, name, limits, signal);
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0) {
    throw refuse(name, 'it is an Excel workbook of the old kind (.xls), which is not read here', SAVE_AS_CSV);
  }
  if (head[0] === 0x1f && head[1] === 0x8b) {
    throw refuse(name, 'it is packed with gzip', 'Unpack it and give the table itself.');
  }
  return { name, bytes: await gather(readSlices(chosen), chosen.size, signal) };
}

async function openArchive(
  file: InputFile,
  name: string,
  limits: OwnDataLimits,
  signal: AbortSignal | undefined,
): Promise<TableSource> {
  // Archives made on a Mac carry a twin of every file, `__MACOSX/._german.data`, that holds no data.
  const entries = (await readDirectory(file, limits, words)).filter(
    ({ path }) => !path.startsWith('__MACOSX/') && !path.endsWith('/'),
  );
  if (isExcel(file.name) || entries.some(({ path }) => path === 'xl/workbook.xml')) {
    throw refuse(name, 'it is an Excel workbook, which is not read here', SAVE_AS_CSV);
  }
  const entry = pick(entries, ({ path }) => lastPart(path), isTable);
  if (entry === 'several') {
    throw refuse(name, 'the archive holds more than one table', 'Unpack it and give one table at a time.');
  }
  if (!entry) throw refuse(name, ...sayMisfit(entries));
  const entryName = `${name} › ${printable(entry.path)}`;
  checkEntry(entryName, entry, limits, words);
  return { name: entryName, bytes: await gather(readEntry(entryName, file, entry), entry.size, signal) };
}

function sayMisfit(entries: readonly ArchiveEntry[]): [reason: string, hint: string] {
  if (entries.length === 0) return ['the archive is empty', GIVE];
  const excel = entries.find(({ path }) => isExcel(path));
  if (excel) {
    const unpack = `Unpack the archive first. ${SAVE_AS_CSV}`;
    return [`the archive holds an Excel workbook (${printable(excel.path)}), which is not read here`, unpack];
  }
  return [`none of the ${entries.length} entries of the archive is a table`, GIVE];
}

/** The published table if it is there, else the only one; null for none. */
function pick<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  wanted: (name: string) => boolean,
): T | 'several' | null {
  for (const known of published) {
    const found = all.filter((one) => known.test(nameOf(one)));
    if (found.length === 1) return found[0]!;
  }
  const tables = all.filter((one) => wanted(nameOf(one)));
  return tables.length > 1 ? 'several' : (tables[0] ?? null);
}

async function gather(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
