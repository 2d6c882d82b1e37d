import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSeverities } from '@simulations/credit-drift/severity';
import type { Cause, Injection } from '@simulations/credit-drift/world/causes';

/** A rise that is the sum of each cause's own, linear in severity. */
const linear = (slopes: Partial<Record<Cause, number>>) => (injections: readonly Injection[]) =>
  injections.reduce((sum, { cause, severity }) => sum + (slopes[cause] ?? 0) * severity, 0);

describe('findSeverities', () => {
  it('finds the severity of one cause, whatever its weight', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.16, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (slope, weight) => {
          const found = findSeverities([{ cause: 'unit', weight }], 0.15, linear({ unit: slope }));
          expect(found.reached).toBe(true);
          expect(Math.abs(found.injections[0]!.severity - 0.15 / slope)).toBeLessThan(1 / 8192);
        },
      ),
    );
  });

  it('shares the harm by weight among causes whose scales differ', () => {
    const slopes = { population: 0.2, label: 0.9 };
    const shares = [
      { cause: 'population', weight: 0.6 },
      { cause: 'label', weight: 0.4 },
    ] as const;
    const { injections, reached } = findSeverities(shares, 0.15, linear(slopes));
    expect(reached).toBe(true);
    expect(injections.map(({ cause, severity }) => slopes[cause as 'label'] * severity)).toEqual([
      expect.closeTo(0.6 * 0.15, 2),
      expect.closeTo(0.4 * 0.15, 2),
    ]);
    expect(linear(slopes)(injections)).toBeCloseTo(0.15, 3);
  });

  it('takes full severity and says so when the target is out of reach', () => {
    const alone = findSeverities([{ cause: 'concept-lift', weight: 0.5 }], 0.15, linear({ 'concept-lift': 0.1 }));
    expect(alone).toEqual({ injections: [{ cause: 'concept-lift', severity: 1 }], reached: false });
    const shares = [
      { cause: 'concept-lift', weight: 1 },
      { cause: 'unit', weight: 0.5 },
    ] as const;
    const both = findSeverities(shares, 0.15, linear({ 'concept-lift': 0.05, unit: 0.04 }));
    expect(both.reached).toBe(false);
    expect(both.injections.map(({ severity }) => severity)).toEqual([1, 0.5]);
  });

  it('takes of a rise in jumps the point that comes closest', () => {
    const jumps = ([injection]: readonly Injection[]) => (injection!.severity < 0.4 ? 0.149 : 0.16);
    const { injections } = findSeverities([{ cause: 'proxy', weight: 1 }], 0.15, jumps);
    expect(injections[0]!.severity).toBeLessThan(0.4);
  });

  it('leaves out causes of weight 0', () => {
    const shares = [
      { cause: 'proxy', weight: 0 },
      { cause: 'unit', weight: 1 },
    ] as const;
    const { injections } = findSeverities(shares, 0.15, linear({ unit: 0.3, proxy: 0.3 }));
    expect(injections.map(({ cause }) => cause)).toEqual(['unit']);
    expect(findSeverities(shares.slice(0, 1), 0.15, linear({}))).toEqual({ injections: [], reached: false });
  });
});
