import type { Rule } from '../types';

export const imagesDescribed: Rule = {
  id: 'images-described',
  refuses: 'an image without a description',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, body }) =>
      body.bareImages.map((image) => ({
        file,
        field: 'body',
        message: `The image "${image}" has no description in its brackets.`,
      })),
    ),
};
