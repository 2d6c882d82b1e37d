import { describe, expect, it } from 'vitest';
import { governedModels } from '@simulations/governance/exports/governed';
import { openMetricsOf } from '@simulations/governance/exports/operations/openmetrics';
import { policyOf } from '@simulations/governance/framework/policy-of';
import { templates } from '@simulations/governance/framework/templates';
import { tellStory } from '@simulations/governance/life/story';
import { openWorld } from '@simulations/governance/life/world';

describe('a life that the simulation told', () => {
  // One size for all has incidents enough for every sum.
  const { framework } = templates['one-size'];
  const story = tellStory(policyOf(framework), openWorld({ seed: 11, replicates: 1 }), 0);
  const models = governedModels(framework, story.inventory, story);
  const lines = openMetricsOf(framework, models, story).split('\n');

  /** Over all label sets, the value of the last month. */
  const last = (family: string) => {
    const ends = new Map<string, number>();
    for (const line of lines) {
      const [, name, value] = new RegExp(`^(${family}(?:\\{.*\\})?) (\\S+) \\d+$`, 'u').exec(line) ?? [];
      if (name) ends.set(name, Number(value));
    }
    return [...ends.values()].reduce((sum, value) => sum + value, 0);
  };

  it('gives series that end at the sums of the simulation', () => {
    const { totals, byKind } = story.lives;
    const incidents = Object.values(byKind).reduce((sum, of) => sum + of[0]!, 0) + totals.unlawfulPurposes[0]!;
    expect(incidents).toBeGreaterThan(10);
    expect(last('governance_incidents_total')).toBe(incidents);
    expect(last('governance_losses_euros_total')).toBeCloseTo(1000 * totals.losses[0]!, 2);
    expect(last('governance_fines_euros_total')).toBeCloseTo(1000 * totals.fines[0]!, 2);
    expect(last('governance_harm_total')).toBeCloseTo(totals.harm[0]!, 6);
    expect(last('governance_false_alarms_total')).toBeCloseTo(totals.falseAlarms[0]!, 6);
  });

  it('tells each model what happened to it', () => {
    const counted = models.flatMap(({ life }) => life?.incidents ?? []);
    const serious = counted.reduce((sum, kind) => sum + kind.serious, 0);
    expect(serious).toBe(story.lives.totals.serious[0]);
    expect(models.map(({ life }) => life?.tier)).toEqual(story.tiers);
  });
});
