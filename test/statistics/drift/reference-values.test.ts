/** Every remaining figure of the reference, to the tolerances its README states. */
import { describe, expect, it } from 'vitest';
import { kolmogorovSurvival } from '@simulations/statistics/distributions/kolmogorov';
import { evidentlyShares, fillZeros, nannymlShares } from '@simulations/statistics/drift/binning';
import { countCategories, lInfinity, totalVariation } from '@simulations/statistics/drift/categories';
import { chiSquareGoodnessOfFit, chiSquareTest, cramersV, gTest } from '@simulations/statistics/drift/chi-square';
import { pearsonCorrelation } from '@simulations/statistics/drift/correlation';
import { cramerVonMises } from '@simulations/statistics/drift/cramer-von-mises';
import { energyDistance } from '@simulations/statistics/drift/energy';
import { fisherExact } from '@simulations/statistics/drift/fisher';
import { hellingerDistance, hellingerNannyml, hellingerOverShares } from '@simulations/statistics/drift/hellinger';
import {
  jensenShannonDistance,
  jensenShannonNannyml,
  jensenShannonOverShares,
} from '@simulations/statistics/drift/jensen-shannon';
import { kolmogorovSmirnov } from '@simulations/statistics/drift/kolmogorov-smirnov';
import { kullbackLeiblerDivergence } from '@simulations/statistics/drift/kullback-leibler';
import { mannWhitney, welchTest } from '@simulations/statistics/drift/location';
import { maximumMeanDiscrepancy } from '@simulations/statistics/drift/mmd';
import { psiEvidently, psiOverShares } from '@simulations/statistics/drift/psi';
import { fitReconstruction } from '@simulations/statistics/drift/reconstruction';
import { wassersteinDistance, wassersteinNormed } from '@simulations/statistics/drift/wasserstein';
import { twoProportionTest } from '@simulations/statistics/intervals';
import {
  at,
  categoricalPairs,
  correlationFlip,
  type Json,
  numberAt,
  numbersAt,
  numericPairs,
  referenceAbsent,
  unlessAbsent,
} from './reference';

/** Relative for what is large or tiny, as a p-value of 1e-98 is equal to any other in absolute terms. */
function expectEqual(mine: number, expected: Json, ...path: string[]): void {
  const theirs = numberAt(expected, ...path);
  if (Number.isFinite(theirs))
    expect(Math.abs(mine / theirs - 1), path.join('/')).toBeLessThan(theirs === 0 ? 0 : 1e-9);
  else expect(mine, path.join('/')).toBe(theirs);
}

function expectNear(mine: number, expected: Json, tolerance: number, ...path: string[]): void {
  expect(Math.abs(mine - numberAt(expected, ...path)), path.join('/')).toBeLessThan(tolerance);
}

describe.skipIf(referenceAbsent)(`numeric columns ${unlessAbsent}`, () => {
  it.each(numericPairs)('bins of evidently and NannyML: $name', ({ reference, current, expected }) => {
    const evidently = evidentlyShares(reference, current);
    for (const [shares, side] of [
      [evidently.reference, 'ref'],
      [evidently.current, 'cur'],
    ] as const) {
      expect([...shares]).toEqual(numbersAt(expected, 'evidently', `${side}_pct`));
      expect([...fillZeros(shares)]).toEqual(numbersAt(expected, 'evidently', `${side}_pct_filled`));
    }
    const nannyml = nannymlShares(reference, current);
    for (const [shares, side] of [
      [nannyml.reference, 'ref'],
      [nannyml.current, 'cur'],
    ] as const) {
      const theirs = numbersAt(expected, 'nannyml', `${side}_pct`);
      // Theirs has an overflow bin only where something overflows.
      shares.forEach((share, k) => expect(share).toBeCloseTo(theirs[k] ?? 0, 12));
      expect(shares.length - theirs.length).toBeLessThanOrEqual(1);
    }
  });

  it.each(numericPairs)('distances: $name', ({ reference, current, expected }) => {
    expectEqual(psiEvidently(reference, current).value, expected, 'evidently', 'psi');
    expectEqual(kullbackLeiblerDivergence(reference, current), expected, 'evidently', 'kl_div_ref_cur');
    expectNear(jensenShannonDistance(reference, current), expected, 1e-12, 'evidently', 'js_distance_natural_log');
    expectNear(jensenShannonNannyml(reference, current), expected, 1e-12, 'nannyml', 'js_distance_base2');
    expectNear(hellingerDistance(reference, current), expected, 1e-7, 'hellinger', 'evidently');
    expectNear(hellingerNannyml(reference, current), expected, 1e-12, 'nannyml', 'hellinger');
    expectNear(hellingerNannyml(reference, current), expected, 1e-12, 'hellinger', 'nannyml_doane_ref_bins');
    expectEqual(wassersteinDistance(reference, current), expected, 'wasserstein', 'distance');
    expectEqual(wassersteinNormed(reference, current), expected, 'wasserstein', 'normed_evidently');
    expectEqual(energyDistance(reference, current), expected, 'energy_distance');
  });

  it.each(numericPairs)('tests: $name', ({ reference, current, expected }) => {
    const ks = kolmogorovSmirnov(reference, current);
    expectNear(ks.statistic, expected, 1e-12, 'ks', 'statistic');
    expectEqual(ks.pLimit, expected, 'ks', 'p_kolmogorov_limit');
    expectEqual(ks.p, expected, 'ks', 'p_stephens_corrected');
    const welch = welchTest(reference, current);
    if (at(expected, 'welch_t') === null) expect(welch).toEqual({ t: NaN, df: NaN, p: NaN });
    else {
      expectEqual(welch.t, expected, 'welch_t', 't');
      expectEqual(welch.p, expected, 'welch_t', 'p');
    }
    const ranks = mannWhitney(reference, current);
    expect(ranks.u).toBe(numberAt(expected, 'mannwhitney', 'U_ref'));
    expectEqual(ranks.p, expected, 'mannwhitney', 'p_asymptotic_cc');
    const mises = cramerVonMises(reference, current);
    expectEqual(mises.statistic, expected, 'cramer_von_mises', 'T');
    // SciPy's series stops at terms of 1e-7 and is subtracted from 1; ours is not.
    expectNear(mises.p, expected, 1e-7, 'cramer_von_mises', 'p_asymptotic');
  });
});

describe.skipIf(referenceAbsent)(`categories ${unlessAbsent}`, () => {
  it.each(categoricalPairs)('$name', ({ reference, current, expected }) => {
    const counts = countCategories(reference, current);
    const byName = new Map(counts.categories.map((name, k) => [name, k]));
    (at(expected, 'categories') as (string | number)[]).forEach((name, k) => {
      expect(counts.reference[byName.get(name)!]).toBe(numbersAt(expected, 'ref_counts')[k]);
      expect(counts.current[byName.get(name)!]).toBe(numbersAt(expected, 'cur_counts')[k]);
    });
    const p = counts.reference.map((count) => count / reference.length);
    const q = counts.current.map((count) => count / current.length);
    expectEqual(psiOverShares(fillZeros(p), fillZeros(q)), expected, 'psi_evidently');
    expectNear(jensenShannonOverShares(p, q), expected, 1e-12, 'js_distance_natural_log_evidently');
    expectNear(jensenShannonOverShares(p, q, 2), expected, 1e-12, 'js_distance_base2_nannyml');
    expectNear(hellingerOverShares(p, q), expected, 1e-12, 'hellinger');
    expectEqual(totalVariation(counts.reference, counts.current), expected, 'total_variation');
    expectEqual(lInfinity(counts.reference, counts.current), expected, 'l_infinity');
    const fit = chiSquareGoodnessOfFit(counts.reference, counts.current);
    expectEqual(fit.statistic, expected, 'chi2_goodness_of_fit_evidently', 'stat');
    if (fit.statistic === Infinity) expect(fit.p).toBe(numberAt(expected, 'chi2_goodness_of_fit_evidently', 'p'));
    else expectEqual(fit.p, expected, 'chi2_goodness_of_fit_evidently', 'p');
    expect(fit.df).toBe(numberAt(expected, 'chi2_goodness_of_fit_evidently', 'df'));
    const plain = chiSquareTest(counts.reference, counts.current);
    expectEqual(plain.statistic, expected, 'chi2_contingency', 'stat_no_correction');
    expectEqual(plain.p, expected, 'chi2_contingency', 'p_no_correction');
    expect(plain.df).toBe(numberAt(expected, 'chi2_contingency', 'df'));
    const yates = chiSquareTest(counts.reference, counts.current, { yates: true });
    expectEqual(yates.statistic, expected, 'chi2_contingency', 'stat_scipy_default_yates_if_df1');
    expectEqual(yates.p, expected, 'chi2_contingency', 'p_scipy_default_yates_if_df1');
    expectEqual(cramersV(counts.reference, counts.current), expected, 'chi2_contingency', 'cramers_v_no_correction');
    const g = gTest(counts.reference, counts.current);
    expectEqual(g.statistic, expected, 'g_test_contingency', 'stat');
    expectEqual(g.p, expected, 'g_test_contingency', 'p');
    if (at(expected, 'fisher_exact_p') === null) return;
    const [one, other] = [1, 0].map((value) => byName.get(value)!) as [number, number];
    const table = [counts.reference[one]!, reference.length, counts.current[one]!, current.length] as const;
    expect(counts.reference[other]).toBe(reference.length - table[0]);
    expectEqual(fisherExact(...table), expected, 'fisher_exact_p');
    expectEqual(twoProportionTest(...table).z, expected, 'z_test_two_proportions', 'z');
    expectEqual(twoProportionTest(...table).pTwoSided, expected, 'z_test_two_proportions', 'p');
  });
});

describe.skipIf(referenceAbsent)(`a correlation that flips ${unlessAbsent}`, () => {
  it('shows in the reconstruction error and the mean discrepancy', () => {
    const { reference, current, expected } = correlationFlip();
    const model = fitReconstruction(reference);
    expect(model.components).toBe(numberAt(expected, 'pca_reconstruction_nannyml', 'n_components_for_0.65'));
    numbersAt(expected, 'pca_reconstruction_nannyml', 'explained_variance_ratio').forEach((share, k) =>
      expect(model.explained[k]).toBeCloseTo(share, 12),
    );
    for (const [columns, side] of [
      [reference, 'ref'],
      [current, 'cur'],
    ] as const) {
      const { mean, standardError } = model.summary(columns);
      expectEqual(mean, expected, 'pca_reconstruction_nannyml', `${side}_mean_error`);
      expectEqual(model.meanError(columns), expected, 'pca_reconstruction_nannyml', `${side}_mean_error`);
      expectEqual(standardError, expected, 'pca_reconstruction_nannyml', `${side}_se`);
      expectEqual(pearsonCorrelation(columns[0]!, columns[1]!), expected, `pearson_01_${side}`);
    }
    const mmd = maximumMeanDiscrepancy(reference, current, { seed: 1 });
    expectEqual(mmd.squared, expected, 'mmd2_unbiased_rbf_median', 'mmd2');
    expectEqual(mmd.sigma, expected, 'mmd2_unbiased_rbf_median', 'sigma');
    expect(mmd.p).toBe(1 / 101);
  });

  it('does not show in any single column', () => {
    const { reference, current, expected } = correlationFlip();
    (at(expected, 'ks_per_feature') as Json[]).forEach((theirs, j) => {
      const { statistic, p } = kolmogorovSmirnov(reference[j]!, current[j]!);
      expectEqual(statistic, theirs, 'D');
      // Theirs is the exact p; Stephens' correction comes within .015 of it at these sizes.
      expectNear(p, theirs, 0.015, 'p_asymp');
      expect(p).toBeGreaterThan(0.05);
      expect(kolmogorovSurvival(Math.sqrt(12000 / 220) * statistic)).toBeGreaterThan(p);
    });
  });
});
