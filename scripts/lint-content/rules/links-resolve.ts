import type { Content, LessonFile, Rule } from '../types';

/** Anchors that the lesson's page adds to those of its headings. */
function anchorsOf({ body, data }: LessonFile): Set<string> {
  const checks = data.checks.map(({ id }) => `check-${id}`);
  const predictions = data.predictions.map(({ id }) => `predict-${id}`);
  const sources = data.sources.map(({ id }) => `source-${id}`);
  const headings = body.headings.map(({ slug }) => slug);
  return new Set([...headings, 'where-you-stand', 'sources', ...checks, ...predictions, ...sources]);
}

/** Why the link is dead, or null. */
function findFault(link: string, from: LessonFile, { lessons, terms, routes }: Content): string | null {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : lessons.find(({ route }) => route === path);
  if (target) {
    return anchor === undefined || anchorsOf(target).has(anchor) ? null : `${target.file} has no anchor "${anchor}"`;
  }
  if (!routes.has(path)) {
    return routes.has(`${path}/`) || lessons.some(({ route }) => route === `${path}/`)
      ? 'addresses of pages end with a slash'
      : `no page or file has the address "${path}"`;
  }
  if (path !== '/glossary/' || anchor === undefined) return null;
  return terms.some(({ data }) => data.id === anchor) ? null : `the glossary has no term "${anchor}"`;
}

export const linksResolve: Rule = {
  id: 'links-resolve',
  refuses: 'a dead internal link',
  check: (content) =>
    content.lessons.flatMap((lesson) => {
      const links = [
        ...lesson.frontLinks.map((link) => ({ field: 'front matter', link })),
        ...lesson.body.links.map((link) => ({ field: 'body', link })),
      ];
      return links.flatMap(({ field, link }) => {
        const fault = findFault(link, lesson, content);
        return fault === null ? [] : [{ file: lesson.file, field, message: `The link "${link}" is dead: ${fault}.` }];
      });
    }),
};
