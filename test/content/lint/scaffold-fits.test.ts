import { expect, test } from 'vitest';
import { scaffoldFits as rule } from '../../../scripts/lint-content/rules/scaffold-fits';
import { say, sayOf, scenarioFile } from './content';

test('accepts a guided beginner flight with one blank', () => {
  expect(say(rule)).toEqual([]);
});

test('refuses a beginner flight that is free, and a guided one with two blanks', () => {
  expect(say(rule, { scenarios: [scenarioFile({}, { scaffold: 'free' })] })).toEqual([
    'setup.scaffold: A scenario of level beginner is guided, not free.',
  ]);
  expect(say(rule, { scenarios: [scenarioFile({}, { blanks: ['ship', 'split'] })] })).toEqual([
    'setup.blanks: A guided run leaves one blank, not 2.',
  ]);
});

test('refuses an advanced lesson that is guided', () => {
  expect(sayOf(rule, { level: 'advanced' })).toEqual([
    'simulation.scaffold: A lesson of level advanced is free, not guided.',
  ]);
});
