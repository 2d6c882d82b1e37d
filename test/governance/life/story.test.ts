import { expect, test } from 'vitest';
import { live } from '@simulations/governance/life/live';
import { type LifeEvent, tellStory } from '@simulations/governance/life/story';
import { openWorld } from '@simulations/governance/life/world';
import { baselines, none, oneSize } from '@simulations/governance/policies/baselines';
import type { Policy } from '@simulations/governance/policy';

const world = openWorld({ seed: 77, replicates: 5 });
const eventsOf = (policy: Policy, replicate: number) =>
  tellStory(policy, world, replicate).months.flatMap(({ events }) => events);
type Of<K extends LifeEvent['kind']> = Extract<LifeEvent, { kind: K }>;
const only = <K extends LifeEvent['kind']>(events: readonly LifeEvent[], kind: K) =>
  events.filter((event): event is Of<K> => event.kind === kind);

test.each(Object.entries(baselines))('the story of %s adds up to what the replicate counts', (_, policy) => {
  const { totals, byKind } = live(policy, world);
  const events = eventsOf(policy, 3);
  const incidents = only(events, 'incident');
  const purposes = only(events, 'unlawful purpose');
  const audits = only(events, 'audit');
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  expect(incidents).toHaveLength(sum(Object.values(byKind).map((of) => of[3]!)));
  expect(sum([...incidents.map((e) => e.incident.harm), ...purposes.map((e) => e.harm)])).toBeCloseTo(
    totals.harm[3]!,
    8,
  );
  expect(
    sum([...incidents.map((e) => e.incident.fine), ...purposes.map((e) => e.fine), ...audits.map((e) => e.fine)]),
  ).toBeCloseTo(totals.fines[3]!, 8);
  expect(only(events, 'started').filter((e) => e.shadow).length).toBeLessThanOrEqual(totals.shadow[3]!);
});

/** Models with an incident of this kind in the month of their launch. */
function flawed(events: readonly LifeEvent[], kind: 'fairness' | 'quality'): Set<number> {
  const month = new Map(only(events, 'started').map((event) => [event.model.index, event.month]));
  return new Set(
    only(events, 'incident')
      .filter(({ incident, model, month: at }) => incident.kind === kind && month.get(model.index) === at)
      .map(({ model }) => model.index),
  );
}

test('a gate named as the remedy prevents the incident when the framework has it', () => {
  // Without a board: a deeper gate moves a case to another meeting, which may read it less thoroughly, and all else is not equal.
  const policy: Policy = { ...oneSize, board: { ...oneSize.board, tiers: [false, false, false, false] } };
  let tried = 0;
  for (const replicate of [0, 1, 2, 3, 4]) {
    const events = eventsOf(policy, replicate);
    for (const kind of ['fairness', 'quality'] as const) {
      const before = flawed(events, kind);
      for (const event of only(events, 'incident')) {
        if (event.model.legacy || event.incident.kind !== kind || !before.has(event.model.index)) continue;
        if (event.month !== only(events, 'started').find((e) => e.model.index === event.model.index)!.month) continue;
        for (const remedy of event.remedies) {
          if (remedy.control !== 'gate') continue;
          const gates = { ...policy.gates, [remedy.gate]: [1, 1, 1, 1] as const };
          const after = flawed(eventsOf({ ...policy, gates }, replicate), kind);
          tried += 1;
          expect(after.has(event.model.index), `${remedy.gate} for ${event.model.name}`).toBe(false);
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(10);
});

test('with no controls most discrimination has a remedy, and the fairness review is the commonest', () => {
  const found = [0, 1, 2, 3, 4]
    .flatMap((replicate) => only(eventsOf(none, replicate), 'incident'))
    .filter(({ incident, model }) => incident.kind === 'fairness' && !model.legacy);
  const gates = found.flatMap(({ remedies }) => remedies.flatMap((r) => (r.control === 'gate' ? [r.gate] : [])));
  const count = (gate: string) => gates.filter((name) => name === gate).length;
  expect(count('fairness')).toBeGreaterThan(found.length / 3);
  expect(count('fairness')).toBeGreaterThan(count('checklist'));
  expect(found.every(({ remedies }) => remedies.every(({ failure }) => failure === 'governance'))).toBe(true);
});
