/** Expected values: mpmath with 40 digits, from the defining integrals and sums. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalCdf } from '@simulations/kernel/math';
import { incompleteBeta } from '@simulations/statistics/distributions/beta';
import { binomialAtLeast, binomialCdf } from '@simulations/statistics/distributions/binomial';
import { chiSquareCdf, chiSquareQuantile, chiSquareSurvival } from '@simulations/statistics/distributions/chi-square';
import { cramerVonMisesSurvival } from '@simulations/statistics/distributions/cramer-von-mises';
import { incompleteGamma } from '@simulations/statistics/distributions/gamma';
import { kolmogorovSurvival } from '@simulations/statistics/distributions/kolmogorov';
import { studentSurvival } from '@simulations/statistics/distributions/student';

function expectRelative(mine: number, theirs: number, tolerance = 5e-13): void {
  expect(Math.abs(mine / theirs - 1)).toBeLessThan(tolerance);
}

describe('chi-square', () => {
  it.each([
    [0.01, 1, 0.92034432544594204],
    [3.841458820694124, 1, 0.050000000000000057],
    [250, 1, 2.5968070393401859e-56],
    [0.5, 3, 0.91889141165467586],
    [16.9, 9, 0.050305190124310876],
    [27.87, 9, 1.0027569730871612e-3],
    [300, 9, 2.6102773472070237e-59],
    [1000, 1000, 0.49405285382923964],
    [1200, 1000, 1.2255942330622904e-5],
    [700, 1000, 0.9999999999999711],
    [20.5, 2.5, 7.139258870651069e-5],
    [1e-5, 0.5, 0.94782998241933337],
  ])('survival at %f with %f degrees of freedom', (x, df, p) => expectRelative(chiSquareSurvival(x, df), p));

  it.each([
    [0.001, 1, 1.5707971492624899e-6],
    [0.05, 9, 3.3251128430668149],
    [0.5, 1, 0.45493642311957275],
    [0.5, 9, 8.3428326922529538],
    [0.95, 1, 3.8414588206941245],
    [0.95, 9, 16.918977604620447],
    [0.999, 9, 27.877164871256571],
    [0.99, 4, 13.276704135987622],
    [0.95, 99, 123.2252214533618],
    [0.999, 999, 1142.8479838910355],
    [1e-6, 3, 2.4181048720124282e-4],
    [0.3, 0.7, 0.046948182114086126],
  ])('quantile of %f with %f degrees of freedom', (p, df, x) => expectRelative(chiSquareQuantile(p, df), x));

  it('is the square of a normal for one degree of freedom, and exponential for two', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 36, noNaN: true }), (z) => {
        expectRelative(chiSquareSurvival(z * z, 1), 2 * normalCdf(-z), 1e-12);
        expectRelative(chiSquareSurvival(2 * z, 2), Math.exp(-z), 1e-12);
      }),
    );
  });

  it('gives the quantile its probability back', () => {
    const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(probability, fc.double({ min: 0.2, max: 3000, noNaN: true }), (p, df) => {
        expect(chiSquareCdf(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 11);
      }),
    );
  });

  it('keeps to its ends, and is undefined without a degree of freedom', () => {
    expect([chiSquareSurvival(0, 4), chiSquareSurvival(-1, 4), chiSquareSurvival(Infinity, 4)]).toEqual([1, 1, 0]);
    expect([chiSquareQuantile(0, 4), chiSquareQuantile(1, 4)]).toEqual([0, Infinity]);
    // About 10^-1800: below the smallest double.
    expect(chiSquareQuantile(1e-9, 0.01)).toBe(0);
    expect([chiSquareQuantile(0.5, 0), chiSquareQuantile(1.5, 4), chiSquareSurvival(1, 0)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('Student', () => {
  it.each([
    [0.5, 1, 0.35241638234956673],
    [2, 5.5, 0.048377195115592502],
    [4.373714356727025, 317.5, 8.2919185777695709e-6],
    [12.7, 1, 0.02501216384467208],
    [52.26586451543117, 149, 4.9488719491404602e-98],
    [0.001, 30, 0.49960436788324255],
    [3, 1e6, 1.3499312707108985e-3],
    [1.96, 1e4, 0.025011760115916525],
  ])('survival at %f with %f degrees of freedom', (t, df, p) => {
    // A million degrees of freedom cost two digits in the continued fraction.
    expectRelative(studentSurvival(t, df), p, df < 1e5 ? 1e-12 : 2e-11);
    expect(studentSurvival(-t, df)).toBe(1 - studentSurvival(t, df));
  });

  it('ends at nothing', () => {
    expect([studentSurvival(Infinity, 3), studentSurvival(-Infinity, 3), studentSurvival(0, 3)]).toEqual([0, 1, 0.5]);
  });
});

describe('binomial', () => {
  it.each([
    [0, 10, 0.3, 0.028247524900000004, 1],
    [3, 10, 0.3, 0.64961071840000003, 0.61721721359999997],
    [10, 10, 0.3, 1, 5.9048999999999978e-6],
    [7, 20, 0.5, 0.13158798217773438, 0.94234085083007813],
    [60, 400, 0.1, 0.99936505275698647, 1.0528245171127741e-3],
    [150, 10000, 0.02, 1.1488577334117492e-4, 0.99991578259370972],
    [9, 9, 0.01, 1, 1.0000000000000002e-18],
    [12000, 20000, 0.5, 1, 2.1984853346885855e-177],
  ])('%i of %i at %f', (k, n, p, atMost, atLeast) => {
    expectRelative(binomialCdf(k, n, p), atMost);
    expectRelative(binomialAtLeast(k, n, p), atLeast);
  });

  it('counts every outcome once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (n, p, at) => {
          const k = at % (n + 1);
          expect(binomialCdf(k - 1, n, p) + binomialAtLeast(k, n, p)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe('Kolmogorov', () => {
  it.each([
    [0.2, 0.99999999999949496],
    [0.4, 0.99719232677729826],
    [0.6, 0.86428277905060433],
    [0.9, 0.39273070794065434],
    [0.99, 0.28087383922554892],
    [1, 0.26999967167735452],
    [1.2238478702170825, 0.099999999999999934],
    [1.3580986393225507, 0.049999999999999973],
    [2, 6.7092525577969535e-4],
    [3, 3.0459959489425257e-8],
    [8, 5.1444187452848297e-56],
  ])('survival at %f', (x, p) => expectRelative(kolmogorovSurvival(x), p));

  it('is one at and below zero', () => {
    expect([kolmogorovSurvival(0), kolmogorovSurvival(-1), kolmogorovSurvival(NaN)]).toEqual([1, 1, NaN]);
  });
});

describe('Cramér–von Mises', () => {
  // From the other series, of Csörgő & Faraway (1996), with Bessel functions.
  it.each([
    [0.01, 0.99999413556719013],
    [0.02, 0.99699938569839812],
    [0.05, 0.87628093104134899],
    [0.1, 0.58487343840679491],
    [0.3, 0.1351712688051058],
    [0.46136, 0.050000383132651276],
    [1, 0.0024604521801339639],
    [2.0134, 1.1924953230316935e-5],
    [5, 3.0539290331033875e-12],
  ])('survival at %f', (x, p) => expectRelative(cramerVonMisesSurvival(x), p));

  it('falls without a jump where the limits of its formula are', () => {
    expect(cramerVonMisesSurvival(0.00299)).toBe(1);
    expectRelative(cramerVonMisesSurvival(0.00301), 1);
    fc.assert(
      fc.property(fc.double({ min: 0.003, max: 120, noNaN: true }), (x) => {
        const here = cramerVonMisesSurvival(x);
        // A hair above only from rounding, where the probability is 1.
        expect(cramerVonMisesSurvival(x * 1.01)).toBeLessThanOrEqual(here * (1 + 1e-13));
        expect(here).toBeGreaterThan(0);
      }),
    );
  });
});

test('the incomplete gamma and beta functions are mirrored and refuse what they are not defined for', () => {
  const positive = fc.double({ min: 0.05, max: 500, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x, x)).toBeCloseTo(1, 12);
      const { lower, upper } = incompleteGamma(a, b);
      expect(lower + upper).toBeCloseTo(1, 14);
      // P(a + 1, x) = P(a, x) − x^a e^(−x)/Γ(a + 1), so P falls with a.
      expect(incompleteGamma(a + 1, b).lower).toBeLessThanOrEqual(lower * (1 + 1e-12));
    }),
  );
  expect(incompleteBeta(0, 1, 0.5)).toBeNaN();
  expect(incompleteBeta(1, 1, 1.5)).toBeNaN();
  expect(incompleteGamma(-1, 1)).toEqual({ lower: NaN, upper: NaN });
});
