import { expect, test } from 'vitest';
import { live, liveUnder } from '@simulations/governance/life/live';
import { outcomesOf } from '@simulations/governance/life/outcomes';
import { amendment, money } from '@simulations/governance/life/parameters';
import { openLife } from '@simulations/governance/life/play';
import { secondLineDays } from '@simulations/governance/life/queues';
import { regimesOf } from '@simulations/governance/life/schedule';
import { type Story, tellStory } from '@simulations/governance/life/story';
import { openWorld } from '@simulations/governance/life/world';
import { baselines, expert, none, oneSize } from '@simulations/governance/policies/baselines';
import { exploit } from '@simulations/governance/policies/exploits';
import type { Policy } from '@simulations/governance/policy';

const world = openWorld({ seed: 2027, replicates: 6 });

/** FNV-1a over the bytes of all totals. */
function fingerprint(policy: Policy): string {
  const totals = Object.entries(live(policy, world).totals).sort(([a], [b]) => (a < b ? -1 : 1));
  let hash = 0x811c9dc5;
  for (const [, values] of totals) {
    for (const byte of new Uint8Array(Float64Array.from(values as Float64Array).buffer)) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    }
  }
  return hash.toString(16);
}

test.each([
  ['none', baselines.none, 'efb88031'],
  ['gate everything', baselines.gateEverything, 'e52715f'],
  ['one size', baselines.oneSize, '32776984'],
  ['expert', baselines.expert, '33ab3e48'],
  ['never approve', exploit('neverApprove'), '51539900'],
  ['roll back everything', exploit('rollBackEverything'), '637af918'],
  ['no platform', exploit('noPlatform'), 'c8048fb5'],
])('a life under one policy is to the last bit what it was before there were amendments: %s', (_, policy, known) => {
  expect(fingerprint(policy)).toBe(known);
});

function play(first: Policy, replicate: number, amendments: Readonly<Record<number, Policy>>) {
  const life = openLife(first, world, replicate);
  const months = [];
  while (life.month < 24) {
    const amended = amendments[life.month];
    if (amended !== undefined) life.amend(amended);
    months.push(life.advance());
  }
  return { months, story: life.story() };
}

test('played to its end without an amendment, a life is the story of its policy', () => {
  const { months, story } = play(expert, 2, {});
  const told = tellStory(expert, world, 2);
  expect(months).toEqual(told.months);
  expect(story.lives.totals).toEqual(told.lives.totals);
});

test.each([0, 1, 2, 3, 4, 5])(
  'months already lived stay as they were, whatever is amended later (replicate %i)',
  (r) => {
    const amendments = { 4: expert, 11: exploit('neverApprove'), 12: none, 19: oneSize };
    const { months, story } = play(baselines.gateEverything, r, amendments);
    expect(months).toEqual(story.months);
  },
);

test('an amendment that changes nothing costs its person-days and changes nothing else', () => {
  const before = live(expert, world);
  const after = liveUnder(
    [7, 15].reduce((s, from) => [...s, { from, policy: expert }], [{ from: 0, policy: expert }]),
    world,
  );
  for (const name of ['value', 'losses', 'fines', 'harm', 'serious', 'falseAlarms', 'shadow'] as const) {
    expect(after.totals[name], name).toEqual(before.totals[name]);
  }
  before.totals.governance.forEach((cost, r) => {
    expect(after.totals.governance[r]! - cost).toBeCloseTo(2 * amendment.days * money.day, 8);
  });
});

test('the earlier a lax framework is replaced by the expert one, the less harm is done', () => {
  const many = openWorld({ seed: 31, replicates: 40 });
  const harm = [2, 8, 16].map((from) => {
    const lives = liveUnder(
      [
        { from: 0, policy: none },
        { from, policy: expert },
      ],
      many,
    );
    return outcomesOf(lives, many).harm.mean;
  });
  const [never, always] = [none, expert].map((policy) => outcomesOf(live(policy, many), many).harm.mean);
  const order = [always!, ...harm, never!];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(5);
});

test('a board that starts to decide lets those through who waited', () => {
  const blocked = live(exploit('neverApprove'), world);
  const freed = liveUnder(
    [
      { from: 0, policy: exploit('neverApprove') },
      { from: 10, policy: expert },
    ],
    world,
  );
  for (let r = 0; r < world.portfolio.replicates; r++) {
    expect(freed.totals.live[r]!).toBeGreaterThan(blocked.totals.live[r]! + 10);
  }
  // Nobody who waited goes live before the amendment.
  freed.launch.start.forEach((start, i) => {
    if (start < 10) expect(start).toBe(blocked.launch.start[i]);
  });
});

test('new reviewers are trained over half a year, those who leave go at once', () => {
  const staffed = (fte: number): Policy => ({ ...expert, secondLine: { ...expert.secondLine, fte } });
  const schedule = [2, 4, 1].map((fte, k) => ({ from: 8 * k, policy: staffed(fte) }));
  const days = (month: number) => secondLineDays(regimesOf(schedule, world), month) / 17;
  expect(days(0)).toBeCloseTo(0.8, 6);
  expect(days(7)).toBeCloseTo(2, 6);
  expect(days(8)).toBeCloseTo(2.8, 6);
  expect(days(14)).toBeCloseTo(4, 6);
  expect(days(16)).toBeCloseTo(1, 6);
});

test('a platform that was given up and is used again is not bought twice', () => {
  const using: Policy = { ...none, monitoring: { ...none.monitoring, platform: true } };
  const always = live(using, world).totals.governance;
  const paused = [using, none, using].map((policy, k) => ({ from: 6 * k, policy }));
  const { platformMonth, withoutPlatform, day } = money;
  const expected = 2 * amendment.days * day + (6 / 24) * withoutPlatform - 6 * platformMonth;
  liveUnder(paused, world).totals.governance.forEach((cost, r) => {
    expect(cost - always[r]!).toBeCloseTo(expected, 8);
  });
});

test('what cannot be is refused', () => {
  const life = openLife(expert, world, 0);
  expect(() => life.story()).toThrow(RangeError);
  for (let month = 0; month < 23; month++) life.advance();
  expect(() => life.amend(none)).toThrow(RangeError);
  life.advance();
  expect(() => life.advance()).toThrow(RangeError);
  expect(() => openLife(expert, world, 6)).toThrow(RangeError);
  expect(() => liveUnder([{ from: 1, policy: none }], world)).toThrow(RangeError);
  expect(() => liveUnder([], world)).toThrow(RangeError);
  expect(() =>
    liveUnder(
      [
        { from: 0, policy: none },
        { from: 24, policy: none },
      ],
      world,
    ),
  ).toThrow(RangeError);
});

test('a second decision in the same month replaces the first, and tiers follow the framework in force', () => {
  const life = openLife(none, world, 1);
  life.advance();
  life.amend(oneSize);
  life.amend(exploit('allHighest'));
  expect(life.schedule).toHaveLength(2);
  life.advance();
  expect(life.tiers).toEqual(tiersOf(tellStory(none, world, 1)));
  life.advance();
  expect(life.tiers).toEqual(tiersOf(tellStory(exploit('allHighest'), world, 1)));
  expect(life.tiers).not.toEqual(tiersOf(tellStory(none, world, 1)));
});

const tiersOf = ({ tiers }: Story) => tiers;
