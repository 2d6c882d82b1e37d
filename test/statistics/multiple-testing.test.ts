import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg, bonferroni } from '@simulations/statistics/multiple-testing';
import { oraclePresent, readOracle } from './sequential/oracle';

interface Oracle {
  multiple_testing: {
    p: number[];
    'bonferroni_reject_.05': boolean[];
    benjamini_hochberg_adjusted: number[];
    'bh_reject_.05': boolean[];
  };
}

test.skipIf(!oraclePresent)('both corrections meet the reference values', () => {
  const oracle = readOracle<Oracle>('sequential').multiple_testing;
  expect(bonferroni(oracle.p).rejected).toEqual(oracle['bonferroni_reject_.05']);
  const { adjusted, rejected } = benjaminiHochberg(oracle.p);
  adjusted.forEach((p, i) => expect(p).toBeCloseTo(oracle.benjamini_hochberg_adjusted[i]!, 12));
  expect(rejected).toEqual(oracle['bh_reject_.05']);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

test('Benjamini-Hochberg rejects the largest prefix with p₍ᵢ₎ ≤ α i / m, in the order given', () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const sorted = [...p].sort((a, b) => a - b);
      // The definition of 1995: the largest i with p(i) m / i ≤ α, and all below it.
      const last = sorted.findLastIndex((value, i) => (value * p.length) / (i + 1) <= 0.1);
      const expected = p.map((value) => last >= 0 && value <= sorted[last]!);
      expect(benjaminiHochberg(p, 0.1).rejected).toEqual(expected);
    }),
  );
});

test('Bonferroni never rejects what Benjamini-Hochberg keeps, and adjusted values stay within [p, 1]', () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const [strict, lenient] = [bonferroni(p), benjaminiHochberg(p)];
      p.forEach((value, i) => {
        expect(lenient.adjusted[i]!).toBeLessThanOrEqual(strict.adjusted[i]!);
        // p × m ÷ m may round an ulp below p.
        expect(lenient.adjusted[i]!).toBeGreaterThanOrEqual(value * (1 - 1e-15));
        expect(strict.adjusted[i]!).toBeLessThanOrEqual(1);
      });
    }),
  );
});
