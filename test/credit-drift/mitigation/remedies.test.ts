import { describe, expect, it } from 'vitest';
import type { LabelSource, MitigationKind, MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { remedyWords } from '@simulations/credit-drift/mitigation/words';
import { hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { type Cause, causes } from '@simulations/credit-drift/world/causes';
import { at, tried, warned } from './cases';

const main = ['population', 'proxy', 'label', 'missing-code'] as const;
const recovery = async (cause: Cause, ...parts: MitigationPart[]) =>
  (await tried(at([cause]), ...parts)).measures.recovery!;
const profit = async (cause: Cause, ...parts: MitigationPart[]) =>
  (await tried(at([cause]), ...parts)).measures.profitChange;
const all = (kind: 'retrain' | 'balanced' | 'reweigh', labels: LabelSource = 'pipeline'): MitigationPart => ({
  kind,
  labels,
});
const lower: MitigationPart = { kind: 'global-cutoff', cutoff: null };

describe('the remedies in words', () => {
  it.each(causes)('bring group B back to its launch rate: %s', async (cause) => {
    for (const parts of remedyWords[hypothesisOf(cause)].plans) {
      expect(await recovery(cause, ...parts)).toBeGreaterThan(0.9);
    }
  });

  it('are to leave things alone when nothing is wrong', async () => {
    const context = at([]);
    const nothing = await tried(context, { kind: 'nothing' });
    expect(nothing.measures.recovery).toBeNull();
    expect(nothing.measures.profitChange).toBe(0);
    // A fairness method then closes the launch gap and pays for it; the lottery's loss is beyond chance.
    const lottery = await tried(context, { kind: 'exponentiated-gradient', labels: 'pipeline', gap: 2 });
    expect(lottery.measures.profitChangeInterval.high).toBeLessThan(0);
    // Refitting on more of the same earns nothing.
    const { low, high } = (await tried(context, all('retrain'))).measures.profitChangeInterval;
    expect(low < 0 && high > 0).toBe(true);
  });

  it.each(main)('earn more than any other plan that does not use the group: %s', async (cause) => {
    const best = await profit(cause, ...remedyWords[hypothesisOf(cause)].plans[0]!);
    const others: MitigationPart[] = [
      all('retrain'),
      all('retrain', 'approved'),
      all('balanced'),
      all('reweigh'),
      lower,
      { kind: 'constraint', labels: 'pipeline', gap: 2 },
      { kind: 'exponentiated-gradient', labels: 'pipeline', gap: 2 },
      { kind: 'focal-cutoff', cutoff: null },
    ];
    for (const part of others) expect(await profit(cause, part)).toBeLessThan(best);
    expect(best).toBeGreaterThan(2);
  });
});

describe('retraining', () => {
  it.each(main)('on approved applicants only undoes less: %s', async (cause) => {
    expect(await recovery(cause, all('retrain', 'approved'))).toBeLessThan(
      (await recovery(cause, all('retrain'))) - 0.02,
    );
  });

  it('undoes part where the labels are right, and nothing where they are wrong', async () => {
    for (const cause of ['population', 'proxy', 'missing-code'] as const) {
      const undone = await recovery(cause, all('retrain'));
      expect(undone).toBeGreaterThan(0.1);
      expect(undone).toBeLessThan(0.85);
    }
    expect(Math.abs(await recovery('label', all('retrain')))).toBeLessThan(0.1);
  });

  it('balanced, helps where the labels are right and harms where they are wrong', async () => {
    for (const cause of ['population', 'proxy', 'missing-code'] as const) {
      expect(await recovery(cause, all('balanced'))).toBeGreaterThan(await recovery(cause, all('retrain')));
    }
    expect(await recovery('label', all('balanced'))).toBeLessThan(-0.2);
    expect(warned(await tried(at(['label']), all('balanced')))).toContain('profit-below-nothing');
    expect(await recovery('label', all('balanced', 'bureau'))).toBeGreaterThan(0.9);
  });

  it('under a constraint rewards newcomers, though the group is no input', async () => {
    for (const cause of main) {
      const row = await tried(at([cause]), { kind: 'constraint', labels: 'pipeline', gap: 2 });
      const residence = row.coefficients!.find(({ input }) => input === 'residence_years')!;
      expect(Math.abs(residence.launch!)).toBeLessThan(0.05);
      expect(residence.value).toBeLessThan(-0.15);
      expect(warned(row)).toContain('proxy-use');
    }
  });
});

describe('one lower cut-off for everybody', () => {
  it.each(['population', 'proxy', 'missing-code'] as const)(
    'loses money and approves more bad loans: %s',
    async (cause) => {
      const row = await tried(at([cause]), lower);
      expect(warned(row)).toContain('profit-below-nothing');
      expect(row.measures.badRate).toBeGreaterThan(
        (await tried(at([cause]), { kind: 'nothing' })).measures.badRate + 0.01,
      );
    },
  );
});

describe('a repair', () => {
  const repairs = { proxy: 'restore-vendor', 'missing-code': 'fix-encoding', unit: 'fix-unit' } as const;

  it.each(Object.entries(repairs))('of %s changes nothing where that is sound', async (cause, kind) => {
    for (const other of causes.filter((one) => one !== cause)) {
      const repaired = await tried(at([other]), { kind });
      expect(repaired.measures).toEqual((await tried(at([other]), { kind: 'nothing' })).measures);
    }
  });

  it('goes with a repair of the other cause, and alone undoes only its own', async () => {
    const context = at(['proxy', 'label'], {
      causes: [
        { cause: 'proxy', weight: 0.5 },
        { cause: 'label', weight: 0.5 },
      ],
    });
    const undone = async (...kinds: Extract<MitigationKind, 'restore-vendor' | 'rollback'>[]) =>
      (await tried(context, ...kinds.map((kind) => ({ kind })))).measures.recovery!;
    expect(await undone('restore-vendor', 'rollback')).toBeCloseTo(1, 9);
    expect(await undone('restore-vendor')).toBeLessThan(0.8);
    expect(await undone('rollback')).toBeLessThan(0.8);
  });
});
