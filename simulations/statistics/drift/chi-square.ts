/** Chi-square tests on counts per category, reference and current aligned. */
import { log } from '../../kernel/math';
import { chiSquareSurvival } from '../distributions/chi-square';

export interface ChiSquareTest {
  readonly statistic: number;
  /** Degrees of freedom. */
  readonly df: number;
  readonly p: number;
}

/** One category of the 2 × k table, with the counts expected if both columns had the same shares. */
interface Cell {
  readonly observed: number;
  readonly expected: number;
}

function table(reference: ArrayLike<number>, current: ArrayLike<number>): { cells: Cell[]; df: number; total: number } {
  let n = 0;
  let m = 0;
  for (let k = 0; k < reference.length; k++) {
    n += reference[k]!;
    m += current[k]!;
  }
  const cells: Cell[] = [];
  for (let k = 0; k < reference.length; k++) {
    const both = reference[k]! + current[k]!;
    // A category nobody has says nothing, and would be 0/0.
    if (both === 0) continue;
    cells.push({ observed: reference[k]!, expected: (both * n) / (n + m) });
    cells.push({ observed: current[k]!, expected: (both * m) / (n + m) });
  }
  return { cells, df: cells.length / 2 - 1, total: n + m };
}

function judged(statistic: number, df: number): ChiSquareTest {
  // With one category the columns cannot differ.
  return { statistic, df, p: df === 0 ? 1 : chiSquareSurvival(statistic, df) };
}

/**
 * Pearson's test of the 2 × k contingency table, as NannyML and alibi-detect use it. `yates` moves each count of a 2 × 2 table half
 * towards what is expected (scipy's default there); it makes the test conservative.
 */
export function chiSquareTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  { yates = false }: { readonly yates?: boolean } = {},
): ChiSquareTest {
  const { cells, df } = table(reference, current);
  let statistic = 0;
  for (const { observed, expected } of cells) {
    const distance = Math.abs(observed - expected);
    const kept = yates && df === 1 ? distance - Math.min(0.5, distance) : distance;
    statistic += (kept * kept) / expected;
  }
  return judged(statistic, df);
}

/** The likelihood-ratio version (Wilks 1938): G = 2 Σ O ln(O/E). Less accurate than chi-square when expected counts are small. */
export function gTest(reference: ArrayLike<number>, current: ArrayLike<number>): ChiSquareTest {
  const { cells, df } = table(reference, current);
  let sum = 0;
  for (const { observed, expected } of cells) if (observed > 0) sum += observed * log(observed / expected);
  return judged(2 * sum, df);
}

/**
 * evidently's chi-square: goodness of fit, with the reference's shares taken as known exactly. That ignores the reference's own
 * sampling error (1/n next to 1/m), so p is too small; a category new in the current column makes the statistic infinite.
 */
export function chiSquareGoodnessOfFit(reference: ArrayLike<number>, current: ArrayLike<number>): ChiSquareTest {
  const total = (counts: ArrayLike<number>) => Float64Array.from(counts).reduce((sum, count) => sum + count, 0);
  const scale = total(current) / total(reference);
  let statistic = 0;
  let categories = 0;
  for (let k = 0; k < reference.length; k++) {
    const expected = reference[k]! * scale;
    const difference = current[k]! - expected;
    if (reference[k]! + current[k]! === 0) continue;
    categories++;
    statistic += (difference * difference) / expected;
  }
  return judged(statistic, categories - 1);
}

/**
 * Cramér's V (1946) of the 2 × k table: √(χ²/rows), an effect size that does not grow with the sample; 0 to 1. Biased upwards in small
 * samples, where pure chance gives about √((k − 1)/rows).
 */
export function cramersV(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  return Math.sqrt(chiSquareTest(reference, current).statistic / table(reference, current).total);
}
