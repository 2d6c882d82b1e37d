import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, InvalidAttempt, MAX_DECISIONS, openAttempt, parseAttempt } from '@simulations/kernel/attempt';
import { canonicalJson, MAX_DEPTH, NotJson } from '@simulations/kernel/json';
import { games, market, play, stall } from './toy-simulation';

const { attempt } = play(12, [
  { kind: 'buy', units: 3 },
  { kind: 'open', note: 'rain' },
]);
const read = (change: Record<string, unknown>) => parseAttempt({ ...attempt, ...change }, stall.parseDecision);

describe('parseAttempt', () => {
  it('returns what was recorded', () => {
    fc.assert(
      fc.property(games, (game) => {
        const copy: unknown = JSON.parse(JSON.stringify(game.attempt));
        expect(parseAttempt(copy, stall.parseDecision)).toEqual(game.attempt);
        expect(parseAttempt(copy)).toEqual(game.attempt);
      }),
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a missing field', { seed: undefined }, 'seed: is missing'],
    ['another format', { format: 2 }, 'format: this site reads format 1 only'],
    ['an id with spaces', { id: 'a b' }, 'id: should be 1 to 100 letters, digits and . _ : / -'],
    ['a version of the wrong type', { scenarioVersion: '2' }, 'scenarioVersion: should be number, not string'],
    ['a fraction as version', { engineVersion: 1.5 }, 'engineVersion: should be a whole number, not 1.5'],
    ['a seed out of range', { seed: 2 ** 32 }, 'seed: more than 4294967295'],
    ['a negative seed', { seed: -1 }, 'seed: less than 0'],
    ['a field nobody knows', { score: 100 }, 'unknown field score'],
    ['decisions that are no list', { decisions: {} }, 'decisions: should be array, not object'],
    ['too many decisions', { decisions: new Array(MAX_DECISIONS + 1).fill(1) }, 'decisions: more than 5000 entries'],
    [
      'a wrong decision',
      { decisions: [{ kind: 'open' }, { kind: 'buy', units: 0 }] },
      'decisions[1]: units: less than 1',
    ],
    ['an unknown decision', { decisions: [{ kind: 'steal' }] }, 'decisions[0]: kind: unknown kind'],
    [
      'a decision that JSON cannot carry',
      { decisions: [{ kind: 'buy', units: NaN }] },
      'decisions[0].units: NaN is not a number that can be saved',
    ],
  ])('refuses %s', (_what, change, message) => {
    expect(() => read(change)).toThrow(new InvalidAttempt(message));
  });

  it('refuses anything else with its own error only', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (input) => {
        expect(() => parseAttempt(input)).toThrow(InvalidAttempt);
      }),
    );
  });

  it('refuses a decision nested too deep without exhausting the stack', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(() => parseAttempt({ ...attempt, decisions: [deep] })).toThrow(`nested more than ${MAX_DEPTH} levels deep`);
  });

  it('refuses the key __proto__', () => {
    const decisions: unknown = JSON.parse('[{"__proto__": {"admin": true}}]');
    expect(() => parseAttempt({ ...attempt, decisions })).toThrow('the key __proto__ is not allowed');
  });
});

describe('decide', () => {
  it('records a copy that nobody can change afterwards', () => {
    const choice = { kind: 'open' as const, note: 'sun' };
    const next = decide(attempt, choice);
    choice.note = 'rain';
    expect(next.decisions.at(-1)).toEqual({ kind: 'open', note: 'sun' });
    expect(Object.isFrozen(next.decisions.at(-1))).toBe(true);
    expect(attempt.decisions).toHaveLength(2);
  });

  it('refuses what JSON would change silently', () => {
    const empty = openAttempt({ id: 'a', scenario: market, engineVersion: 1, seed: 1 });
    for (const value of [NaN, Infinity, undefined, 1n, new Date(0), new Map(), [undefined], () => 1]) {
      expect(() => decide<unknown>(empty, { value: [value] })).toThrow(NotJson);
    }
  });

  it('refuses more than the most', () => {
    const full = { ...attempt, decisions: new Array(MAX_DECISIONS).fill(attempt.decisions[0]!) };
    expect(() => decide(full, { kind: 'open' })).toThrow(InvalidAttempt);
  });
});

describe('canonicalJson', () => {
  it('is the value that JSON text carries', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        expect(canonicalJson(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(Object.is(canonicalJson(-0), 0)).toBe(true);
    expect(canonicalJson({ a: undefined, b: [1] })).toEqual({ b: [1] });
  });
});
