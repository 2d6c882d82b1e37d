import { describe, expect, it } from 'vitest';
import { type CaseSetup, TAU } from '@simulations/credit-drift/case';
import { buildCandidate } from '@simulations/credit-drift/mitigation/candidate';
import { feedReader } from '@simulations/credit-drift/mitigation/readers';
import { mitigationRequest, type MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { planOf } from '@simulations/credit-drift/mitigation/plan';
import { thinned, trainingRows } from '@simulations/credit-drift/mitigation/training-rows';
import { planName } from '@simulations/credit-drift/mitigation/words';
import { openForTest } from '../../tensors/backends';
import { at } from './cases';

const small: Partial<CaseSetup> = { applicantsPerMonth: 2_000, headline: 'given' };
const ones = (approval: Float64Array) => Array.from(approval);
const rateOf = (good: Uint8Array, group: Uint8Array, approval: Float64Array, code: 0 | 1) => {
  const rows = Array.from(good.keys()).filter((i) => good[i] === 1 && group[i] === code);
  return 1 - rows.reduce((sum, i) => sum + approval[i]!, 0) / rows.length;
};

describe('a plan', () => {
  it('repairs data in any number and changes the model once', () => {
    const twice: MitigationPart[] = [{ kind: 'rollback' }, { kind: 'group-cutoffs' }];
    expect(() => planOf({ parts: twice })).toThrow('rollback and group-cutoffs');
    expect(mitigationRequest.safeParse({ parts: twice }).success).toBe(false);
    const both: MitigationPart[] = [
      { kind: 'retrain', labels: 'approved' },
      { kind: 'fix-unit' },
      { kind: 'rederive-labels' },
    ];
    expect(mitigationRequest.safeParse({ parts: both }).success).toBe(true);
    expect(planOf({ parts: both })).toEqual({
      feeds: new Set(['fix-unit']),
      relabelled: true,
      rollback: false,
      change: { kind: 'retrain', labels: 'approved' },
    });
  });

  it('has a name that says its measures and what they were told', () => {
    expect(
      planName({
        parts: [{ kind: 'drop-feature', feature: 'area_index', labels: 'approved' }, { kind: 'restore-vendor' }],
      }),
    ).toBe('Restore the vendor’s first version, then drop a feature (area index; approved applicants only)');
    expect(planName({ parts: [{ kind: 'focal-cutoff', cutoff: 0.6 }] })).toContain('from 0.6');
    expect(planName({ parts: [{ kind: 'nothing' }] })).toBe('Do nothing');
  });
});

describe('a repaired feed', () => {
  it.each([
    ['proxy', 'restore-vendor', 0.68],
    ['missing-code', 'fix-encoding', 0.94],
    ['unit', 'fix-unit', 0.58],
  ] as const)('decides every person as if %s had never been', async (cause, kind, weight) => {
    const context = at([cause], { ...small, causes: [{ cause, weight }] });
    const candidate = await buildCandidate(context, { parts: [{ kind }] });
    const { applicants, approved } = context.credit.month(4);
    const without = context.credit.without(4);
    expect(ones(candidate.approve(applicants))).toEqual(Array.from(without.approved));
    expect(ones(candidate.score(applicants)!)).toEqual(Array.from(without.scores));
    expect(Array.from(approved)).not.toEqual(Array.from(without.approved));
  });
});

describe('training rows', () => {
  const context = at(['label'], { ...small, causes: [{ cause: 'label', weight: 0.16 }] });
  const { credit } = context;
  const reader = feedReader(new Set());
  const rowsAt = (clock: number, source: 'pipeline' | 'approved' | 'bureau', relabelled = false) =>
    trainingRows(credit, clock, { source, relabelled, reader });

  it('end with the month whose outcomes are known', () => {
    expect([1, 2, 3, 5, 7].map((clock) => rowsAt(clock, 'bureau').count)).toEqual(
      [0, 0, 1, 3, 5].map((months) => 24_000 + 2_000 * months),
    );
  });

  it('of approved applicants are those that got a loan, and the launch data', () => {
    const lent = [1, 2, 3].reduce((sum, m) => sum + credit.month(m).approved.reduce((a, b) => a + b, 0), 0);
    const rows = rowsAt(5, 'approved');
    expect(rows.count).toBe(24_000 + lent);
    expect(rows.recent.reduce((a, b) => a + b, 0)).toBe(lent);
    expect(rows.columns.every((column) => column.length === rows.count)).toBe(true);
  });

  it('carry the servicer’s labels, unless the bureau’s are bought or labels are derived again', () => {
    const good = [credit.training, ...[1, 2, 3].map((m) => credit.month(m).applicants)].flatMap((part) =>
      Array.from(part.good),
    );
    expect(Array.from(rowsAt(5, 'bureau').labels)).toEqual(good);
    expect(Array.from(rowsAt(5, 'pipeline', true).labels)).toEqual(good);
    const { labels, groups } = rowsAt(5, 'pipeline');
    const wrong = (code: number) => {
      const rows = good.map((_, i) => i).filter((i) => good[i] === 1 && groups[i] === code);
      return rows.filter((i) => labels[i] === 0).length / rows.length;
    };
    expect(Math.abs(wrong(1) - 0.16)).toBeLessThan(0.02);
    expect(Math.abs(wrong(0) - 0.02)).toBeLessThan(0.005);
  });

  it('are thinned evenly', () => {
    const all = rowsAt(5, 'bureau');
    const some = thinned(all, 7_000);
    expect(some.count).toBe(6_000);
    expect(some.labels).toHaveLength(6_000);
    expect(some.columns[3]![17]).toBe(all.columns[3]![17 * 5]);
  });
});

describe('cut-offs', () => {
  const context = at(['population'], { ...small, causes: [{ cause: 'population', weight: 0.74 }] });
  const { applicants, scores } = context.credit.month(3);
  const { good, group } = applicants;

  it('restore the launch rate of group B on the newest labelled month, for B or for all', async () => {
    for (const kind of ['focal-cutoff', 'global-cutoff'] as const) {
      const candidate = await buildCandidate(context, { parts: [{ kind, cutoff: null }] });
      const rate = rateOf(good, group, candidate.approve(applicants), 1);
      expect(rate).toBeLessThanOrEqual(context.credit.headline.reference);
      expect(rate).toBeGreaterThan(context.credit.headline.reference - 0.005);
      expect(candidate.usesGroup).toBe(kind === 'focal-cutoff');
      expect(candidate.cutoffs![0] === TAU).toBe(kind === 'focal-cutoff');
    }
  });

  it('of equal opportunity agree to half a point there, and no such pair earns more', async () => {
    const candidate = await buildCandidate(context, { parts: [{ kind: 'group-cutoffs' }] });
    const approval = candidate.approve(applicants);
    expect(Math.abs(rateOf(good, group, approval, 0) - rateOf(good, group, approval, 1))).toBeLessThanOrEqual(0.005);
    const sorted = scores.slice().sort();
    const profitOf = (decisions: ArrayLike<number>) =>
      good.reduce((sum, y, i) => sum + decisions[i]! * (y === 1 ? 300 : -700), 0);
    const best = profitOf(approval);
    for (let a = 0.1; a < 0.9; a += 0.1) {
      for (let b = 0.1; b < 0.9; b += 0.1) {
        // The same grid: quantiles in steps of a point.
        const place = (q: number) => {
          const at = q * (sorted.length - 1);
          const low = Math.floor(at);
          return sorted[low]! + (at - low) * (sorted[low + 1]! - sorted[low]!);
        };
        const pair = scores.map((s, i) => (s >= place(group[i] === 1 ? b : a) ? 1 : 0));
        const gap = Math.abs(rateOf(good, group, pair, 0) - rateOf(good, group, pair, 1));
        if (gap <= 0.005) expect(profitOf(pair)).toBeLessThanOrEqual(best + 1e-6);
      }
    }
  });

  it('that are given are kept', async () => {
    const candidate = await buildCandidate(context, { parts: [{ kind: 'global-cutoff', cutoff: 0.55 }] });
    expect(ones(candidate.approve(applicants))).toEqual(Array.from(scores, (score) => Number(score >= 0.55)));
  });
});

describe('the model under a constraint', () => {
  const context = at(['population'], { ...small, causes: [{ cause: 'population', weight: 0.74 }] });
  const request = { parts: [{ kind: 'constraint' as const, labels: 'pipeline' as const, gap: 2 }] };

  it('is the same with tensors and without, whatever gradient descent made of it', async () => {
    const steps: number[] = [];
    const tensors = await openForTest('wasm');
    const without = await buildCandidate(context, request);
    const before = tensors.count();
    const withTensors = await buildCandidate(
      { ...context, tensors, onProgress: (done, of) => steps.push(done / of) },
      request,
    );
    expect(tensors.count()).toBe(before);
    withTensors.model!.coefficients.forEach((value, j) => {
      expect(Math.abs(value - without.model!.coefficients[j]!)).toBeLessThan(1e-12);
    });
    expect(steps.at(-1)).toBe(1);
    expect(steps.length).toBeGreaterThan(10);
  });

  it('has the gap that was allowed, by decisions on its training rows to within a point', async () => {
    for (const gap of [0.5, 5]) {
      const { constraint } = await buildCandidate(context, {
        parts: [{ kind: 'constraint', labels: 'pipeline', gap }],
      });
      expect(constraint!.allowed).toBe(gap / 100);
      expect(Math.abs(Math.abs(constraint!.trained) - gap / 100)).toBeLessThan(0.01);
    }
  });

  it('is given up when cancelled', async () => {
    const controller = new AbortController();
    const tensors = await openForTest('wasm');
    const before = tensors.count();
    const building = buildCandidate(
      { ...context, tensors, signal: controller.signal, onProgress: () => controller.abort() },
      request,
    );
    await expect(building).rejects.toMatchObject({ name: 'AbortError' });
    expect(tensors.count()).toBe(before);
  });
});

it('a lottery decides by probabilities between 0 and 1 and has no score', async () => {
  const context = at(['population'], { ...small, causes: [{ cause: 'population', weight: 0.74 }] });
  const candidate = await buildCandidate(context, {
    parts: [{ kind: 'exponentiated-gradient', labels: 'bureau', gap: 2 }],
  });
  const { applicants } = context.credit.month(4);
  const approval = candidate.approve(applicants);
  expect(candidate.randomised).toBe(true);
  expect(candidate.score(applicants)).toBeNull();
  expect(approval.every((p) => p >= 0 && p <= 1 + 1e-12)).toBe(true);
  expect(approval.some((p) => p > 0.2 && p < 0.8)).toBe(true);
});
