/**
 * The prototype's own code, run on this project's portfolios and draws (peer.py), gives the same figures. What differs: the board
 * here gains nothing by meeting more than weekly, which none of these policies does.
 */
import { describe, expect, test } from 'vitest';
import { MONTHS } from '@simulations/governance/horizon';
import { live } from '@simulations/governance/life/live';
import { outcomesOf } from '@simulations/governance/life/outcomes';
import { dimensions, scoreOf } from '@simulations/governance/life/score';
import type { Settings } from '@simulations/governance/life/settings';
import { openWorld } from '@simulations/governance/life/world';
import { baselines, expert } from '@simulations/governance/policies/baselines';
import { type Policy, members } from '@simulations/governance/policy';
import golden from './lives.json';

const noisy: Policy = {
  ...expert,
  tiering: { ...expert.tiering, verified: false },
  board: {
    members: [...members],
    meetingsPerMonth: 0.5,
    hoursPerMeeting: 1,
    decideWithin: 0.25,
    tiers: [false, true, true, true],
  },
  secondLine: { fte: 3, enforced: false },
  monitoring: {
    ...expert.monitoring,
    rollback: [true, true, true, true],
    threshold: 2,
    checksPerMonth: [30, 30, 30, 30],
    platform: false,
    reviewEvery: [9, 7, 6, 5],
  },
  playbook: {
    named: { commander: true, engineer: false, legal: true, communications: true },
    killSwitch: [false, false, true, true],
    drillsPerYear: 1,
  },
};
const policies: Readonly<Record<string, Policy>> = { ...baselines, noisy };
const worlds: Readonly<Record<string, Partial<Settings>>> = {
  default: {},
  harsh: {
    ...{ driftHazard: 0.17, enforcement: 0.48, fineMedian: 1140, irreversibleFairness: 2.4, irreversibleQuality: 1.2 },
    ...{ fatigue: 3, unlawfulPurpose: 0.3, seriousLeak: 0.8, seriousHarm: 1.5, longestUndetected: 10 },
    fastestReading: 4,
  },
};

/** Relative difference, or absolute below 1. */
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe.each(Object.entries(golden.runs))('%s', (name, expected) => {
  const [policy, settings] = name.split(', ') as [string, string];
  const world = openWorld({ seed: golden.seed, replicates: golden.replicates, settings: worlds[settings]! });
  const lives = live(policies[policy]!, world);
  const outcomes = outcomesOf(lives, world);

  test('every replicate ends as in the prototype', () => {
    const { totals, byKind } = lives;
    const incidents = totals.value.map((_, r) => Object.values(byKind).reduce((sum, of) => sum + of[r]!, 0));
    const measured = {
      ...{ value: totals.value, gov: totals.governance, inc: totals.losses, fines: totals.fines, harm: totals.harm },
      ...{ serious: totals.serious, n_inc: incidents, late: totals.late, shadow: totals.shadow, live24: totals.live },
      ...{ nc: totals.findings, pur: totals.unlawfulPurposes, wd: totals.withdrawals, lmm: totals.modelMonths },
    };
    for (const [key, values] of Object.entries(measured)) {
      const theirs = expected.each[key as keyof typeof expected.each];
      for (const [r, value] of values.entries()) expect(apart(value, theirs[r]!), `${key} of ${r}`).toBeLessThan(1e-6);
    }
  });

  test('figures over all replicates and the score are the prototype’s', () => {
    const o = outcomes;
    const measured: Record<keyof typeof expected.pooled, number> = {
      ...{ lead_med: o.lead!.median, lead_p90: o.lead!.p90, ttd_med: o.toDetect!.median, ttd_p90: o.toDetect!.p90 },
      ...{ sttd_med: o.toDetectSerious!.median, ttc_med: o.toContain!.median, board_util: o.boardUse },
      ...{ board_back: o.boardBacklog, sl_back: o.secondLineBacklog, depth: o.reviewDepth, alerts: o.alerts },
      ...{ att: o.attention, doc_annex: o.documentation!, corr_tier_risk: o.tierRiskCorrelation! },
    };
    for (const [key, value] of Object.entries(measured)) {
      expect(apart(value, expected.pooled[key as keyof typeof expected.pooled]), key).toBeLessThan(1e-6);
    }
    expect(Object.values(o.byKind).every((mean, k) => apart(mean, expected.by[k]!) < 1e-9)).toBe(true);
    expect(Object.values(o.seriousByKind).every((mean, k) => apart(mean, expected.sevby[k]!) < 1e-9)).toBe(true);
    expect(o.burden.every((days, t) => apart(days, expected.burden[t]!) < 1e-9)).toBe(true);
    expect(o.tierShares.every((share, t) => apart(share, expected.tier[t]!) < 1e-9)).toBe(true);
    const score = scoreOf(outcomes);
    expect(apart(score.total, expected.score)).toBeLessThan(1e-6);
    expect(dimensions.map((key) => score.parts[key])).toEqual(
      Object.values(expected.parts).map((part) => expect.closeTo(part, 6)),
    );
  });
});

test('the prototype was run over the months that we run', () => {
  expect(MONTHS).toBe(24);
});
