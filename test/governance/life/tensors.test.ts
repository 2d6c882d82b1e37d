import { describe, expect, test } from 'vitest';
import { live } from '@simulations/governance/life/live';
import type { Lives } from '@simulations/governance/life/lives';
import { outcomesOf } from '@simulations/governance/life/outcomes';
import { scoreOf } from '@simulations/governance/life/score';
import { liveOnTensors } from '@simulations/governance/life/tensors/live';
import { openWorld } from '@simulations/governance/life/world';
import { baselines } from '@simulations/governance/policies/baselines';
import { exploit } from '@simulations/governance/policies/exploits';
import { leaveNothing, pace } from '@simulations/tensors';
import { now, openForTest } from '../../tensors/backends';

const policies = {
  ...baselines,
  rollBackEverything: exploit('rollBackEverything'),
  promiseWithoutBoard: exploit('promiseWithoutBoard'),
  noPlatform: exploit('noPlatform'),
  ignoreAnnexIII: exploit('ignoreAnnexIII'),
};

/** Replicates in which the totals differ by more than rounding to 32 bits explains. */
function differing(a: Lives, b: Lives): number {
  const names = Object.keys(a.totals) as (keyof Lives['totals'])[];
  let count = 0;
  for (let r = 0; r < a.replicates; r++) {
    const same = names.every((name) => {
      const [x, y] = [a.totals[name][r]!, b.totals[name][r]!];
      return Math.abs(x - y) <= 2e-4 * Math.max(1, Math.abs(y));
    });
    if (!same) count += 1;
  }
  return count;
}

// Plain JavaScript is ten times slower on tensors than wasm.
describe.each([
  ['wasm', openWorld({ seed: 404, replicates: 40 })],
  ['cpu', openWorld({ seed: 405, replicates: 3 })],
] as const)('on %s', (backend, world) => {
  // A draw that lies within rounding of its threshold falls on either side: at most one replicate.
  test.each(Object.entries(policies))('%s lives as in the oracle', async (_, policy) => {
    const tensors = await openForTest(backend);
    const oracle = live(policy, world);
    const measured = await leaveNothing(tensors, 'a life', () => liveOnTensors(policy, world));
    expect(differing(measured, oracle)).toBeLessThanOrEqual(1);
    const [mine, theirs] = [outcomesOf(measured, world), outcomesOf(oracle, world)];
    expect(scoreOf(mine).total).toBeCloseTo(scoreOf(theirs).total, 0);
    for (const name of ['toDetect', 'toContain', 'lead'] as const) {
      expect(mine[name]!.p90 / theirs[name]!.p90).toBeCloseTo(1, 2);
    }
    expect(mine.reviewDepth).toBeCloseTo(theirs.reviewDepth, 4);
    expect(mine.boardUse / Math.max(1e-9, theirs.boardUse)).toBeCloseTo(theirs.boardUse === 0 ? 0 : 1, 4);
  });
});

test('a cancelled life stops and leaves no tensor', async () => {
  const tensors = await openForTest('wasm');
  const before = tensors.count();
  const stop = new AbortController();
  stop.abort();
  await expect(
    liveOnTensors(baselines.expert, openWorld({ seed: 1, replicates: 2 }), pace(now, stop.signal)),
  ).rejects.toThrow('abort');
  expect(tensors.count()).toBe(before);
});
