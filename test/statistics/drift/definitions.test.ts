import katex from 'katex';
import { describe, expect, it, test } from 'vitest';
import { sequence } from '@simulations/kernel/streams';
import { cramersV } from '@simulations/statistics/drift/chi-square';
import { driftDefinitions } from '@simulations/statistics/drift/definitions';
import { energyDistance } from '@simulations/statistics/drift/energy';
import { hellingerDistance } from '@simulations/statistics/drift/hellinger';
import { kolmogorovSurvival } from '@simulations/statistics/distributions/kolmogorov';
import { psiOverShares } from '@simulations/statistics/drift/psi';

describe.each(driftDefinitions.map((definition) => [definition.id, definition] as const))('%s', (_id, definition) => {
  it('has a formula that renders and a source that can be found', () => {
    expect(katex.renderToString(definition.formula, { throwOnError: true, strict: 'error' })).toContain('katex');
    const { title, doi, url } = definition.source;
    expect(title.length).toBeGreaterThan(10);
    if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
    if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
  });
});

test('every definition has an id and a name of its own', () => {
  for (const key of ['id', 'name'] as const) {
    expect(new Set(driftDefinitions.map((definition) => definition[key])).size).toBe(driftDefinitions.length);
  }
});

describe('figures the failure modes state', () => {
  it('D = .014 rings with 20,000 rows on each side, .013 does not', () => {
    expect(kolmogorovSurvival(100 * 0.014)).toBeLessThan(0.05);
    expect(kolmogorovSurvival(100 * 0.013)).toBeGreaterThan(0.05);
  });

  it("Cramér's V is about .11 by chance, for four categories and 100 rows on each side", () => {
    const draws = sequence(1, 0);
    const counts = () => {
      const tally = new Float64Array(4);
      for (let i = 0; i < 100; i++) tally[draws.below(4)]!++;
      return tally;
    };
    let sum = 0;
    for (let k = 0; k < 400; k++) sum += cramersV(counts(), counts());
    expect(Math.abs(sum / 400 - 0.113)).toBeLessThan(0.008);
  });

  it('ten quantile bins and a window that fell into one of them: a PSI of about 8', () => {
    const even = new Float64Array(10).fill(0.1);
    expect(psiOverShares(even, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeCloseTo(8.3, 1);
  });

  it('Hellinger cannot tell factor 100 from factor 1,000, and energy distance counts in roots of the unit', () => {
    const reference = Float64Array.from({ length: 60 }, (_, i) => 1 + i / 60);
    const times = (factor: number) => reference.map((value) => factor * value);
    expect(hellingerDistance(reference, times(100))).toBe(hellingerDistance(reference, times(1000)));
    expect(energyDistance(times(1000), times(2000)) / energyDistance(reference, times(2))).toBeCloseTo(
      Math.sqrt(1000),
      9,
    );
  });
});
