import { expect, test } from 'vitest';
import { idsUnique as rule } from '../../../scripts/lint-content/rules/ids-unique';
import { claim, frontMatter, lessonFile, regulationFile, say, scenarioFile, termEntry } from './content';

test('accepts ids that differ', () => {
  expect(say(rule)).toEqual([]);
});

test('refuses a check id used in two lessons', () => {
  const other = lessonFile({
    id: 'b-lesson',
    objectives: [{ id: 'say-no', verb: 'choose', text: 'a word' }],
    misconceptions: [],
    predictions: [],
    checks: [(frontMatter()['checks'] as object[])[0]],
  });
  expect(say(rule, { lessons: [lessonFile(), other] })).toEqual([
    expect.stringMatching(/^checks\[0\]\.id: The check id "first" is already used in .*a-lesson/),
  ]);
});

test('refuses a scenario, a term and a rubric point that occur twice', () => {
  const twice = scenarioFile({ rubric: [0, 1].map(() => ({ id: 'framing', title: 'Framed', possible: 50 })) });
  const said = say(rule, { scenarios: [twice, twice], terms: [termEntry('word'), termEntry('word')] });
  expect(said.join('\n')).toMatch(/The scenario id "a-flight"/);
  expect(said.join('\n')).toMatch(/The term id "word"/);
  expect(said.join('\n')).toMatch(/The rubric point id "a-flight\/framing"/);
});

test('refuses a claim about law that occurs twice', () => {
  expect(say(rule, { regulations: [regulationFile([claim(), claim()])] })).toEqual([
    expect.stringMatching(/^claims\[1\]\.id: The claim id "a-law-art-1"/),
  ]);
});
