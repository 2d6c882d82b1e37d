/**
 * A market stall, small but with all that a simulation has: random demand, decisions that can be refused, a report that needs
 * a resource from outside, a rubric.
 */
import fc from 'fast-check';
import * as z from 'zod/mini';
import { sumUp } from '@simulations/kernel/assessment';
import { type Attempt, decide, openAttempt } from '@simulations/kernel/attempt';
import { exp } from '@simulations/kernel/math';
import { parserOf } from '@simulations/kernel/parser';
import { DecisionRefused, type Scenario, type Simulation } from '@simulations/kernel/simulation';
import { uniform } from '@simulations/kernel/streams';

export interface StallSetup {
  readonly cash: number;
  readonly unitCost: number;
}

export interface StallState {
  readonly setup: StallSetup;
  readonly seed: number;
  readonly day: number;
  readonly price: number;
  readonly cash: number;
  /** Batches in the order bought; the oldest is sold first and spoils after three days. */
  readonly stock: readonly { readonly day: number; readonly units: number }[];
  readonly sold: readonly number[];
}

const setup = z.strictObject({ cash: z.int().check(z.gte(0)), unitCost: z.int().check(z.gte(1)) });
const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('buy'), units: z.int().check(z.gte(1), z.lte(1000)) }),
  z.strictObject({ kind: z.literal('price'), cents: z.int().check(z.gte(1), z.lte(1000)) }),
  z.strictObject({ kind: z.literal('open'), note: z.optional(z.string().check(z.maxLength(200))) }),
]);
export type StallDecision = z.infer<typeof decision>;

export interface StallReport {
  readonly profit: number;
  readonly sold: number;
  readonly currency: string;
}

function sellOneDay(state: StallState): StallState {
  const shoppers = Array.from({ length: 40 }, (_, i) => uniform(state.seed, state.day, i, 0));
  let demand = shoppers.filter((u) => u < exp(-state.price / 120)).length;
  const fresh = state.stock.filter((batch) => state.day - batch.day < 3);
  const wanted = demand;
  const stock = fresh.flatMap((batch) => {
    const units = Math.min(batch.units, demand);
    demand -= units;
    return batch.units > units ? [{ ...batch, units: batch.units - units }] : [];
  });
  const sold = wanted - demand;
  return { ...state, day: state.day + 1, stock, cash: state.cash + sold * state.price, sold: [...state.sold, sold] };
}

export const stall: Simulation<StallSetup, StallState, StallDecision, StallReport, { readonly currency: string }> = {
  id: 'stall',
  version: 3,
  parseSetup: parserOf(setup),
  parseDecision: parserOf(decision),
  open: (scenario, seed) => ({
    setup: scenario.setup,
    seed,
    day: 0,
    price: 100,
    cash: scenario.setup.cash,
    stock: [],
    sold: [],
  }),
  step(state, choice) {
    switch (choice.kind) {
      case 'buy': {
        const cost = choice.units * state.setup.unitCost;
        if (cost > state.cash) throw new DecisionRefused(`${choice.units} units cost ${cost}; you have ${state.cash}.`);
        return { ...state, cash: state.cash - cost, stock: [...state.stock, { day: state.day, units: choice.units }] };
      }
      case 'price':
        return { ...state, price: choice.cents };
      case 'open':
        return sellOneDay(state);
    }
  },
  report: (state, { currency }) => ({
    profit: state.cash - state.setup.cash,
    sold: state.sold.reduce((sum, n) => sum + n, 0),
    currency,
  }),
  assess: (report, scenario) =>
    sumUp(
      scenario.rubric.map((point) => ({
        ...point,
        earned: report.profit > 0 ? point.possible : 0,
        evidence: [{ text: `Profit ${report.profit} ${report.currency}` }],
      })),
    ),
};

export const market: Scenario<StallSetup> = {
  id: 'market',
  version: 2,
  simulation: 'stall',
  title: 'Market day',
  goal: 'Make a profit in ten days.',
  setup: { cash: 5000, unitCost: 20 },
  rubric: [{ id: 'profit', title: 'Profit', possible: 100 }],
};

/** Decisions of the right form, some of which the stall refuses. */
export const decisions: fc.Arbitrary<StallDecision> = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), units: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ kind: fc.constant('price' as const), cents: fc.integer({ min: 1, max: 400 }) }),
  fc.record(
    { kind: fc.constant('open' as const), note: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { requiredKeys: ['kind'] },
  ),
);

export interface Played {
  readonly attempt: Attempt<StallDecision>;
  /** State after each decision; the first is the opening. */
  readonly states: readonly StallState[];
}

/** Plays as a page does: one decision at a time, refused ones are not logged. */
export function play(seed: number, choices: readonly StallDecision[], id = 'attempt-1'): Played {
  let attempt = openAttempt<StallDecision>({ id, scenario: market, engineVersion: stall.version, seed });
  const states = [stall.open(market, attempt.seed)];
  for (const choice of choices) {
    try {
      states.push(stall.step(states.at(-1)!, choice));
      attempt = decide(attempt, choice);
    } catch (error) {
      if (!(error instanceof DecisionRefused)) throw error;
    }
  }
  return { attempt, states };
}

/** Games of any length that can be replayed. */
export const games: fc.Arbitrary<Played> = fc
  .tuple(fc.nat(0xffffffff), fc.array(decisions, { maxLength: 40 }))
  .map(([seed, choices]) => play(seed, choices));
