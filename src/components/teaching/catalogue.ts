/** What is taught, read at build: lessons with their addresses, checks for practice, glossary terms, scenarios. */
import { getCollection } from 'astro:content';
import { href } from '@/components/href';
import type { GlossaryTerm } from '@/schemas/glossary';
import type { Lesson } from '@/schemas/lesson';
import type { ScenarioContent } from '@/schemas/scenario';
import { LEVELS, STAGES } from '@/schemas/vocabulary';
import type { SessionCheck } from './CheckSession';
import { renderCheck } from './renderText';

/** Address of a lesson below the site's root, from its entry's id (`<level>/<slug>`). */
export const lessonPath = (entryId: string): string => `/learn/${entryId}/`;

export const findLessons = () => getCollection('lessons');

/** Lessons by level, then by the leg of the route they fly. */
export async function listLessons(): Promise<{ readonly path: string; readonly lesson: Lesson }[]> {
  const rank = ({ level, stage }: Lesson) => LEVELS.indexOf(level) * STAGES.length + STAGES.indexOf(stage);
  const lessons = (await findLessons()).map((entry) => ({ path: lessonPath(entry.id), lesson: entry.data }));
  return lessons.sort((a, b) => rank(a.lesson) - rank(b.lesson) || a.lesson.id.localeCompare(b.lesson.id));
}

/** Every check of every lesson, ready for `CheckSession`. */
export async function listChecks(): Promise<SessionCheck[]> {
  const lessons = await listLessons();
  const checks = lessons.flatMap(({ path, lesson }) =>
    lesson.checks.map(async (check) => ({
      lessonId: lesson.id,
      lessonTitle: lesson.title,
      href: href(path),
      check: await renderCheck(check),
    })),
  );
  return Promise.all(checks);
}

/** All terms of all topics, in alphabetical order. */
export async function listTerms(): Promise<GlossaryTerm[]> {
  const topics = await getCollection('glossary');
  return topics.flatMap(({ data }) => data.terms).sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** Throws when no scenario has this id: a page must not be built around nothing. */
export async function findScenario(id: string): Promise<ScenarioContent> {
  const found = (await getCollection('scenarios')).find(({ data }) => data.id === id);
  if (!found) throw new Error(`no scenario "${id}" in content/scenarios`);
  return found.data;
}
