import { expect, test } from 'vitest';
import { retrievalFirst as rule } from '../../../scripts/lint-content/rules/retrieval-first';
import { frontMatter, lessonFile, say, sayOf, text } from './content';

test('accepts two checks of its own where nothing comes before', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses one check or four', () => {
  expect(sayOf(rule, { retrieval: ['first'] })).toEqual([expect.stringMatching(/^retrieval: It lists 1 checks/)]);
  expect(sayOf(rule, { retrieval: ['first', 'second', 'third', 'fourth'] })).toHaveLength(1);
});

test('refuses a start with anything else', () => {
  const late = text.replace('<Retrieval />', '').concat('<Retrieval />');
  expect(sayOf(rule, {}, late)).toEqual([expect.stringMatching(/^body: Place <Retrieval/)]);
});

test('wants a check of the prerequisites where there are some', () => {
  const later = (retrieval: string[]) => lessonFile({ id: 'b-lesson', prerequisites: ['a-lesson'], retrieval });
  const own = { checks: (frontMatter()['checks'] as { id: string }[]).map((check) => ({ ...check, id: `b-${check.id}` })) };
  const b = (retrieval: string[]) => lessonFile({ ...own, id: 'b-lesson', prerequisites: ['a-lesson'], retrieval });
  expect(say(rule, { lessons: [lessonFile(), b(['b-first', 'b-second'])] })).toEqual([
    expect.stringMatching(/^retrieval: .*must come from them/),
  ]);
  expect(say(rule, { lessons: [lessonFile(), b(['b-first', 'fourth'])] })).toEqual([]);
  expect(say(rule, { lessons: [lessonFile(), later(['first', 'elsewhere'])] })).toEqual([
    expect.stringMatching(/^retrieval: The check "elsewhere"/),
  ]);
});
