import { describe, expect, it } from 'vitest';
import { TAU } from '@simulations/credit-drift/case';
import {
  BENCH_COUNT,
  benchReference,
  benchWarningIds,
  benchWarningTitles,
} from '@simulations/credit-drift/mitigation/bench';
import { type Decided, measure } from '@simulations/credit-drift/mitigation/measures';
import type { MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { at, tried, warned } from './cases';

const says = async (cause: 'population' | 'proxy' | 'label', id: string, ...parts: MitigationPart[]) =>
  (await tried(at([cause]), ...parts)).warnings.find((warning) => warning.id === id)?.says;

describe('measures', () => {
  const applicants = generateApplicants({ seed: 3, month: 6, count: 3_000 });
  const { good, group, count } = applicants;
  const rule = (p: (i: number) => number): Decided => ({
    applicants,
    approval: Float64Array.from(good, (_, i) => p(i)),
    score: null,
  });
  const none = rule(() => 0);
  const knowing = rule((i) => good[i]!);

  it('of approving nobody, everybody, or exactly the creditworthy are known without counting', () => {
    const nobody = measure(none, none, knowing);
    expect([nobody.frrA, nobody.frrB, nobody.gap, nobody.profit, nobody.approvalA]).toEqual([1, 1, 0, 0, 0]);
    expect(nobody.recovery).toBe(0);
    const exact = measure(knowing, none, knowing);
    expect([exact.frrA, exact.frrB, exact.badRate, exact.badRateB, exact.recovery]).toEqual([0, 0, 0, 0, 1]);
    const share = good.reduce((sum, y) => sum + y, 0) / count;
    expect(exact.profit).toBeCloseTo(300 * share, 9);
    const everybody = measure(
      rule(() => 1),
      none,
      knowing,
    );
    expect(everybody.badRate).toBeCloseTo(1 - share, 9);
    expect(everybody.profitChange).toBeCloseTo(300 * share - 700 * (1 - share), 9);
  });

  it('of a coin count with its probability', () => {
    const coin = measure(
      rule((i) => (group[i] === 1 ? 0.25 : 0.5)),
      none,
      knowing,
    );
    expect([coin.frrA, coin.frrB, coin.gap, coin.approvalB]).toEqual([0.5, 0.75, 0.25, 0.25]);
    expect(coin.recovery).toBeCloseTo(0.25, 12);
  });

  it('say with what certainty profit differs from doing nothing', () => {
    // Payoffs of the exact rule are 300 with probability p: the interval is that of a binomial share, times 300.
    const { profitChange, profitChangeInterval } = measure(knowing, none, knowing);
    const p = profitChange / 300;
    const half = 300 * 1.959963984540054 * Math.sqrt((p * (1 - p)) / count);
    expect(profitChangeInterval.high - profitChange).toBeCloseTo(half, 6);
    expect(profitChange - profitChangeInterval.low).toBeCloseTo(half, 6);
  });
});

describe('the bench', () => {
  it('compares with the launch world and with doing nothing, on the same fresh people', async () => {
    const context = at(['proxy']);
    const { launch, nothing } = benchReference(context);
    expect(launch.recovery).toBe(1);
    expect(nothing.recovery).toBe(0);
    expect(nothing.profitChange).toBe(0);
    expect(Math.abs(nothing.frrB - launch.frrB - 0.15)).toBeLessThan(0.02);
    const { measures, cutoffs, trainingRows } = await tried(context, { kind: 'nothing' });
    expect(measures).toEqual(nothing);
    expect(cutoffs).toEqual({ A: TAU, B: TAU });
    expect(trainingRows).toBeNull();
    expect(BENCH_COUNT).toBe(60_000);
  });

  it('gives the same row when asked again', async () => {
    const parts: MitigationPart[] = [{ kind: 'exponentiated-gradient', labels: 'approved', gap: 3 }];
    const options = { applicantsPerMonth: 2_000, headline: 'given', causes: [{ cause: 'unit', weight: 0.5 }] } as const;
    const [one, two] = [
      await tried({ ...at(['unit'], options) }, ...parts),
      await tried({ ...at(['unit'], options) }, ...parts),
    ];
    expect(one).not.toBe(two);
    expect(one).toEqual(two);
    expect(structuredClone(one)).toEqual(one);
  });

  it('shows the coefficients of what decides, beside the launch model’s', async () => {
    const employed = await tried(at(['population']), { kind: 'add-employment', labels: 'pipeline' });
    expect(employed.coefficients).toHaveLength(12);
    expect(employed.coefficients!.slice(-3).map(({ launch }) => launch)).toEqual([null, null, null]);
    const dropped = await tried(at(['proxy']), { kind: 'drop-feature', feature: 'area_index', labels: 'pipeline' });
    expect(dropped.coefficients!.map(({ input }) => input)).not.toContain('area_index');
    const { launch } = at(['proxy']).credit;
    expect(dropped.coefficients!.find(({ input }) => input === 'residence_years')!.launch).toBe(launch.coefficients[7]);
  });
});

describe('warnings', () => {
  const constraint: MitigationPart = { kind: 'constraint', labels: 'pipeline', gap: 2 };
  const lottery: MitigationPart = { kind: 'exponentiated-gradient', labels: 'pipeline', gap: 2 };

  it('have a title each', () => {
    expect(Object.keys(benchWarningTitles).sort()).toEqual([...benchWarningIds].sort());
  });

  it('of levelling down: group A pays under wrong labels, but not when it only loses what it had gained', async () => {
    expect(await says('label', 'levelling-down', constraint)).toMatch(/^Part of the gap closes because group A/);
    const restored = await tried(at(['proxy']), { kind: 'restore-vendor' });
    const { nothing } = benchReference(at(['proxy']));
    expect(restored.measures.frrA).toBeGreaterThan(nothing.frrA + 0.02);
    expect(warned(restored)).not.toContain('levelling-down');
  });

  it('of a proxy name it, its coefficient and how well it tells the groups apart', async () => {
    const row = await tried(at(['population']), constraint);
    const { value } = row.coefficients!.find(({ input }) => input === 'residence_years')!;
    const text = await says('population', 'proxy-use', constraint);
    expect(text).toContain('residence_years');
    expect(text).toContain(`${value.toFixed(2)} per standard deviation`);
    expect(text).toContain('AUC of 0.92');
    expect(await says('label', 'proxy-use', { kind: 'nothing' })).toContain('high values are rewarded');
    expect(await says('population', 'proxy-use', { kind: 'nothing' })).toBeUndefined();
  });

  it('of the group at decision time and of draws come with such rules alone', async () => {
    expect(await says('proxy', 'group-at-decision', { kind: 'group-cutoffs' })).toContain('A is approved from');
    expect(await says('proxy', 'group-at-decision', { kind: 'global-cutoff', cutoff: 0.6 })).toBeUndefined();
    expect(await says('proxy', 'randomised', lottery)).toMatch(/^For \d+\.\d % of applicants/);
    expect(await says('proxy', 'randomised', constraint)).toBeUndefined();
  });

  it('of a constraint that held in training only give both gaps', async () => {
    const row = await tried(at(['proxy']), constraint);
    const text = (await says('proxy', 'constraint-not-met', constraint))!;
    expect(text).toContain(`${(100 * row.constraint!.trained).toFixed(1)} pp`);
    expect(text).toContain(`${(100 * row.measures.gap).toFixed(1)} pp`);
    expect(Math.abs(row.constraint!.trained)).toBeLessThan(0.03);
    expect(row.measures.gap).toBeGreaterThan(0.035);
  });

  it('of outcomes that must be bought give their price, and none when only lent-to applicants are used', async () => {
    const everybody = await says('proxy', 'needs-outcomes-of-everybody', { kind: 'retrain', labels: 'bureau' });
    expect(everybody).toContain('months 1 to 3 (60,000 files) would cost 72,000');
    expect(await says('proxy', 'needs-outcomes-of-everybody', { kind: 'retrain', labels: 'approved' })).toBeUndefined();
    expect(await says('proxy', 'needs-outcomes-of-everybody', { kind: 'restore-vendor' })).toBeUndefined();
    expect(await says('proxy', 'needs-outcomes-of-everybody', { kind: 'focal-cutoff', cutoff: 0.6 })).toBeUndefined();
  });

  it('tell a repair, which leaves the launch gap, from a policy, which narrows it', async () => {
    const repaired = warned(await tried(at(['proxy']), { kind: 'restore-vendor' }));
    expect(repaired).toEqual(['launch-gap-remains']);
    const equal = warned(await tried(at(['proxy']), { kind: 'group-cutoffs' }));
    expect(equal).toContain('over-correction');
    expect(equal).not.toContain('launch-gap-remains');
  });
});
