/** Values of the NumPy prototype in ../shared; absent on most machines. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('../shared/reference/credit');

/** The file's text, or null with a message. */
export function readReference(file: string): string | null {
  const path = resolve(folder, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.log(`There is no ../shared/reference/credit/${file} here: what is compared with it is left out.`);
  return null;
}
