/** Many tests at once: p-values adjusted so that each may be compared with the level meant for all. */

export interface AdjustedTests {
  /** Adjusted p-values in the order given, each at most 1. */
  readonly adjusted: Float64Array;
  /** Which hypotheses fall at the level. */
  readonly rejected: readonly boolean[];
}

/**
 * Bonferroni: p × number of tests. The probability of even one false rejection is at most `alpha`, whatever the tests' dependence.
 * Dunn (1961), JASA 56, 52–64.
 */
export function bonferroni(pValues: ArrayLike<number>, alpha = 0.05): AdjustedTests {
  const adjusted = Float64Array.from(pValues, (p) => Math.min(1, p * pValues.length));
  return { adjusted, rejected: Array.from(adjusted, (p) => p <= alpha) };
}

/**
 * Benjamini-Hochberg step-up: p₍ᵢ₎ × m / i, made monotone from the largest down. The expected share of false rejections among
 * the rejections is at most `alpha` for independent or positively dependent tests.
 * Benjamini & Hochberg (1995), JRSS B 57, 289–300; dependence: Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165–1188.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>, alpha = 0.05): AdjustedTests {
  const tests = pValues.length;
  const order = Array.from({ length: tests }, (_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Float64Array(tests);
  let smallest = 1;
  for (let rank = tests; rank >= 1; rank--) {
    const test = order[rank - 1]!;
    smallest = Math.min(smallest, (pValues[test]! * tests) / rank);
    adjusted[test] = smallest;
  }
  return { adjusted, rejected: Array.from(adjusted, (p) => p <= alpha) };
}
