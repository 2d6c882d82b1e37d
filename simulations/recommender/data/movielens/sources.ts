/** The wanted files among what was given: as they are, or inside an archive. */
import { type ArchiveEntry, readDirectory } from '../../../kernel/archive/directory';
import { checkEntry, readEntry } from '../../../kernel/archive/entry';
import type { ArchiveWords } from '../../../kernel/archive/limits';
import { type InputFile, MB, readSlices } from '../../../kernel/files/input';
import { DataRefused } from '../../../kernel/files/refused';
import type { Limits } from '../options';
import { isWanted } from './formats';

export interface Source {
  /** The plain name that the format knows: `u.data`. */
  readonly key: string;
  /** The name for messages: `ml-100k.zip › ml-100k/u.data`. */
  readonly name: string;
  /** Bytes, inflated. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

const WHAT_TO_GIVE =
  'Give ml-100k.zip, ml-latest-small.zip or ml-1m.zip, or the files u.data and u.item, ratings.csv and movies.csv, or ratings.dat and movies.dat.';

const words: ArchiveWords = {
  content: 'table of ratings',
  tooMany: 'Unpack it and give the ratings file and the film file.',
  tooLarge: 'Use ml-100k, ml-latest-small or ml-1m.',
  suspicious: 'Get the archive from GroupLens.',
};

const lastPart = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
/** `ratings (1).csv` is what a browser calls the second download of `ratings.csv`. */
const plainName = (name: string) => lastPart(name).replace(/ ?\(\d+\)(?=\.|$)/, '');
const printable = (path: string) => Array.from(path.slice(0, 120), (c) => (c < ' ' ? '\u00b7' : c)).join('');

export async function findSources(files: readonly InputFile[], limits: Limits): Promise<ReadonlyMap<string, Source>> {
  const found = new Map<string, Source>();
  const misfits: string[] = [];
  for (const file of files) {
    const sources = await openFile(file, limits, misfits);
    for (const source of sources) {
      const twin = found.get(source.key);
      if (twin) {
        throw new DataRefused({
          file: source.name,
          line: null,
          reason: `there is a second ${source.key}; the first is ${twin.name}`,
          hint: 'Give the files of one data set at a time.',
        });
      }
      found.set(source.key, source);
    }
  }
  if (found.size === 0) {
    const name = files.length === 1 ? files[0]!.name : files.length === 0 ? 'No file' : `${files.length} files`;
    throw new DataRefused({ file: name, line: null, reason: misfits[0] ?? 'nothing was given', hint: WHAT_TO_GIVE });
  }
  return found;
}

async function openFile(file: InputFile, limits: Limits, misfits: string[]): Promise<readonly Source[]> {
  const refuse = (reason: string, hint: string) => new DataRefused({ file: file.name, line: null, reason, hint });
  const key = plainName(file.name);
  const misfit = (reason = 'it is not one of the MovieLens files') => {
    misfits.push(reason);
    return [];
  };
  // A whole folder may have been dropped: what is not asked for may be of any size.
  const asked = isWanted(key) || /\.zip$/i.test(file.name);
  if (!asked && (file.size > limits.fileBytes || file.size === 0)) return misfit();
  if (file.size > limits.fileBytes) {
    const most = Math.floor(limits.fileBytes / MB);
    throw refuse(
      `it has ${Math.ceil(file.size / MB)} MB; at most ${most} MB are read in a browser`,
      'Use ml-100k, ml-latest-small or ml-1m.',
    );
  }
  if (file.size === 0) throw refuse('it is empty', 'Check that the download finished, then give it again.');
  const head = await file.read(0, Math.min(16, file.size));
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) {
    return openArchive(file, limits, misfits);
  }
  if (head[0] === 0x1f && head[1] === 0x8b) {
    return misfit('it is a gzip archive, not a zip archive: unpack it first');
  }
  if (/\.zip$/i.test(file.name)) {
    const start = Array.from(head, (c) => (c >= 32 && c < 127 ? String.fromCharCode(c) : '\u00b7')).join('');
    throw refuse(
      `it is named .zip but is no zip archive (it begins with “${start}”)`,
      'A download page may have been saved in place of the archive: download it again.',
    );
  }
  if (!isWanted(key)) return misfit();
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw refuse('it is saved as UTF-16', 'Save it as UTF-8, or use the file as GroupLens publishes it.');
  }
  return [{ key, name: file.name, size: file.size, chunks: () => readSlices(file) }];
}

async function openArchive(file: InputFile, limits: Limits, misfits: string[]): Promise<readonly Source[]> {
  const entries = await readDirectory(file, limits, words);
  // Archives made on a Mac carry a twin of every file, `__MACOSX/._u.data`, that holds no data.
  const wanted = entries.filter(({ path }) => isWanted(lastPart(path)) && !path.startsWith('__MACOSX/'));
  if (wanted.length === 0) misfits.push(describeMisfit(entries));
  const total = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.archiveBytes) {
    throw new DataRefused({
      file: file.name,
      line: null,
      reason: `its files unpack to ${Math.ceil(total / MB)} MB; at most ${limits.archiveBytes / MB} MB are read`,
      hint: 'Use ml-100k, ml-latest-small or ml-1m.',
    });
  }
  return wanted.map((entry) => {
    const name = `${file.name} › ${printable(entry.path)}`;
    checkEntry(name, entry, limits, words);
    return { key: lastPart(entry.path), name, size: entry.size, chunks: () => readEntry(name, file, entry) };
  });
}

function describeMisfit(entries: readonly ArchiveEntry[]): string {
  const inner = entries.find(({ path }) => /\.(zip|gz|7z|rar)$/i.test(path));
  if (inner)
    return `the archive holds another archive (${printable(inner.path)}) and no ratings of its own: unpack it first`;
  if (entries.length === 0) return 'the archive is empty';
  return `none of the ${entries.length} entries of the archive is a MovieLens file`;
}
