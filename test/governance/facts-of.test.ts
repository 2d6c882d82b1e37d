import { expect, test } from 'vitest';
import { factsOf } from '@simulations/governance/facts-of';
import { policyOf } from '@simulations/governance/framework/policy-of';
import { templateIds, templates } from '@simulations/governance/framework/templates';
import { judgeRules } from '@simulations/governance/grading/grade';
import { openWorld } from '@simulations/governance/life/world';
import { goodFacts, prototypeFacts } from './grading/change';

const world = openWorld({ seed: 7, replicates: 100 });
const frameworkOf = (id: (typeof templateIds)[number]) => templates[id].framework;

test('the engine gives the good template the figures that the prototype gives it, and it passes every rule with them', () => {
  const good = frameworkOf('good');
  const facts = factsOf(policyOf(good), world);
  facts.tierShares.forEach((share, tier) => expect(share).toBeCloseTo(goodFacts.tierShares[tier]!, 1));
  expect(facts.boardUtilisation).toBeCloseTo(goodFacts.boardUtilisation, 1);
  expect(facts.secondLineUtilisation).toBeCloseTo(goodFacts.secondLineUtilisation, 1);
  expect(Math.abs(facts.falseAlarmsPerMonth / goodFacts.falseAlarmsPerMonth - 1)).toBeLessThan(0.1);
  expect(facts.alarmCapacityPerMonth).toBe(47);
  expect(judgeRules(good, facts).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each(templateIds)('figures of "%s" are those of the prototype within its error and 15 percent', (id) => {
  const facts = factsOf(policyOf(frameworkOf(id)), world);
  const known = prototypeFacts[id];
  const close = (a: number, b: number, least: number) =>
    expect(Math.abs(a - b), `${a} for ${b}`).toBeLessThanOrEqual(Math.max(0.15 * b, least));
  facts.tierShares.forEach((share, tier) => close(share, known.tierShares[tier]!, 0.03));
  close(facts.boardUtilisation, known.boardUtilisation, 0.03);
  close(facts.secondLineUtilisation, known.secondLineUtilisation, 0.03);
  close(facts.falseAlarmsPerMonth, known.falseAlarmsPerMonth, 0.5);
  expect(facts.alarmCapacityPerMonth).toBeCloseTo(known.alarmCapacityPerMonth, 6);
});
