import type { Lesson } from '@/schemas/lesson';
import type { Finding, LessonFile, Rule } from '../types';

/** Components that place an entry of the front matter by id, and where that entry stands. */
const lists: Readonly<Record<string, (lesson: Lesson) => readonly { readonly id: string }[]>> = {
  Check: (lesson) => lesson.checks,
  Predict: (lesson) => lesson.predictions,
  Refutation: (lesson) => lesson.misconceptions,
  Cite: (lesson) => lesson.sources,
};

function checkLesson({ file, data, body }: LessonFile): Omit<Finding, 'rule'>[] {
  const say = (message: string) => ({ file, field: 'body', message });
  const placed = (component: string) => body.placements.filter((placement) => placement.component === component);
  const unknown = body.placements.flatMap(({ component, id }) => {
    const list = lists[component]?.(data);
    if (!list || list.some((entry) => entry.id === id)) return [];
    return [say(`<${component} id="${id}"> places what the front matter does not define.`)];
  });
  const counts = data.checks.flatMap(({ id }) => {
    const times =
      placed('Check').filter((placement) => placement.id === id).length + (data.retrieval.includes(id) ? 1 : 0);
    if (times === 1) return [];
    return [say(times === 0 ? `The check "${id}" is never asked.` : `The check "${id}" is asked ${times} times.`)];
  });
  const unasked = data.predictions
    .filter(({ id }) => !placed('Predict').some((placement) => placement.id === id))
    .map(({ id }) => say(`The prediction "${id}" is never asked.`));
  const flights = placed('Simulation').length;
  const flown = flights === (data.simulation ? 1 : 0);
  return [
    ...unknown,
    ...counts,
    ...unasked,
    ...(flown
      ? []
      : [say(`The text places ${flights} simulations; the front matter names ${data.simulation ? 'one' : 'none'}.`)]),
  ];
}

export const placementsMatch: Rule = {
  id: 'placements-match',
  refuses: 'a component that places nothing, and a check, prediction or simulation that is not placed once',
  check: ({ lessons }) => lessons.flatMap(checkLesson),
};
