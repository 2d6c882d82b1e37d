import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  delayTable,
  detectionStudy,
  type DetectionStudy,
  type MonitorId,
  monitorIds,
  monitors,
  tableSeverities,
} from '@simulations/credit-drift/delay';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import type { Cause } from '@simulations/credit-drift/world/causes';

const studies = new Map<Cause | null, DetectionStudy>();
function study(cause: Cause | null): DetectionStudy {
  const known = studies.get(cause);
  if (known) return known;
  const made = detectionStudy({ seed: 31, cause, severity: cause ? tableSeverities[cause] : 0 });
  studies.set(cause, made);
  return made;
}
const alarm = (of: DetectionStudy, id: MonitorId) => of.monitors.find((monitor) => monitor.id === id)!.alarm;

describe('a study of detection delay', () => {
  it('has the approval CUSUM of group B speak before outcomes, for every cause that changes decisions', () => {
    for (const cause of ['population', 'proxy', 'label', 'missing-code'] as const) {
      const early = alarm(study(cause), 'approval-B');
      const late = alarm(study(cause), 'frr-B');
      expect(early).not.toBeNull();
      expect(late ?? Infinity).toBeGreaterThan(early! + 30);
    }
  });

  it('has only outcomes see concept drift', () => {
    const concept = study('concept-lift');
    expect(alarm(concept, 'frr-B')).not.toBeNull();
    for (const id of monitorIds.filter((each) => !monitors[each].needsLabels)) expect(alarm(concept, id)).toBeNull();
  });

  it('has PSI over everybody blind to the vendor’s percentiles, and PSI within group B not', () => {
    expect(alarm(study('proxy'), 'psi-overall-10')).toBeNull();
    expect(alarm(study('proxy'), 'psi-B-critical')).toBeLessThan(40);
  });

  it('alarms at the first look that reaches the limit, and charges what had happened by then', () => {
    for (const of of [study('population'), study('label'), study(null)]) {
      for (const { alarm: day, looks, limit, excess, money } of of.monitors) {
        expect(looks.length).toBeGreaterThan(3);
        expect(looks.every((look, i) => i === 0 || look.day > looks[i - 1]!.day)).toBe(true);
        const first = looks.find(({ value }) => value >= limit);
        expect(day).toBe(first ? first.day : null);
        const then = day === null ? null : of.daily.find((each) => each.day === Math.min(day, 99))!;
        expect([excess, money]).toEqual([then?.excess ?? null, then?.money ?? null]);
      }
    }
  });

  it('knows outcomes 60 days late: no look at them before a whole window has matured', () => {
    for (const { id, looks } of study('population').monitors) {
      if (monitors[id].needsLabels) expect(looks[0]!.day).toBeGreaterThanOrEqual(60 - 20 + 28);
    }
  });

  it('counts false rejections beyond the launch rate: cause or not, the same people up to the onset', () => {
    const [calm, drifted] = [study(null), study('population')];
    expect(calm.daily.filter(({ day }) => day < 0)).toEqual(drifted.daily.filter(({ day }) => day < 0));
    expect(calm.daily.every(({ money }) => money === 0)).toBe(true);
    expect(Math.abs(calm.daily.at(-1)!.excess)).toBeLessThan(60);
    expect(drifted.daily.at(-1)!.excess).toBeGreaterThan(200);
    expect(drifted.daily.at(-1)!.money).toBeGreaterThan(10_000);
    const day = generateApplicants({ seed: 31, month: 1057, count: 200 });
    expect(drifted.daily[57]!.applicantsB).toBe(day.group.reduce((sum, b) => sum + b, 0));
  });

  it('with severity 0 is the study without a cause', () => {
    const { daily, monitors: results } = detectionStudy({ seed: 31, cause: 'unit', severity: 0 });
    expect(daily).toEqual(study(null).daily);
    expect(results).toEqual(study(null).monitors);
  });

  it('finds a change sooner where more people apply', () => {
    const busy = detectionStudy({ seed: 31, cause: 'label', severity: tableSeverities.label, applicationsPerDay: 600 });
    expect(alarm(busy, 'approval-B')).toBeLessThan(alarm(study('label'), 'approval-B')!);
  });

  it('refuses what cannot be', () => {
    expect(() => detectionStudy({ seed: 1, cause: 'unit', severity: 1.5 })).toThrow(RangeError);
    expect(() => detectionStudy({ seed: 1, cause: null, severity: 0, applicationsPerDay: 0 })).toThrow(RangeError);
  });
});

/** Title of a monitor in the prototype's output. */
const titles: Readonly<Record<Exclude<MonitorId, 'auc'>, string>> = {
  'psi-overall-10': 'overall PSI>=0.1 ',
  'psi-overall-25': 'overall PSI>=0.25 ',
  'psi-B-critical': 'group-B PSI > chi2',
  'psi-B-10': 'group-B PSI >= 0.1',
  'approval-B': 'CUSUM',
  'cbpe-B': 'CBPE',
  'frr-B': 'realised FRR_B',
};
const reference = resolve('../shared/reference/credit/prototype/detect.txt');

describe.skipIf(!existsSync(reference))('the table of delays (needs ../shared)', () => {
  it('is the design study’s for the proxy, day by day and person by person', { timeout: 120_000 }, () => {
    const block = readFileSync(reference, 'utf8')
      .split(/\n\s*\n/)
      .find((text) => text.trim().startsWith('b_proxy'))!;
    const [row] = delayTable([31, 32, 33, 34, 35, 36, 37, 38], ['proxy']);
    for (const [id, title] of Object.entries(titles)) {
      const line = block.split('\n').find((each) => each.trim().startsWith(title))!;
      const [, fired, day, excess] = /fired (\d)\/8\D+?onset +([\d.]*) +excess .* then +(-?[\d.]*)$/.exec(line)!;
      const cell = row!.cells.find(({ monitor }) => monitor === id)!;
      expect(cell.fired).toBe(Number(fired));
      expect(cell.medianDay).toBe(day === '' ? null : Number(day));
      expect(cell.meanExcess?.toFixed(1) ?? '').toBe(excess);
    }
    const [, ends] =
      /onset \[(.*)\]/.exec(block.split('\n').at(-1)!) ?? /day 60\/100 after onset \[(.*)\]/.exec(block)!;
    expect(row!.excessAt.map((value) => value.toFixed(1)).join(', ')).toBe(ends);
  });
});
