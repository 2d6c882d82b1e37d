import { expect, test } from 'vitest';
import { simulationPredicted as rule } from '../../../scripts/lint-content/rules/simulation-predicted';
import { frontMatter, say, sayOf, scenarioFile } from './content';

test('accepts a simulation whose scenario asks the prediction that the lesson names', () => {
  expect(sayOf(rule)).toEqual([]);
});

test('refuses a scenario without predictions', () => {
  const said = say(rule, { scenarios: [scenarioFile({ predictions: [] })] });
  expect(said).toEqual([expect.stringMatching(/^predictions: /), expect.stringMatching(/^simulation\.prediction: /)]);
});

test('refuses a prediction that the scenario does not ask', () => {
  const simulation = { ...(frontMatter()['simulation'] as object), prediction: 'weather' };
  expect(sayOf(rule, { simulation })).toEqual([expect.stringMatching(/^simulation\.prediction: .*"weather"/)]);
});
