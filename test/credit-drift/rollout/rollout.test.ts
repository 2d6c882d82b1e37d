import { describe, expect, it } from 'vitest';
import { openCase, TAU, type CreditCase } from '@simulations/credit-drift/case';
import type { BenchContext } from '@simulations/credit-drift/mitigation/context';
import type { MitigationRequest } from '@simulations/credit-drift/mitigation/request';
import { scoreLogistic } from '@simulations/credit-drift/model/logistic-model';
import { challengerOf } from '@simulations/credit-drift/rollout/challenger';
import { goodDesign, recklessDesign } from '@simulations/credit-drift/rollout/defaults';
import { type RolloutCandidate, type RolloutDesign, rolloutDesign } from '@simulations/credit-drift/rollout/design';
import { applicantsOfDay, type Flight, playRollout, prepareRollout } from '@simulations/credit-drift/rollout/play';
import type { RolloutResult } from '@simulations/credit-drift/rollout/result';
import { rolloutTable, tableOf } from '@simulations/credit-drift/rollout/table';
import type { Cause } from '@simulations/credit-drift/world/causes';

const cases = new Map<Cause, BenchContext>();
/** Seed 11, as the prototype; opened once. */
function contextOf(cause: Cause): BenchContext {
  const known = cases.get(cause);
  if (known) return known;
  const credit: CreditCase = openCase({
    seed: 11,
    causes: [{ cause, weight: 1 }],
    headline: 'points',
    applicantsPerMonth: 20_000,
  });
  const context = { credit, clock: 5, tensors: null, now: () => 0 };
  cases.set(cause, context);
  return context;
}

const employment: MitigationRequest = { parts: [{ kind: 'add-employment', labels: 'pipeline' }] };
const seeds = [40, 41, 42];
const fly = (candidate: RolloutCandidate, changes: Partial<RolloutDesign> = {}, seed = 40): Promise<RolloutResult> =>
  playRollout(contextOf('population'), { ...goodDesign, ...changes, candidate }, employment, seed);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a careful rollout where the population has changed', () => {
  it('ends as in the reference for every candidate', async () => {
    const rows = await rolloutTable(seeds, contextOf('population'), goodDesign, [
      { name: 'root fix', candidate: 'chosen', mitigation: employment },
      { name: 'not wired', candidate: 'chosen-not-wired', mitigation: employment },
      { name: '.50', candidate: 'global-cutoff-50' },
      { name: '.607', candidate: 'global-cutoff-607' },
      { name: 'B .35', candidate: 'focal-cutoff-35' },
      { name: 'A/A', candidate: 'same-model' },
    ]);
    const ends = rows.map(({ results }) => results.map(({ decision, gate, day }) => [decision, gate, day]));
    const all = (...end: unknown[]) => seeds.map(() => end);
    expect(ends).toEqual([
      all('promoted', null, 73),
      all('blocked', 'skew', 7),
      all('blocked', 'swap-in-value', 7),
      all('promoted', null, 73),
      all('blocked', 'swap-in-value', 7),
      all('blocked', 'paired', 7),
    ]);
    const [rootFix, notWired, half, lower] = rows.map(({ results }) => results) as [
      RolloutResult[],
      RolloutResult[],
      RolloutResult[],
      RolloutResult[],
    ];
    // Reference, 12 seeds: 130 and 408; 501 and 392.
    expect(Math.abs(mean(rootFix.map(({ extraBads }) => extraBads)) - 130)).toBeLessThan(30);
    expect(Math.abs(mean(rootFix.map((one) => one.falseRejectionsAvoidedB)) - 408)).toBeLessThan(40);
    expect(Math.abs(mean(lower.map(({ extraBads }) => extraBads)) - 501)).toBeLessThan(60);
    expect(mean(rootFix.map(({ profit }) => profit))).toBeGreaterThan(5 * mean(lower.map(({ profit }) => profit)));
    // Shadow exposes nobody.
    expect([...notWired, ...half].every((one) => one.exposed === 0 && one.extraBads === 0)).toBe(true);
    // The paired test alone would have caught the missing wire too: group B is worse off.
    expect(notWired.every(({ shadow }) => shadow!.z < -3)).toBe(true);
    expect(notWired.every(({ without }) => without.find(({ gate }) => gate === 'skew')!.end.gate === 'paired')).toBe(
      true,
    );
    // Without the gate on their value, lending to anybody goes live: about 1,090 extra bads in the reference.
    const ungated = half.map(({ without }) => without.find(({ gate }) => gate === 'swap-in-value')!.end);
    expect(ungated.some(({ decision }) => decision === 'promoted')).toBe(true);
    for (const { extraBads } of ungated) expect(Math.abs(extraBads - 1090)).toBeLessThan(250);
  });

  it('promotes the cut-offs by group of the reference', () => {
    const context = contextOf('population');
    return prepareRollout(context, { ...goodDesign, candidate: 'same-model' }, null).then((prepared) => {
      const { champion } = prepared.lanes;
      const candidate: Flight['lanes']['candidate'] = {
        score: (applicants) => champion.score(applicants),
        approve: (applicants) =>
          champion.score(applicants).map((p, i) => (p >= (applicants.group[i] === 1 ? 0.524 : 0.706) ? 1 : 0)),
      };
      const { applicants } = context.credit.month(context.clock);
      const approvals = candidate.approve(applicants).filter((_, i) => applicants.group[i] === 1);
      const approvedB = { successes: approvals.reduce((sum, share) => sum + share, 0), trials: approvals.length };
      const flight: Flight = {
        ...prepared,
        lanes: { ...prepared.lanes, candidate },
        offline: { ...prepared.offline, approvedB },
      };
      const [results] = tableOf(seeds, context, [flight]);
      expect(results!.map(({ decision }) => decision)).toEqual(seeds.map(() => 'promoted'));
      // Reference: 252 and 660.
      expect(Math.abs(mean(results!.map(({ extraBads }) => extraBads)) - 252)).toBeLessThan(60);
      expect(Math.abs(mean(results!.map((one) => one.falseRejectionsAvoidedB)) - 660)).toBeLessThan(60);
    });
  });

  it('gives the same result whenever and however often it is played', async () => {
    const first = await fly('chosen');
    expect(await fly('chosen')).toEqual(first);
    const [row] = await rolloutTable([40], contextOf('population'), goodDesign, [
      { name: 'one', candidate: 'chosen', mitigation: employment },
    ]);
    expect(row!.results[0]).toEqual(first);
    expect(structuredClone(first)).toEqual(first);
  });

  it('holds until outcomes are known, and then finds the improvement', async () => {
    const { decision, day, stages, realised, events } = await fly('chosen', { holdAt: 0.25 });
    expect([decision, day]).toEqual(['promoted', 133]);
    expect(stages.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Shadow', 0, 7],
      ['1 %', 7, 12],
      ['5 %', 12, 22],
      ['25 %', 22, 43],
      ['25 %, held', 43, 103],
      ['100 %', 103, 133],
    ]);
    // Decisions of days 7 to 42 have matured, at 1, 5 and 25 %.
    const { canary, control } = realised!.goodApprovedB;
    expect(canary.trials + control.trials).toBeGreaterThan(0.25 * 500 * 36 * 0.9);
    expect(canary.trials + control.trials).toBeLessThan(0.25 * 500 * 36 * 1.1);
    expect(realised!.z).toBeGreaterThan(1.64);
    expect(events.find(({ kind }) => kind === 'labels')!.text).toContain('up to day 43');
  });

  it('stays where it is when the hold comes too early to show anything', async () => {
    const { decision, gate, stage, stages } = await fly('chosen', {
      stages: [
        { share: 0, days: 7 },
        { share: 0.01, days: 5 },
        { share: 1, days: 30 },
      ],
      holdAt: 0.01,
    });
    expect([decision, gate, stage]).toEqual(['held', 'realised', '1 %, held']);
    expect(stages.at(-1)!.outcome).toBe('not-reached');
  });

  it('lets harm through to everybody when it is reckless', async () => {
    const result = await playRollout(
      contextOf('population'),
      { ...recklessDesign, candidate: 'global-cutoff-50' },
      null,
      40,
    );
    expect(result.shadow).toBeNull();
    expect(result.extraBads).toBeGreaterThan(300);
    expect(result.exposed).toBeGreaterThan(8000);
  });

  it('rolls a live candidate back when group B is approved less', async () => {
    const gates = { ...goodDesign.gates, approvalMargin: 0.5 };
    const stages = [{ share: 0.5, days: 40 }];
    const { decision, gate, day, days, evidenceLimit } = await fly('chosen-not-wired', {
      applicationsPerDay: 2500,
      gates,
      stages,
    });
    expect([decision, gate]).toEqual(['rolled-back', 'approval']);
    expect(days.at(-1)!.day).toBe(day);
    expect(days.at(-1)!.approvalEvidence).toBeGreaterThan(evidenceLimit);
    expect(days.slice(0, -1).every(({ approvalEvidence }) => (approvalEvidence ?? 0) <= evidenceLimit)).toBe(true);
  });

  it('counts what each person decided means, by hand', async () => {
    const context = contextOf('population');
    const { exposed, extraBads, falseRejectionsAvoidedB, days } = await fly('global-cutoff-607', {
      stages: [{ share: 0.25, days: 3 }],
    });
    const { model } = context.credit.month(5);
    const expected = { exposed: 0, extraBads: 0, avoided: 0, approvedB: 0 };
    for (let day = 0; day < 3; day++) {
      const { inputs, draws, good, group } = applicantsOfDay(context, goodDesign, 40, day);
      scoreLogistic(model, inputs).forEach((p, i) => {
        if (draws.explore[i]! >= 0.25) return;
        expected.exposed++;
        if (p >= 0.607 && group[i] === 1) expected.approvedB++;
        if (p < 0.607 || p >= TAU) return;
        if (good[i] === 0) expected.extraBads++;
        else if (group[i] === 1) expected.avoided++;
      });
    }
    expect({ exposed, extraBads, avoided: falseRejectionsAvoidedB }).toEqual({
      exposed: expected.exposed,
      extraBads: expected.extraBads,
      avoided: expected.avoided,
    });
    expect(days[2]!.approvalB.canary.successes).toBe(expected.approvedB);
  });
});

describe('the rollout of a repair', () => {
  it.each([
    ['proxy', 'restore-vendor'],
    ['label', 'rollback'],
    ['missing-code', 'fix-encoding'],
    ['unit', 'fix-unit'],
  ] as const)('of %s by %s is promoted, and blocked when it is not wired', async (cause, kind) => {
    const mitigation: MitigationRequest = { parts: [{ kind }] };
    const rows = await rolloutTable([41, 42], contextOf(cause), goodDesign, [
      { name: 'wired', candidate: 'chosen', mitigation },
      { name: 'not', candidate: 'chosen-not-wired', mitigation },
    ]);
    expect(rows[0]!.results.map(({ decision }) => decision)).toEqual(['promoted', 'promoted']);
    expect(rows[1]!.results.map(({ decision, gate }) => [decision, gate])).toEqual([
      ['blocked', 'skew'],
      ['blocked', 'skew'],
    ]);
    expect(rows[1]!.results[0]!.sabotage).not.toBeNull();
  });

  it('of biased labels by a balanced retraining is blocked: group B is worse off', async () => {
    const mitigation: MitigationRequest = { parts: [{ kind: 'balanced', labels: 'pipeline' }] };
    const { decision, gate, reason } = await playRollout(contextOf('label'), goodDesign, mitigation, 41);
    expect([decision, gate]).toEqual(['blocked', 'paired']);
    expect(reason).toContain('group B is worse off');
  });

  it('needs a plan', async () => {
    await expect(playRollout(contextOf('proxy'), goodDesign, null, 1)).rejects.toThrow(RangeError);
  });

  it('stops when it is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    const context = { ...contextOf('proxy'), signal: cancelled };
    await expect(playRollout(context, { ...goodDesign, candidate: 'same-model' }, null, 1)).rejects.toThrow(
      'cancelled',
    );
  });
});

describe('the challenger', () => {
  it.each(['population', 'label', 'missing-code'] as const)(
    'values those whom a lower cut-off lets in to .03, where the cause is %s, without their outcomes',
    (cause) => {
      const { credit, clock } = contextOf(cause);
      const days = Array.from({ length: 40 }, (_, day) => applicantsOfDay({ credit }, goodDesign, 99, day));
      const challenger = challengerOf(credit, clock);
      let [swapIns, estimated, good] = [0, 0, 0];
      for (const applicants of days) {
        const champion = scoreLogistic(credit.month(clock).model, applicants.inputs);
        const estimates = challenger(applicants);
        champion.forEach((p, i) => {
          if (p < 0.5 || p >= TAU) return;
          swapIns++;
          estimated += estimates[i]!;
          good += applicants.good[i]!;
        });
      }
      expect(swapIns).toBeGreaterThan(2000);
      expect(Math.abs(estimated - good) / swapIns).toBeLessThan(0.03);
    },
  );
});

describe('the designs to begin with', () => {
  it('are designs', () => {
    expect(rolloutDesign.safeParse(goodDesign).success).toBe(true);
    expect(rolloutDesign.safeParse(recklessDesign).success).toBe(true);
  });
});
