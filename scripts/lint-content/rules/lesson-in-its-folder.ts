import type { Rule } from '../types';

export const lessonInItsFolder: Rule = {
  id: 'lesson-in-its-folder',
  refuses: 'a lesson whose folder is not its level',
  check: ({ lessons }) =>
    lessons
      .filter(({ folder, data }) => folder !== data.level)
      .map(({ file, folder, data }) => ({
        file,
        field: 'level',
        message: `The lesson is ${data.level} and stands in content/lessons/${folder}.`,
      })),
};
