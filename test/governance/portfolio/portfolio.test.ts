import { describe, expect, test } from 'vitest';
import { LEGACY, MODELS } from '@simulations/governance/horizon';
import { archetypes } from '@simulations/governance/portfolio/archetypes';
import { inventoryOf } from '@simulations/governance/portfolio/inventory';
import { mixes } from '@simulations/governance/portfolio/mixes';
import { drawPortfolio, replicatesOf } from '@simulations/governance/portfolio/portfolio';

const share = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0) / flags.length;

describe('drawPortfolio', () => {
  test('has the mix of the design: a fifth Annex III, 28 % generative, 43 % bought, half about persons', () => {
    const drawn = drawPortfolio({ seed: 3, replicates: 400 });
    expect(share(drawn.annexIII)).toBeCloseTo(0.196, 1);
    expect(share(drawn.genai)).toBeCloseTo(0.28, 1);
    expect(share(drawn.vendor)).toBeCloseTo(0.43, 1);
    expect(share(drawn.person)).toBeCloseTo(0.5, 1);
    const value = drawn.value.reduce((a, b) => a + b) / drawn.value.length;
    expect(value).toBeGreaterThan(48);
    expect(value).toBeLessThan(56);
  });

  test('gives a replicate the same models however many others there are', () => {
    const few = drawPortfolio({ seed: 9, replicates: 2 });
    const many = replicatesOf(drawPortfolio({ seed: 9, replicates: 30 }), 0, 2);
    expect(many).toEqual(few);
  });

  test('starts with five legacy models; the others are planned in order until month 21', () => {
    const { planned } = drawPortfolio({ seed: 4, replicates: 3 });
    for (let r = 0; r < 3; r++) {
      const own = [...planned.subarray(r * MODELS, (r + 1) * MODELS)];
      expect(own.filter((month) => month === 0)).toHaveLength(LEGACY);
      expect(own).toEqual([...own].sort((a, b) => a - b));
      expect(own.at(-1)).toBeLessThan(21);
    }
  });

  test('shares models and dates, not attributes, when asked to', () => {
    const { archetype, planned, impact } = drawPortfolio({ seed: 4, replicates: 3, models: 'shared' });
    expect(archetype.slice(MODELS, 2 * MODELS)).toEqual(archetype.slice(0, MODELS));
    expect(planned.slice(2 * MODELS)).toEqual(planned.slice(0, MODELS));
    expect(impact.slice(MODELS, 2 * MODELS)).not.toEqual(impact.slice(0, MODELS));
  });

  test('draws other mixes, and refuses unknown archetypes', () => {
    const draw = (mix: Readonly<Record<string, number>>) => drawPortfolio({ seed: 5, replicates: 200, mix });
    expect(share(draw(mixes.genaiHeavy).genai)).toBeGreaterThan(0.5);
    expect(share(draw(mixes.regulated).annexIII)).toBeGreaterThan(0.33);
    expect(() => draw({ oracle: 1 })).toThrow('no archetype "oracle"');
  });
});

describe('inventoryOf', () => {
  const portfolio = drawPortfolio({ seed: 1, replicates: 20 });

  test('names every model once, the same every time', () => {
    for (let r = 0; r < 20; r++) {
      const names = inventoryOf(portfolio, r).map(({ name }) => name);
      expect(new Set(names).size).toBe(MODELS);
      expect(inventoryOf(replicatesOf(portfolio, r, r + 1), 0).map(({ name }) => name)).toEqual(names);
    }
  });

  test('has a vendor exactly for what is bought', () => {
    for (const [i, model] of inventoryOf(portfolio, 0).entries()) {
      expect(model.vendor !== null).toBe(portfolio.vendor[i] === 1);
      expect(model.annexIII.point !== null).toBe(portfolio.annexIII[i] === 1);
    }
  });
});

test('the law’s traps are in: fraud detection and identity checks are not high-risk, credit is', () => {
  const point = (id: string) => archetypes.find((archetype) => archetype.id === id)!.annexIII.point;
  expect([point('creditScoring'), point('fraudDetection'), point('identityCheck')]).toEqual(['5(b)', null, null]);
  expect(archetypes).toHaveLength(22);
});
