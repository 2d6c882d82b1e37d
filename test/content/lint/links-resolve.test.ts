import { expect, test } from 'vitest';
import { linksResolve as rule } from '../../../scripts/lint-content/rules/links-resolve';
import { lessonFile, say, sayOf, text } from './content';

const linking = (link: string) => `${text}\n[link](${link})\n`;

test.each(['/simulate/', '/learn/beginner/a-lesson/', '/learn/beginner/a-lesson/#sources', '#the-matter', '/glossary/#word', 'https://example.org/no'])(
  'accepts %s',
  (link) => {
    expect(sayOf(rule, {}, linking(link))).toEqual([]);
  },
);

test.each([
  ['/nowhere/', 'no page or file has the address "/nowhere/"'],
  ['/simulate', 'addresses of pages end with a slash'],
  ['/learn/beginner/b-lesson/', 'no page or file'],
  ['#the-end', 'has no anchor "the-end"'],
  ['/glossary/#sentence', 'the glossary has no term "sentence"'],
])('refuses %s: %s', (link, reason) => {
  expect(sayOf(rule, {}, linking(link))).toEqual([expect.stringContaining(reason)]);
});

test('sees addresses in tags too', () => {
  expect(sayOf(rule, {}, `${text}<a href="/nowhere/">x</a>`)).toHaveLength(1);
});

test('reads the front matter too', () => {
  const lessons = [lessonFile({}, undefined, { frontLinks: ['/nowhere/', '/simulate/'] })];
  expect(say(rule, { lessons })).toEqual([expect.stringMatching(/^front matter: The link "\/nowhere\/"/)]);
});
