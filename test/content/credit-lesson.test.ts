/** The numbers that the lesson "Stable AUC, rising harm" prints are the ones that the engine computes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBody } from '../../scripts/lint-content/body';
import { splitFrontMatter } from '../../scripts/lint-content/read';
import { delayCauses, delays, WORLDS } from '@/components/teaching/figures/credit-delay';
import { launchRates, plans, undone } from '@/components/teaching/figures/credit-plans';
import { goodDensity, ratesOf, shiftOf } from '@/components/teaching/figures/two-groups';
import { score } from '@/components/teaching/scoring';
import { lesson as schema } from '@/schemas/lesson';
import { openCase } from '@simulations/credit-drift/case';
import { delayTable } from '@simulations/credit-drift/delay';
import { truthOf } from '@simulations/credit-drift/debrief/truth';
import { benchMitigation, benchReference } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { nothingBought, observe } from '@simulations/credit-drift/observe';
import { read } from '@simulations/credit-drift/readings';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';

const parts = splitFrontMatter(readFileSync('content/lessons/intermediate/stable-auc-rising-harm.mdx', 'utf8'));
const lesson = schema.parse(parse(parts?.front ?? ''));
const text = (parts?.text ?? '').replace(/\s+/g, ' ');

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const three = (value: number) => value.toFixed(3).replace(/^0/, '');
const settled = (id: string) => {
  const found = lesson.predictions.find((prediction) => prediction.id === id);
  if (!found) throw new RangeError(`no prediction "${id}"`);
  return found.result;
};
const refuted = (id: string) => lesson.misconceptions.find((misconception) => misconception.id === id)?.fails ?? '';

const worldOf = (cause: 'proxy' | 'population' | 'label') =>
  openCase({ seed: 7, causes: [{ cause, weight: 1 }], headline: 'points', applicantsPerMonth: 20_000 });

function countB(credit: ReturnType<typeof worldOf>, month: number) {
  const { applicants, approved, scores } = credit.month(month);
  const rows = Array.from(applicants.good.keys()).filter((i) => applicants.group[i] === 1);
  const good = rows.filter((i) => applicants.good[i]);
  const column = (values: ArrayLike<number>) => Float64Array.from(rows, (i) => values[i]!);
  return {
    good: good.length,
    rejected: good.filter((i) => !approved[i]).length,
    auc: areaUnderCurve(column(applicants.good), column(scores)),
  };
}

describe('the opening case', () => {
  const credit = worldOf('proxy');
  const thousands = (count: number) => count.toLocaleString('en');

  test('has the people, rates and profits that the text counts', () => {
    for (const month of [0, 3]) {
      const { good, rejected } = countB(credit, month);
      expect(text).toContain(thousands(good));
      expect(text).toContain(thousands(rejected));
      expect(text).toContain(percent(rejected / good));
    }
    const { launch, months } = truthOf(credit, 3);
    const third = months[2]!;
    expect(text).toContain(`from ${percent(launch.frr.A)} to ${percent(third.frr.A)}`);
    expect(text).toContain(`AUC ${three(third.auc)}, at launch ${three(launch.auc)}`);
    expect(text).toContain(`${(third.profit / 20_000).toFixed(0)} €, at launch ${launch.profit.toFixed(0)}`);
    expect(((third.frr.B - launch.frr.B) * 100).toFixed(1)).toBe('15.0');
    expect((100 * (third.frr.B / launch.frr.B - 1)).toFixed(0)).toBe('53');
    expect((115 * launch.frr.B).toFixed(0)).toBe('33');
  });

  test('has an AUC inside group B that rises, as the refutation says', () => {
    expect(refuted('auc-for-everybody')).toContain(
      `from ${three(countB(credit, 0).auc)} to ${three(countB(credit, 3).auc)}`,
    );
  });

  test('shows the area index as the text and the refutations quote it', () => {
    const observed = observe(credit, 5, nothingBought);
    const drift = read('drift', observed, 3).sentence;
    for (const value of ['1.341', '0.231', '0.001']) expect(drift).toContain(value);
    expect(text).toContain('PSI 1.34 in group B, 0.23 in group A, 0.001 in all');
    const proxy = read('proxy', observed, 3).sentence;
    expect(proxy).toContain('AUC 0.59 → 0.93');
    expect(proxy).toContain('years at address was strongest at launch, 0.92');
    expect(refuted('available-is-used')).toContain('.59 at launch');
    expect(refuted('available-is-used')).toContain('.92');
    expect(read('auc', observed, 3).sentence).toContain('AUC among the approved: 0.733 at launch');
    expect(text).toContain('among the approved it is .733');
    const studied = observe(credit, 5, { ...nothingBought, panels: [3] });
    expect(read('auc', studied, 3).sentence).toContain('95 % 0.820 to 0.832');
    expect(read('kpis', observed, 3).sentence).toContain('bad rate 11.6 % → 11.6 %');
    expect(text).toContain('11.6 % as ever');
    expect(text).toContain('.820 to .832 in month 3');
    expect(read('repair', observed, 3).sentence).toContain('100 % of the fall');
  });
});

test('the table of causes has the approvals of this world, and the label case is the one that replay clears', () => {
  const rounded = (cause: 'proxy' | 'population' | 'label') => {
    const observed = observe(worldOf(cause), 5, nothingBought);
    const [, B, A] = /group B [\d.]+ % \((.\d+\.\d) pp\), group A [\d.]+ % \((.\d+\.\d) pp\)/u.exec(
      read('approval', observed, 3).sentence,
    )!;
    const whole = (points: string) => Math.round(Number(points.replace('−', '-'))) || 0;
    return [whole(B!), whole(A!), read('replay', observed, 3).outcome];
  };
  expect(rounded('population')).toEqual([-14, 0, 'remains']);
  expect(rounded('proxy')).toEqual([-14, 4, 'remains']);
  expect(rounded('label')).toEqual([-14, -5, 'vanishes']);
  const gig = observe(worldOf('population'), 5, nothingBought);
  expect(read('form', gig, 3).sentence).toContain('gig or platform work 6 % → 81 %');
  expect(read('slices', gig, 3).sentence).toContain('901 files');
  expect(text).toContain('from 6 % of group B to 81 %');
  const table = readFileSync('src/components/teaching/figures/CausesByGroup.astro', 'utf8');
  for (const cell of ['−14 / 0', '−14 / +4', '−14 / −5']) expect(table).toContain(cell);
});

describe('the figure of two groups', () => {
  const launch = ratesOf(shiftOf(0, 'opposite'));
  const third = ratesOf(shiftOf(0.54, 'opposite'));

  test('starts and ends where the simulated lender does, within a hundredth', () => {
    for (const [now, A, B, auc] of [
      [launch, 0.178, 0.283, 0.828],
      [third, 0.142, 0.433, 0.826],
    ] as const) {
      expect(Math.abs(now.frr.A - A)).toBeLessThan(0.01);
      expect(Math.abs(now.frr.B - B)).toBeLessThan(0.01);
      expect(Math.abs(now.auc - auc)).toBeLessThan(0.01);
    }
    expect(Math.abs(third.approved - launch.approved)).toBeLessThan(0.01);
  });

  test('settles the prediction', () => {
    expect(settled('auc-when-scores-slide')).toMatchObject({ direction: 'hardly', size: 'under-01' });
    expect(settled('auc-when-scores-slide').text).toContain(`${three(launch.auc)} to ${three(third.auc)}`);
    expect(launch.auc - third.auc).toBeLessThan(0.01);
  });

  test('agrees with counting pairs on a fine grid of scores, so that its closed form is right', () => {
    const shift = shiftOf(0.54, 'opposite');
    const grid = Array.from({ length: 2401 }, (_, i) => -8 + i * 0.01);
    const below = grid.reduce((sum, x) => sum + (x < Math.log(7 / 3) ? goodDensity('B', x, shift) * 0.01 : 0), 0);
    expect(below).toBeCloseTo(third.frr.B, 2);
    expect(grid.reduce((sum, x) => sum + goodDensity('B', x, shift) * 0.01, 0)).toBeCloseTo(1, 4);
  });

  test('keeps AUC to the last digit when both groups fall alike, and AUC inside a group always', () => {
    const both = ratesOf(shiftOf(0.8, 'same'));
    expect(both.auc).toBeCloseTo(launch.auc, 12);
    expect(both.frr.A).toBeGreaterThan(launch.frr.A + 0.15);
    for (const companion of ['opposite', 'none', 'same'] as const) {
      expect(ratesOf(shiftOf(1, companion)).aucWithin).toBe(launch.aucWithin);
    }
  });
});

describe('the detection delays', () => {
  test('are those of the engine', { timeout: 60_000 }, () => {
    const names = { population: 'population', proxy: 'proxy', label: 'label', concept: 'concept-lift', nothing: null };
    const rows = delayTable([31, 32, 33, 34, 35, 36, 37, 38], ['proxy']);
    for (const { cause, cells } of rows) {
      const ours = delayCauses.find((each) => names[each] === cause)!;
      for (const row of delays) {
        const { fired, medianDay, meanExcess, of } = cells.find(({ monitor }) => monitor === row.monitor)!;
        expect(of).toBe(WORLDS);
        expect([row.monitor, row.delays[ours]]).toEqual([
          row.monitor,
          { fired, day: medianDay, people: meanExcess === null ? null : Math.round(meanExcess) },
        ]);
      }
    }
  });

  test('settle the prediction and bear out the text', () => {
    const at = (monitor: string) => delays.find((row) => row.monitor === monitor)!.delays;
    const said = settled('who-speaks-first');
    expect(said).toMatchObject({ direction: 'approvals', size: 'under-30' });
    expect(said.text).toContain(`day ${at('approval-B').proxy.day}, when ${at('approval-B').proxy.people} people`);
    expect(said.text).toContain(`after ${at('frr-B').proxy.people}`);
    const saved = (['population', 'proxy', 'label'] as const).map(
      (cause) => at('frr-B')[cause].people! - at('approval-B')[cause].people!,
    );
    expect(Math.min(...saved)).toBeGreaterThan(199);
    expect(Math.max(...saved)).toBeLessThan(291);
    expect(text).toContain('some 200 to 290 wrongful rejections of the 230 to 320');
    for (const { monitor, delays: row } of delays) if (monitor !== 'frr-B') expect(row.concept.fired).toBeLessThan(4);
  });
});

describe('the plans', () => {
  test('are measured as printed: balanced retraining and the repair, with wrong labels', { timeout: 60_000 }, async () => {
    const credit = worldOf('label');
    const context = { credit, clock: 5, tensors: null, now: () => 0 };
    const { launch, nothing } = benchReference(context);
    expect([launch.frrA, launch.frrB, nothing.frrB].map(percent)).toEqual(
      [launchRates.A, launchRates.B, undone.label].map(percent),
    );
    const requests: Record<string, MitigationPart> = {
      repair: { kind: 'rollback' },
      balanced: { kind: 'balanced', labels: 'approved' },
    };
    for (const [id, part] of Object.entries(requests)) {
      const printed = plans.find((plan) => plan.id === id)!.effects.label;
      const { measures } = await benchMitigation(context, { parts: [part] });
      expect(measures.frrB).toBeCloseTo(printed.frrB, 3);
      expect(measures.recovery).toBeCloseTo(printed.recovery, 2);
      expect(measures.profitChange).toBeCloseTo(printed.profitChange, 2);
    }
  });

  test('rank as the text says: the repair wins on people and on profit, whatever the cause', () => {
    const [repair, ...others] = plans;
    for (const cause of ['population', 'proxy', 'label'] as const) {
      for (const { effects } of others) {
        expect(effects[cause].recovery).toBeLessThan(repair!.effects[cause].recovery);
        expect(effects[cause].profitChange).toBeLessThan(repair!.effects[cause].profitChange);
      }
    }
  });

  test('settle the prediction, and are quoted in refutation and text', () => {
    const { frrB, profitChange } = plans.find(({ id }) => id === 'balanced')!.effects.label;
    const said = settled('balanced-under-label-bias');
    expect(said).toMatchObject({ direction: 'worse', size: 'over-5' });
    for (const words of [said.text, refuted('balanced-is-safe')]) {
      expect(words).toContain(percent(undone.label));
      expect(words).toContain(percent(frrB));
    }
    expect(refuted('balanced-is-safe')).toContain(`${Math.abs(profitChange).toFixed(1)} €`);
    const reweighed = plans.find(({ id }) => id === 'reweigh')!.effects.label;
    expect(text).toContain(`undoes ${(100 * reweighed.recovery).toFixed(0)} %`);
    expect(text).toContain(percent(reweighed.frrA));
  });
});

test('the numeric checks accept what their numbers give, and name the slips', () => {
  const judge = (id: string, value: number) => {
    const check = lesson.checks.find((each) => each.id === id);
    if (check?.kind !== 'numeric') throw new Error(`no numeric check ${id}`);
    return score(check, { kind: 'numeric', value });
  };
  const [before, after] = [240 / 1200, 345 / 1500];
  expect(judge('points-or-percent', 100 * (after - before)).correct).toBe(true);
  expect(judge('points-or-percent', 100 * (after / before - 1)).feedback[0]).toContain('percent of the launch rate');
  expect(judge('points-or-percent', (100 * 105) / 1200).feedback[0]).toContain('launch group');
  expect(judge('points-or-percent', 100 * (345 / 240 - 1)).feedback[0]).toContain('count of rejections');
  expect(judge('right-denominator', (100 * 210) / 600).correct).toBe(true);
  expect(judge('right-denominator', (100 * 550) / 1000).feedback[0]).toContain('all applicants');
  expect(judge('right-denominator', (100 * 210) / 550).feedback[0]).toContain('rejected');
  expect(judge('right-denominator', (100 * 210) / 1000).feedback[0]).toContain('denominator');
});

test('the text has the length of a lesson: 1,100 to 1,700 words', () => {
  const { words } = readBody(parts?.text ?? '');
  expect(words).toBeGreaterThanOrEqual(1100);
  expect(words).toBeLessThanOrEqual(1700);
});
