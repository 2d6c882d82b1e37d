import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, decide, undo } from '@simulations/kernel/attempt';
import { replay, ReplayRefused, replayWithReport } from '@simulations/kernel/replay';
import { decisions, games, market, play, stall } from './toy-simulation';

function refusal(run: () => unknown): ReplayRefused {
  try {
    run();
  } catch (error) {
    if (error instanceof ReplayRefused) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('replay', () => {
  it('gives the state of the live game, for any log', () => {
    fc.assert(
      fc.property(games, ({ attempt, states }) => {
        expect(replay(stall, market, attempt)).toEqual({ state: states.at(-1), sameEngine: true });
      }),
    );
  });

  it('of an undone attempt is the state before the last decision', () => {
    fc.assert(
      fc.property(games, ({ attempt, states }) => {
        expect(replay(stall, market, undo(attempt)).state).toEqual(states.at(-2) ?? states[0]);
      }),
    );
  });

  it('of any prefix gives the state the live game had there', () => {
    fc.assert(
      fc.property(games, fc.nat(), ({ attempt, states }, cut) => {
        const kept = cut % states.length;
        const prefix = { ...attempt, decisions: attempt.decisions.slice(0, kept) };
        expect(replay(stall, market, prefix).state).toEqual(states[kept]);
      }),
    );
  });

  it('under another decision keeps what the decision does not reach: the same shoppers come', () => {
    const dear = play(9, [{ kind: 'buy', units: 100 }, { kind: 'price', cents: 200 }, { kind: 'open' }]);
    const cheap = play(9, [{ kind: 'buy', units: 100 }, { kind: 'price', cents: 50 }, { kind: 'open' }]);
    // Whoever pays 200 pays 50 too.
    expect(cheap.states.at(-1)!.sold[0]).toBeGreaterThan(dear.states.at(-1)!.sold[0]!);
  });

  it('changes nothing in the attempt it reads', () => {
    fc.assert(
      fc.property(games, ({ attempt }) => {
        const before = JSON.stringify(attempt);
        replay(stall, market, attempt);
        expect(JSON.stringify(attempt)).toBe(before);
      }),
    );
  });

  it('adds report and assessment', async () => {
    const { attempt } = play(4, [{ kind: 'buy', units: 30 }, { kind: 'open' }, { kind: 'open' }]);
    const result = await replayWithReport(stall, market, attempt, { currency: 'cents' });
    expect(result.report).toEqual({ profit: result.state.cash - 5000, sold: 30, currency: 'cents' });
    expect(result.assessment).toMatchObject({ earned: 100, possible: 100 });
  });

  it('flags another engine version and goes on', () => {
    const { attempt, states } = play(4, [{ kind: 'open' }]);
    const old = { ...attempt, engineVersion: 2 };
    expect(replay(stall, market, old)).toEqual({ state: states.at(-1), sameEngine: false });
  });

  it('refuses another scenario, version or simulation', () => {
    const { attempt } = play(4, []);
    const other = (change: Partial<Attempt>) => refusal(() => replay(stall, market, { ...attempt, ...change }));
    expect(other({ scenarioVersion: 1 })).toMatchObject({
      problem: 'scenario-version',
      message: 'The attempt is at version 1 of scenario "market"; this site has version 2.',
    });
    expect(other({ scenarioId: 'fair' }).problem).toBe('scenario');
    expect(other({ simulation: 'shop' }).problem).toBe('simulation');
  });

  it('refuses a decision that is not possible or not readable, with its index', () => {
    const { attempt } = play(4, [{ kind: 'buy', units: 200 }]);
    const impossible = refusal(() => replay(stall, market, decide(attempt, { kind: 'buy', units: 200 })));
    expect(impossible).toMatchObject({ problem: 'decision', decision: 1 });
    expect(impossible.message).toBe('decisions[1]: 200 units cost 4000; you have 1000.');
    const unreadable = { ...attempt, decisions: [...attempt.decisions, { kind: 'open' }, { kind: 'steal' }] };
    expect(refusal(() => replay(stall, market, unreadable)).message).toBe('decisions[2]: kind: unknown kind');
  });

  it('lets a fault of the engine through as it is', () => {
    const broken = {
      ...stall,
      step: () => {
        throw new TypeError('engine fault');
      },
    };
    expect(() => replay(broken, market, play(1, [{ kind: 'open' }]).attempt)).toThrow(TypeError);
  });
});

describe('undo', () => {
  it('is the inverse of decide', () => {
    fc.assert(
      fc.property(games, decisions, ({ attempt }, choice) => {
        expect(undo(decide(attempt, choice))).toEqual(attempt);
      }),
    );
  });

  it('of an attempt without decisions is the same attempt', () => {
    const { attempt } = play(1, []);
    expect(undo(attempt)).toBe(attempt);
  });
});
