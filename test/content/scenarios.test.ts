import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '@simulations/recommender/decisions';
import { rubricIds } from '@simulations/recommender/assessment';
import { recommender } from '@simulations/recommender/simulation';
import { type ScenarioOf, scenario } from '@/schemas/scenario';

const folder = 'content/scenarios/recommender';
const scenarios = readdirSync(folder)
  .map((file) => scenario.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))))
  .filter((content) => content.simulation === 'recommender');

function prefilledState(content: ScenarioOf<'recommender'>) {
  const { id, version, simulation, title, goal, rubric } = content;
  const setup = recommender.parseSetup(content.setup);
  const start = recommender.open({ id, version, simulation, title, goal, setup, rubric }, setup.seed);
  const decisions: Decision[] = content.setup.prefilled.map(({ decision }) => decision);
  return decisions.reduce(recommender.step, start);
}

describe.each(scenarios)('scenario $id', (content) => {
  test('is accepted by the engine, and its prefilled decisions can be flown in order', () => {
    expect(() => prefilledState(content)).not.toThrow();
  });

  test('is assessed only by judges that the engine has, for 100 points', () => {
    expect(rubricIds).toEqual(expect.arrayContaining(content.rubric.map(({ id }) => id)));
    expect(content.rubric.reduce((sum, { possible }) => sum + possible, 0)).toBe(100);
  });

  test('asks predictions that the engine can store', () => {
    for (const prediction of content.predictions) {
      const answers = prediction.kind === 'choice' ? prediction.choices.map(({ id }) => id) : [prediction.min, prediction.max];
      for (const answer of answers) {
        const told = prediction.id === 'gain' ? { percent: answer } : { best: answer };
        const decision = { kind: 'predict', prediction: { point: prediction.id, ...told, confidence: 2 } };
        expect(() => recommender.parseDecision(decision)).not.toThrow();
      }
    }
  });
});

test('the first flight leaves exactly one kind of decision open, and it is not made for the learner', () => {
  const guided = scenarios.find(({ id }) => id === 'first-flight');
  expect(guided?.setup.blanks).toEqual(['ship']);
  expect(guided && prefilledState(guided).shipped).toBeNull();
});
