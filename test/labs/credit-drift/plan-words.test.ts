import { describe, expect, it } from 'vitest';
import { type BenchRow, benchWarningIds } from '@simulations/credit-drift/mitigation/bench';
import { type MitigationRequest, mitigationKey } from '@simulations/credit-drift/mitigation/request';
import { frontOf } from '@/labs/credit-drift/plan/ParetoView';
import { bestPlan, planKindOf } from '@/labs/credit-drift/plan/PlanPrediction';
import { warningTitles } from '@/labs/credit-drift/plan/warning-words';

interface Given {
  readonly parts: MitigationRequest['parts'];
  readonly recovery?: number | null;
  readonly profitChange?: number;
  readonly frrB?: number;
}

function row({ parts, recovery = 0.5, profitChange = 0, frrB = 0.3 }: Given): BenchRow {
  const request = { parts };
  return {
    key: mitigationKey(request),
    request,
    name: parts.map(({ kind }) => kind).join(),
    measures: {
      frrA: 0.18,
      frrB,
      gap: frrB - 0.18,
      auc: 0.82,
      profit: 120 + profitChange,
      badRate: 0.12,
      badRateB: 0.14,
      approvalA: 0.7,
      approvalB: 0.5,
      recovery,
      profitChange,
      profitChangeInterval: { low: profitChange - 1, high: profitChange + 1 },
    },
    warnings: [],
    coefficients: null,
    cutoffs: null,
    trainingRows: null,
    constraint: null,
  };
}
const repair = (more: Partial<Given> = {}) => row({ parts: [{ kind: 'restore-vendor' }], ...more });
const cutoffs = (more: Partial<Given> = {}) => row({ parts: [{ kind: 'group-cutoffs' }], ...more });

describe('the kind of a plan', () => {
  it('is its change of the model, else its repair, else none', () => {
    expect(planKindOf(row({ parts: [{ kind: 'fix-unit' }, { kind: 'retrain', labels: 'pipeline' }] }))).toBe('retrain');
    expect(planKindOf(repair())).toBe('repair');
    expect(planKindOf(row({ parts: [{ kind: 'nothing' }] }))).toBeNull();
  });
});

describe('the best plan', () => {
  it('undoes most of those that cost no profit', () => {
    const rows = [repair({ recovery: 0.9 }), cutoffs({ recovery: 1, profitChange: -3 })];
    expect(bestPlan(rows)).toBe(rows[0]);
  });
  it('does not gain from undoing more than the whole rise: profit decides', () => {
    const rows = [cutoffs({ recovery: 1.5, profitChange: 1 }), repair({ recovery: 1, profitChange: 2.5 })];
    expect(bestPlan(rows)).toBe(rows[1]);
  });
  it('is none where nothing is undone', () => {
    expect(bestPlan([repair({ recovery: null }), cutoffs({ recovery: -0.3 })])).toBeNull();
  });
});

describe('the front', () => {
  const drawn = (given: readonly (readonly [number, number])[]) =>
    given.map(([frrB, y], i) => ({ row: repair({ frrB }), y, number: i + 1 }));
  it('leaves out what another plan beats on both, either way round', () => {
    const plans = drawn([
      [0.29, 2.5],
      [0.36, 1],
      [0.2, -3],
    ]);
    expect(frontOf(plans, 'higher').map(({ number }) => number)).toEqual([1, 3]);
    expect(frontOf(plans, 'lower').map(({ number }) => number)).toEqual([3]);
  });
});

describe('warnings', () => {
  it('each have a headline of their own', () => {
    expect(new Set(benchWarningIds.map((id) => warningTitles[id])).size).toBe(benchWarningIds.length);
  });
});
