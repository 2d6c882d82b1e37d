/** How often the approval CUSUM cries wolf, and how fast it is: what its height was chosen by. */
import { expect, it } from 'vitest';
import { CUSUM_FALL, CUSUM_LIMIT } from '@simulations/credit-drift/instruments/approval';
import { read } from '@simulations/credit-drift/readings';
import { rampAt } from '@simulations/credit-drift/world/causes';
import { sequence } from '@simulations/kernel/streams';
import { bernoulliCusum } from '@simulations/statistics/sequential/cusum';
import { seenIn } from '../cases';

/** Group B: approval at launch, applicants of the launch study, and applicants a month. */
const RATE = 0.565;
const STUDY = 6000;
const MONTHLY = 5000;
const MONTHS = 5;

/** Applicant at which each of `runs` charts of five months alarms; Infinity when it does not. The launch rate is an estimate when `estimated`. */
function alarms(limit: number, runs: number, fall: number, estimated: boolean): number[] {
  const draw = sequence(20_26, 7);
  return Array.from({ length: runs }, () => {
    let hits = 0;
    for (let i = 0; estimated && i < STUDY; i++) if (draw.uniform() < RATE) hits++;
    const p0 = estimated ? hits / STUDY : RATE;
    const chart = bernoulliCusum({ p0, p1: p0 - CUSUM_FALL, limit });
    let value = 0;
    for (let i = 0; i < MONTHS * MONTHLY; i++) {
      value = chart.step(value, draw.uniform() < RATE - fall * rampAt(1 + Math.floor(i / MONTHLY)));
      if (chart.alarms(value)) return i + 1;
    }
    return Infinity;
  });
}
const share = (found: readonly number[]) => found.filter(Number.isFinite).length / found.length;

it('a height of 5 cries wolf in most runs of five months; this one seldom, also when the launch rate is an estimate', () => {
  expect(share(alarms(5, 300, 0, false))).toBeGreaterThan(0.5);
  expect(share(alarms(CUSUM_LIMIT, 600, 0, false))).toBeLessThan(0.03);
  expect(share(alarms(CUSUM_LIMIT, 600, 0, true))).toBeLessThan(0.05);
});

it('a fall of 14 points is found within a fortnight, one of 4 within three months', () => {
  const day = (applicant: number) => (30 * applicant) / MONTHLY;
  const median = (found: number[]) => found.sort((a, b) => a - b)[found.length >> 1]!;
  expect(day(median(alarms(CUSUM_LIMIT, 200, 0.14, true)))).toBeLessThan(14);
  expect(day(median(alarms(CUSUM_LIMIT, 200, 0.04, true)))).toBeLessThan(90);
});

it('alarms in month 1 where decisions change by the headline, and not where they do not', () => {
  for (const cause of ['population', 'proxy', 'label', 'missing-code', 'unit'] as const)
    expect(read('approval', seenIn(cause), 3).cusum.B.alarm, cause).toBeLessThan(30);
  for (const cause of ['concept-lift', null] as const)
    expect(read('approval', seenIn(cause), 3).cusum.B.alarm, String(cause)).toBeNull();
});
