/** Files of this machine as the engines' readers want them. */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type InputFile, fileFromBlob } from '@simulations/recommender/data';

/** A file, or every file of a folder. Throws with the path when there is nothing to read. */
export async function openInput(path: string): Promise<InputFile[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`there is no file or folder ${path}`);
  if (!found.isDirectory()) return [await open(path)];
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(path, entry.name));
  if (files.length === 0) throw new Error(`the folder ${path} is empty`);
  return Promise.all(files.sort().map(open));
}

async function open(path: string): Promise<InputFile> {
  return fileFromBlob(basename(path), await openAsBlob(path));
}
