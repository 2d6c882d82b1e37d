import { describe, expect, it } from 'vitest';
import { nothingBought } from '@simulations/credit-drift/observe';
import { launchReport } from '@simulations/credit-drift/model/launch';
import { openCase } from '@simulations/credit-drift/case';
import { toPrediction } from '@/labs/credit-drift/predict';
import { arrivalsOf } from '@/labs/credit-drift/watch/arrivals';
import { explorationPrice, panelPrice, rough } from '@/labs/credit-drift/watch/purchases';

describe('the timeline of information', () => {
  it('has inputs at once, outcomes of loans two months later, and nobody’s of the turned-down', () => {
    const rows = arrivalsOf(5, 8, nothingBought);
    expect(rows).toHaveLength(8);
    expect(rows.map(({ inputs }) => inputs.state)).toEqual([
      ...Array<string>(5).fill('known'),
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(rows.slice(0, 5).map(({ approved }) => approved)).toEqual([
      { state: 'known', at: null },
      { state: 'known', at: null },
      { state: 'known', at: null },
      { state: 'later', at: 6 },
      { state: 'later', at: 7 },
    ]);
    expect(new Set(rows.slice(0, 5).map(({ turnedDown }) => turnedDown.state))).toEqual(new Set(['never']));
  });

  it('has what was bought: a panel when its outcomes are known, random approvals as an estimate', () => {
    const rows = arrivalsOf(5, 5, { panels: [3, 5], exploration: [{ from: 2, share: 0.05 }], audited: null });
    expect(rows.map(({ turnedDown: { state, at } }) => (at ? `${state} ${at}` : state))).toEqual([
      'never',
      'part',
      'known',
      'later 6',
      'later 7',
    ]);
  });
});

describe('prices', () => {
  it('charges a panel by the file', () => {
    expect(panelPrice(20_000)).toBe(24_000);
  });

  it('expects of random approvals what the turned-down of the launch study would have lost', () => {
    const credit = openCase({ seed: 7, causes: [], headline: 'given', applicantsPerMonth: 2000 });
    const { applicants, approved } = credit.reference;
    let turnedDown = 0;
    let money = 0;
    for (let i = 0; i < applicants.count; i++) {
      if (approved[i]) continue;
      turnedDown++;
      money += applicants.good[i] ? 300 : -700;
    }
    const { loans, loss } = explorationPrice(0.1, { applicants: 1000, approval: 0.6, launch: launchReport(credit) });
    expect(loans).toBeCloseTo(40, 9);
    expect(loss).toBeCloseTo((-40 * money) / turnedDown, 6);
    expect(loss).toBeGreaterThan(0);
  });

  it('writes estimates with three digits', () => {
    expect([1582, 474_609, 42.4, -1582, 0].map(rough)).toEqual([1580, 475_000, 42, -1580, 0]);
  });
});

describe('predictions before a look', () => {
  it('become decisions when the answer is one that the engine knows', () => {
    expect(toPrediction('auc', -2, 2)).toEqual({ point: 'auc', change: -2, confidence: 2 });
    expect(toPrediction('replay', 'remains', 3)).toEqual({ point: 'replay', outcome: 'remains', confidence: 3 });
    expect(toPrediction('replay', 'perhaps', 3)).toBeNull();
    expect(toPrediction('auc', 'remains', 1)).toBeNull();
  });
});
