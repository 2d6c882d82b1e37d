import type { Rule } from '../types';

export const headingsInOrder: Rule = {
  id: 'headings-in-order',
  refuses: 'a heading of level 1 in the text, a level that is skipped, and two headings with one anchor',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, body }) => {
      const say = (message: string) => ({ file, field: 'body', message });
      const seen = new Set<string>();
      return body.headings.flatMap(({ depth, text, slug }, index) => {
        const above = body.headings[index - 1]?.depth ?? 1;
        const twice = seen.has(slug);
        seen.add(slug);
        if (depth === 1) return [say(`"${text}" is a heading of level 1, which the title of the page is already.`)];
        if (depth > above + 1) return [say(`"${text}" has level ${depth} and follows level ${above}.`)];
        return twice ? [say(`Two headings have the anchor "#${slug}".`)] : [];
      });
    }),
};
