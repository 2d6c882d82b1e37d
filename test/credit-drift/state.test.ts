import { describe, expect, it } from 'vitest';
import { DecisionRefused, type Scenario } from '@simulations/kernel/simulation';
import { type Decision, parseDecision } from '@simulations/credit-drift/decisions';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import { instrumentIds } from '@simulations/credit-drift/instruments/catalogue';
import { mitigationKinds } from '@simulations/credit-drift/mitigation/request';
import { goodDesign } from '@simulations/credit-drift/rollout/defaults';
import type { Setup } from '@simulations/credit-drift/setup';
import { open, step, whyNot } from '@simulations/credit-drift/state';

const setup: Setup = {
  seed: 7,
  causes: [{ cause: 'proxy', weight: 1 }],
  headline: 'points',
  alert: 'study',
  clock: { start: 4, end: 6 },
  applicantsPerMonth: 20_000,
  scaffold: 'free',
  instruments: [...instrumentIds],
  mitigations: [...mitigationKinds],
};
const scenario: Scenario<Setup> = {
  id: 'a-case',
  version: 1,
  simulation: 'credit-drift',
  title: 'A case',
  goal: 'Find out.',
  setup,
  rubric: [],
};
const after = (...decisions: Decision[]) => decisions.reduce(step, open(scenario, 7));
const look = (instrument: (typeof instrumentIds)[number], month: number): Decision => ({
  kind: 'consult',
  instrument,
  month,
});
const plan = (...kinds: ('nothing' | 'rollback' | 'restore-vendor' | 'rederive-labels' | 'fix-unit')[]) => ({
  parts: kinds.map((kind) => ({ kind })),
});

describe('the clock', () => {
  it('starts where the scenario says and stops at its end', () => {
    expect(after().clock).toBe(4);
    expect(after({ kind: 'advance' }, { kind: 'advance' }).clock).toBe(6);
    expect(() => after({ kind: 'advance' }, { kind: 'advance' }, { kind: 'advance' })).toThrow(DecisionRefused);
  });

  it('lets instruments answer when their information has arrived, and says when it will', () => {
    expect(whyNot(after(), 'drift', 4)).toBeNull();
    expect(whyNot(after(), 'drift', 5)).toMatch(/not over/u);
    expect(whyNot(after(), 'auc', 2)).toBeNull();
    expect(whyNot(after(), 'auc', 3)).toMatch(/end of month 5/u);
    expect(whyNot(after({ kind: 'advance' }), 'auc', 3)).toBeNull();
    expect(whyNot(after(), 'frr', 2)).toMatch(/panel/u);
    expect(whyNot(after({ kind: 'buy', item: 'panel', month: 2 }), 'frr', 2)).toBeNull();
    expect(whyNot(after(), 'audit', 3)).toMatch(/audited/u);
    expect(whyNot(after({ kind: 'buy', item: 'audit' }), 'audit', 3)).toBeNull();
    expect(() => after(look('frr', 2))).toThrow(DecisionRefused);
  });
});

describe('the ledger', () => {
  it('keeps what was known at each look, and charges each look once', () => {
    const state = after(look('drift', 3), look('drift', 3), { kind: 'buy', item: 'panel', month: 1 }, look('frr', 1));
    expect(state.ledger.map(({ again }) => again)).toEqual([false, true, false]);
    expect(state.ledger[0]!.purchases.panels).toEqual([]);
    expect(state.ledger[2]!.purchases.panels).toEqual([1]);
    expect(state.costs).toEqual({ days: 0.5, euros: 24_000, tests: 29 });
  });

  it('knows which predictions came after what they are about', () => {
    const prediction = { point: 'replay', outcome: 'remains', confidence: 2 } as const;
    expect(after({ kind: 'predict', prediction }).predictions[0]!.late).toBe(false);
    expect(after(look('replay', 3), { kind: 'predict', prediction }).predictions[0]!.late).toBe(true);
  });
});

describe('what is refused', () => {
  it('buying the same panel or audit twice, or one of a month that is not over', () => {
    const panel: Decision = { kind: 'buy', item: 'panel', month: 2 };
    expect(() => after(panel, panel)).toThrow(/yours already/u);
    expect(() => after({ ...panel, month: 5 })).toThrow(/not over/u);
    expect(() => after({ kind: 'buy', item: 'audit' }, { kind: 'buy', item: 'audit' })).toThrow(DecisionRefused);
  });

  it('“nothing” beside a cause, and a cause named twice', () => {
    const diagnose = (...named: (typeof hypotheses)[number][]): Decision => ({
      kind: 'diagnose',
      hypotheses: named,
      confidence: 2,
      because: '',
    });
    expect(() => after(diagnose('nothing', 'proxy'))).toThrow(DecisionRefused);
    expect(() => after(diagnose('proxy', 'proxy'))).toThrow(DecisionRefused);
    expect(after(diagnose('label', 'population')).diagnoses).toHaveLength(1);
  });

  it('two changes of the model in one plan, and a rollout of no plan', () => {
    const both = { parts: [{ kind: 'rollback' as const }, { kind: 'group-cutoffs' as const }] };
    expect(() => after({ kind: 'bench', mitigation: both })).toThrow(/only one change/u);
    expect(after({ kind: 'bench', mitigation: plan('restore-vendor', 'fix-unit', 'rollback') }).benched).toHaveLength(
      1,
    );
    const rollout: Decision = { kind: 'rollout', design: goodDesign };
    expect(() => after(rollout)).toThrow(/Choose a plan/u);
    expect(() => after({ kind: 'choose', mitigation: plan('nothing') }, rollout)).toThrow(/nothing to roll out/u);
  });

  it('decisions that are none', () => {
    expect(() => parseDecision({ kind: 'buy', item: 'panel' })).toThrow(/month/u);
    expect(() => parseDecision({ kind: 'consult', instrument: 'crystal-ball', month: 1 })).toThrow();
    expect(() => parseDecision({ kind: 'believe', beliefs: { population: 50 } })).toThrow();
    const beliefs = Object.fromEntries(hypotheses.map((id) => [id, 50]));
    expect(parseDecision({ kind: 'believe', beliefs })).toEqual({ kind: 'believe', beliefs });
    expect(() => parseDecision({ kind: 'believe', beliefs: { ...beliefs, proxy: 101 } })).toThrow(/proxy/u);
  });
});
