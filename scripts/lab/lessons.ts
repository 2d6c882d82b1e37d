/** Checks of lessons, from the files that the site is built from. */
import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { CheckData } from '@/schemas/check';
import { lesson } from '@/schemas/lesson';

/** `name` is "lesson-id#check-id". Throws with what there is when it names nothing. */
export async function loadCheck(name: string): Promise<CheckData> {
  const [lessonId, checkId] = name.split('#');
  const known: string[] = [];
  for await (const path of glob('content/lessons/*/*.mdx')) {
    const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(await readFile(path, 'utf8')) ?? [];
    const { id, checks } = lesson.parse(parse(front));
    known.push(...checks.map((each) => `${id}#${each.id}`));
    const found = id === lessonId && checks.find((each) => each.id === checkId);
    if (found) return found;
  }
  throw new Error(`there is no question "${name}"; there are: ${known.join(', ')}`);
}
