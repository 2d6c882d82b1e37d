import { describe, expect, test } from 'vitest';
import { run } from '@simulations/governance/life/run';
import { openWorld, worldWith } from '@simulations/governance/life/world';
import { baselines, expert } from '@simulations/governance/policies/baselines';
import { exploit, exploitNames } from '@simulations/governance/policies/exploits';
import { perturbations } from '@simulations/governance/policies/perturbations';
import { anyPolicy, near, searchDegenerate } from '@simulations/governance/policies/search';
import { type Policy, parsePolicy } from '@simulations/governance/policy';
import { sequence } from '@simulations/kernel/streams';

const world = openWorld({ seed: 31, replicates: 100 });
const scoreOf = (policy: Policy, of = world) => run(policy, of).score.total;

test('every baseline, exploit and drawn policy is a policy', () => {
  const draws = sequence(1, 2);
  const drawn = Array.from({ length: 50 }, (_, i) => (i % 2 ? anyPolicy(draws) : near(expert, draws)));
  for (const policy of [...Object.values(baselines), ...exploitNames.map(exploit), ...drawn]) {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  }
});

describe.each([{ title: 'as it is', settings: {} }, ...perturbations])('$title', ({ settings }) => {
  test('proportion beats uniform beats one size beats all or nothing', () => {
    const own = worldWith(world, settings);
    const of = Object.fromEntries(Object.entries(baselines).map(([name, policy]) => [name, scoreOf(policy, own)]));
    expect(of['expert']).toBeGreaterThan(of['uniform']!);
    expect(of['uniform']).toBeGreaterThan(of['oneSize']!);
    for (const name of ['none', 'gateEverything', 'gateEverythingTooled']) {
      expect(of['oneSize']).toBeGreaterThan(of[name]!);
    }
  });
});

test.each(exploitNames)('%s does not pay', (name) => {
  expect(scoreOf(exploit(name))).toBeLessThan(scoreOf(expert) - 2);
});

test('a board gains next to nothing by meeting twice a week', () => {
  const board = { ...expert.board, meetingsPerMonth: 8 };
  expect(scoreOf({ ...expert, board })).toBeLessThan(scoreOf(expert) + 0.1);
});

test('a random search finds the same again from the same seed, best first', () => {
  const small = openWorld({ seed: 8, replicates: 5 });
  const found = searchDegenerate(small, { seed: 3, steps: 30 });
  expect(searchDegenerate(small, { seed: 3, steps: 30 })).toEqual(found);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  expect(scoreOf(found[0]!.policy, small)).toBe(found[0]!.score);
});
