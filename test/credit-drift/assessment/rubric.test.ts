/** What the rubric rewards: honest beliefs, plans that help, comparisons made before the choice, and looking no more than needed. */
import { describe, expect, it } from 'vitest';
import { diagnosis } from '@simulations/credit-drift/assessment/diagnosis';
import { evidence } from '@simulations/credit-drift/assessment/evidence';
import { plan } from '@simulations/credit-drift/assessment/plan';
import type { Beliefs } from '@simulations/credit-drift/decisions';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import type { BenchRow } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationRequest } from '@simulations/credit-drift/mitigation/request';
import type { Report } from '@simulations/credit-drift/report';

const holding = (most: Partial<Beliefs>, rest = 0): Beliefs => ({
  ...(Object.fromEntries(hypotheses.map((id) => [id, rest])) as Record<Hypothesis, number>),
  ...most,
});
const sure = Object.fromEntries(hypotheses.map((id) => [id, Number(id === 'proxy')])) as Record<Hypothesis, number>;
const flat = Object.fromEntries(hypotheses.map((id) => [id, 1 / 7])) as Record<Hypothesis, number>;
const look = { instrument: 'drift', month: 3, outcome: '', sentence: '', posterior: sure, again: false };

function reportWith(parts: object): Report {
  const empty = { asked: [], predictions: [], beliefs: [], diagnoses: [], ledger: [], bench: [], chosen: null };
  const costs = { days: 0, euros: 0, tests: 0 };
  return { ...empty, costs, prior: flat, truth: { hypotheses: ['proxy'] }, ...parts } as unknown as Report;
}

describe('diagnosis', () => {
  const share = (beliefs: Beliefs, truth: Hypothesis, seen = 1) =>
    diagnosis(
      reportWith({
        truth: { hypotheses: [truth] },
        ledger: [look],
        beliefs: [{ beliefs, seen }],
        diagnoses: [{ hypotheses: ['unit'], confidence: 2, because: '', seen: 1, clock: 5, benched: 0 }],
      }),
    ).share;

  it('pays best, on average, for stating what one believes', () => {
    const expected = (stated: number) =>
      0.6 * share(holding({ proxy: stated, label: 100 - stated }), 'proxy') +
      0.4 * share(holding({ proxy: stated, label: 100 - stated }), 'label');
    expect(expected(60)).toBeGreaterThan(expected(100));
    expect(expected(60)).toBeGreaterThan(expected(75));
    expect(expected(60)).toBeGreaterThan(expected(50));
  });

  it('pays half for a cause first named after the bench has shown which repair works', () => {
    const named = (...when: number[]) =>
      diagnosis(
        reportWith({
          ledger: [look],
          diagnoses: when.map((benched) => ({
            hypotheses: ['proxy'],
            confidence: 3,
            because: '',
            seen: 1,
            clock: 5,
            benched,
          })),
        }),
      ).share;
    expect(named(0)).toBeCloseTo(0.85, 12);
    expect(named(0, 3)).toBeCloseTo(0.85, 12);
    expect(named(3)).toBeCloseTo(0.325, 12);
  });

  it('pays nothing for a belief stated before the first look', () => {
    expect(share(holding({ proxy: 100 }), 'proxy')).toBeCloseTo(0.15, 12);
    expect(share(holding({ proxy: 100 }), 'proxy', 0)).toBe(0);
  });
});

describe('evidence', () => {
  const share = (last: Beliefs, costs = { days: 2, euros: 0, tests: 30 }) =>
    evidence(
      reportWith({
        ledger: [look, look],
        costs,
        diagnoses: [{}],
        beliefs: [
          { beliefs: holding({}, 14), seen: 0 },
          { beliefs: last, seen: 2 },
        ],
      }),
    ).share;

  it('pays for following the evidence, and not for believing nothing', () => {
    expect(share(holding({ proxy: 90 }, 2)) - share(holding({}))).toBeGreaterThan(0.08);
    expect(share(holding({}))).toBeCloseTo(share(holding({}, 100)), 12);
  });

  it('takes most of the points of thrift from whoever looks at everything', () => {
    const held = holding({ proxy: 90 }, 2);
    const thrifty = share(held, { days: 4.25, euros: 48_000, tests: 60 });
    expect(share(held)).toBe(thrifty);
    expect(thrifty - share(held, { days: 9.25, euros: 42_000, tests: 100 })).toBeGreaterThan(0.12);
  });
});

describe('plan', () => {
  const row = (kind: string, recovery: number, profitChange: number) =>
    ({
      key: kind,
      request: { parts: [{ kind }] },
      name: kind,
      measures: { recovery, profit: 140 + profitChange, profitChange },
      warnings: [],
    }) as unknown as BenchRow;
  const choose = (chosen: BenchRow, bench: BenchRow[], benched: number) =>
    plan(
      reportWith({
        bench,
        chosen: { mitigation: chosen.request as MitigationRequest, clock: 5, benched, row: chosen },
      }),
    );
  const [repair, cut, retrain] = [row('restore-vendor', 1, 2), row('global-cutoff', 0, 0), row('retrain', 0.4, 1)];

  it('counts what was tried before the choice only', () => {
    const all = [repair, cut, retrain];
    expect(choose(repair, all, 3).share).toBeCloseTo(1, 12);
    expect(choose(repair, all, 0).share).toBeCloseTo(0.8, 12);
    expect(
      choose(cut, all, 0)
        .evidence.map(({ text }) => text)
        .join(),
    ).not.toMatch(/You had tried/u);
    expect(
      choose(cut, all, 3)
        .evidence.map(({ text }) => text)
        .join(),
    ).toMatch(/You had tried/u);
  });

  it('gives a plan that undoes nothing no points for being harmless', () => {
    expect(choose(cut, [cut], 0).share).toBe(0);
    expect(choose(retrain, [retrain], 0).share).toBeCloseTo(0.45 * 0.4 + 0.8 * 0.35, 12);
  });
});
