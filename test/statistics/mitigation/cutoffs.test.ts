import { describe, expect, it } from 'vitest';
import { agreeWithin, bestCutoffPair, cutoffOutcomes } from '@simulations/statistics/mitigation/group-cutoffs';
import { loanCutoffs, loanGroups } from '@simulations/statistics/mitigation/loan-demo';
import type { LoanPolicy } from '@simulations/statistics/mitigation/loan-demo';
import { approvalPayoff } from '@simulations/statistics/mitigation/payoff';
import { oraclePresent, readOracle } from '../sequential/oracle';

const profits: [LoanPolicy, number, number, number][] = [
  ['max-profit', 32_400, 61, 50],
  ['group-unaware', 25_600, 55, 55],
  ['demographic-parity', 30_800, 60, 52],
  ['equal-opportunity', 30_400, 59, 53],
];

describe('the loan thresholds of 2016', () => {
  it.each(profits)('%s earns %i with cutoffs %i and %i, as published', (policy, profit, first, second) => {
    const pair = loanCutoffs(policy);
    expect(pair.payoff).toBe(profit);
    expect([pair.first.cutoff, pair.second.cutoff]).toEqual([first, second]);
  });

  it.skipIf(!oraclePresent)('have the reference rates', () => {
    type Demo = Record<string, { profit0: number; profit1: number; tpr: number[]; positive_rate: number[] }>;
    const oracle = readOracle<{ hardt_demo_2016: Demo }>('mitigation').hardt_demo_2016;
    for (const [policy] of profits) {
      const expected = oracle[policy.replace('-', '_')]!;
      const { first, second } = loanCutoffs(policy);
      expect([first.payoff, second.payoff]).toEqual([expected.profit0, expected.profit1]);
      [first, second].forEach((of, g) => {
        expect(of.truePositiveRate).toBeCloseTo(expected.tpr[g]!, 12);
        expect(of.approvalRate).toBeCloseTo(expected.positive_rate[g]!, 12);
      });
    }
    for (const { labels } of loanGroups()) {
      expect(labels.length).toBe(198);
      expect(labels.reduce((sum, label) => sum + label, 0)).toBe(99);
    }
  });
});

describe('cutoffs', () => {
  const payoff = approvalPayoff(300, -700);
  const labels = [1, 0, 1, 1, 0];
  const scores = [0.9, 0.7, 0.7, 0.4, 0.1];

  it('approve a score equal to the cutoff', () => {
    expect(cutoffOutcomes(labels, scores, [0.7, 0.70001, 2], payoff)).toEqual([
      { cutoff: 0.7, truePositiveRate: 2 / 3, falsePositiveRate: 1 / 2, approvalRate: 3 / 5, payoff: -100 },
      { cutoff: 0.70001, truePositiveRate: 1 / 3, falsePositiveRate: 0, approvalRate: 1 / 5, payoff: 300 },
      { cutoff: 2, truePositiveRate: 0, falsePositiveRate: 0, approvalRate: 0, payoff: 0 },
    ]);
  });

  it('a pair agrees within the tolerance or there is none', () => {
    const first = cutoffOutcomes(labels, scores, [0.2, 0.8], payoff);
    const second = cutoffOutcomes([1, 0, 1], [0.6, 0.5, 0.4], [0.45, 0.55], payoff);
    expect(bestCutoffPair(first, second, agreeWithin('truePositiveRate', 0.2))).toMatchObject({
      first: { cutoff: 0.8 },
      second: { cutoff: 0.55 },
      payoff: 600,
    });
    expect(bestCutoffPair(first, second, agreeWithin('truePositiveRate', 0.1))).toBeNull();
  });
});
