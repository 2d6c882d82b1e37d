/**
 * Headlines of the prototype's verified seeds, to its rounding. Three seeds here, all twelve with CREDIT_SEEDS=all in the
 * environment.
 */
import { describe, expect, it } from 'vitest';
import { openCase, type ScoredMonth } from '@simulations/credit-drift/case';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import { confusion } from '@simulations/statistics/classification/confusion';
import { falseRejectionRate } from '@simulations/statistics/classification/confusion-rates';
import { readReference } from '../world/reference';

const prototypeCauses = ['a_population', 'b_proxy', 'c_label', 'e_missing'] as const;

interface Path {
  readonly sev: number;
  readonly dAUC: readonly number[];
  readonly dFRR_B: readonly number[];
  readonly dFRR_A: readonly number[];
}

type Scan = Readonly<Record<(typeof prototypeCauses)[number], Path>> & {
  readonly seed: number;
  readonly ref_auc: number;
  readonly FRR_A: number;
  readonly FRR_B: number;
  readonly none: Omit<Path, 'sev' | 'dFRR_A'>;
};

const ours = { a_population: 'population', b_proxy: 'proxy', c_label: 'label', e_missing: 'missing-code' } as const;
const scan = readReference<readonly Scan[]>('prototype/seed_scan.json');
const verified = [2, 4, 6, 7, 8, 11, 16, 20, 23, 26, 28, 30];
const seeds = process.env['CREDIT_SEEDS'] === 'all' ? verified : [7, 11, 26];

const auc = ({ applicants, scores }: ScoredMonth) => areaUnderCurve(applicants.good, scores);
const rate = ({ applicants: { good, group }, approved }: ScoredMonth, of: 0 | 1) =>
  falseRejectionRate(confusion(good, approved, (row) => group[row] === of));

describe.skipIf(scan === undefined).each(seeds)('seed %i', (seed) => {
  const expected = scan?.find((entry) => entry.seed === seed);

  it('launches as in the prototype', () => {
    const { reference } = openCase({ seed, causes: [], headline: 'given', applicantsPerMonth: 100 });
    expect(auc(reference)).toBeCloseTo(expected!.ref_auc, 12);
    expect(rate(reference, 0)).toBeCloseTo(expected!.FRR_A, 12);
    expect(rate(reference, 1)).toBeCloseTo(expected!.FRR_B, 12);
  });

  it.each(prototypeCauses)('%s: the prototype’s severity gives its months', (name) => {
    const path = expected![name];
    // Its bisection took nine steps and its severity is rounded to 4 places: a person or two may decide otherwise.
    const opened = openCase({
      seed,
      causes: [{ cause: ours[name], weight: path.sev }],
      headline: 'given',
      applicantsPerMonth: 20_000,
    });
    [1, 2, 3].forEach((month, k) => {
      const { reference } = opened;
      const live = opened.month(month);
      expect(Math.abs(auc(live) - auc(reference) - path.dAUC[k]!)).toBeLessThan(0.0001);
      expect(Math.abs(rate(live, 1) - rate(reference, 1) - path.dFRR_B[k]!)).toBeLessThan(0.001);
      expect(Math.abs(rate(live, 0) - rate(reference, 0) - path.dFRR_A[k]!)).toBeLessThan(0.001);
    });
  });

  it.each(prototypeCauses)('%s: bisection finds its severity, +15.0 points, AUC within .01 every month', (name) => {
    const opened = openCase({
      seed,
      causes: [{ cause: ours[name], weight: 1 }],
      headline: 'points',
      applicantsPerMonth: 20_000,
    });
    expect(Math.abs(opened.injections[0]!.severity - expected![name].sev)).toBeLessThan(0.003);
    expect((100 * opened.headline.change).toFixed(1)).toBe('15.0');
    // Verified at the prototype's severity, from which ours differs in the third place.
    for (const month of [1, 2, 3])
      expect(Math.abs(auc(opened.month(month)) - auc(opened.reference))).toBeLessThanOrEqual(0.0101);
  });

  it('without a cause: the prototype’s months', () => {
    const opened = openCase({ seed, causes: [], headline: 'points', applicantsPerMonth: 20_000 });
    [1, 2, 3].forEach((month, k) => {
      const live = opened.month(month);
      expect(Math.abs(auc(live) - auc(opened.reference) - expected!.none.dAUC[k]!)).toBeLessThan(0.0000501);
      expect(Math.abs(rate(live, 1) - rate(opened.reference, 1) - expected!.none.dFRR_B[k]!)).toBeLessThan(0.000501);
    });
  });
});
