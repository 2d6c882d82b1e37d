/** Finds in the lesson's front matter what its text places by id. */
import type { Lesson } from '@/schemas/lesson';

/** The lesson of the page being rendered. Throws when a teaching component stands outside a lesson. */
export function lessonOf(locals: App.Locals): Lesson {
  if (!locals.lesson) throw new Error('this component reads its lesson from Astro.locals.lesson; its page sets none');
  return locals.lesson;
}

/** The entry with this id; the build stops, naming the lesson, when there is none. */
export function findPlaced<T extends { readonly id: string }>(lesson: Lesson, list: readonly T[], id: string): T {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`lesson "${lesson.id}" places "${id}", which its front matter does not define`);
  return found;
}
