import { expect, test } from 'vitest';
import { referencesExist as rule } from '../../../scripts/lint-content/rules/references-exist';
import { changeFirst, frontMatter, say, sayOf, termEntry } from './content';

test('accepts ids that point to something', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a check of an objective or misconception that is not there', () => {
  const said = sayOf(
    rule,
    changeFirst((check) => ({
      ...check,
      objectiveIds: ['fly'],
      options: check.options.map((o) => (o.correct ? o : { ...o, misconceptionId: 'earth-is-flat' })),
    })),
  );
  expect(said).toEqual([
    'checks[0].objectiveIds: There is no objective "fly".',
    'checks[0].options[1]: There is no misconception "earth-is-flat".',
    'checks[0].options[2]: There is no misconception "earth-is-flat".',
  ]);
});

test('refuses a scenario that is not there', () => {
  expect(say(rule, { scenarios: [] })).toEqual(['simulation.scenarioId: There is no scenario "a-flight".']);
});

test('refuses a result that no choice offers', () => {
  const [prediction] = frontMatter()['predictions'] as object[];
  const result = { direction: 'sideways', size: 'much', text: 'So.' };
  expect(sayOf(rule, { predictions: [{ ...prediction, result }] })).toEqual([
    'predictions[0].result.direction: There is no direction "sideways".',
  ]);
});

test('refuses related terms and lessons that are not there', () => {
  const terms = [termEntry('word', { related: ['sentence'], lessons: ['b-lesson'] })];
  expect(say(rule, { terms })).toEqual([
    'terms[0].related: There is no term "sentence".',
    'terms[0].lessons: There is no lesson "b-lesson".',
  ]);
});
