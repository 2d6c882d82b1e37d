/** Text files in, and lines out that cannot drive the terminal they are printed on. */
import { readFile, stat } from 'node:fs/promises';

/** A text file of at most `maxBytes`, without a byte-order mark. Throws with the path and the reason. */
export async function readText(path: string, maxBytes: number): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`there is no file ${path}`);
  if (found.isDirectory()) throw new Error(`${path} is a folder`);
  // A pipe or a device may never end.
  if (!found.isFile()) throw new Error(`${path} is no file`);
  if (found.size > maxBytes) throw new Error(`${path} is larger than ${maxBytes} bytes`);
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

/** The text with its control characters made visible: names out of a stranger's file move no cursor and change no colour. */
export function inert(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u00b7');
}
