import type { LessonFile, Rule } from '../types';

/** The way from a lesson back to itself along prerequisites, or null. */
function findCycle(start: string, lessons: readonly LessonFile[]): string[] | null {
  const byId = new Map(lessons.map(({ data }) => [data.id, data.prerequisites]));
  const visit = (id: string, way: readonly string[]): string[] | null => {
    for (const next of byId.get(id) ?? []) {
      if (next === start) return [...way, next];
      const cycle = way.includes(next) ? null : visit(next, [...way, next]);
      if (cycle) return cycle;
    }
    return null;
  };
  return visit(start, [start]);
}

export const prerequisitesSound: Rule = {
  id: 'prerequisites-sound',
  refuses: 'a prerequisite that does not exist, and lessons that require one another',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) => {
      const missing = data.prerequisites.flatMap((id, index) =>
        lessons.some((other) => other.data.id === id)
          ? []
          : [{ file, field: `prerequisites[${index}]`, message: `No lesson has the id "${id}".` }],
      );
      const cycle = findCycle(data.id, lessons);
      return cycle
        ? [...missing, { file, field: 'prerequisites', message: `Lessons require one another: ${cycle.join(' → ')}.` }]
        : missing;
    }),
};
