/**
 * Generalised entropy of benefits: how unequally a decision treats *individuals*, whatever their group.
 * Speicher et al. (2018), KDD; defined as in AIF360.
 */
import { log, pow } from '../../kernel/math';
import type { ConfusionCounts } from '../classification/confusion';

/**
 * Benefit b = approved − creditworthy + 1: 2 for a false approval, 1 for a right decision, 0 for a false rejection.
 * GE(α) = mean[(b/μ)^α − 1] ÷ (α(α − 1)); its limits at α = 1 (Theil's index) and α = 0 (mean log deviation).
 *
 * @param alpha 2 gives half the squared coefficient of variation; higher weighs large benefits more. Below 0 or 0 it is Infinity as soon as
 * anybody is falsely rejected, for their benefit is 0.
 * @returns 0 when all benefits are equal: also when every decision is wrong the same way. NaN without rows or when everybody is falsely rejected.
 */
export function generalisedEntropy(counts: ConfusionCounts, alpha = 2): number {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts;
  const right = truePositives + trueNegatives;
  const count = right + falsePositives + falseNegatives;
  const meanBenefit = (2 * falsePositives + right) / count;
  const term = termOf(alpha);
  // A benefit nobody has is skipped: its term may be infinite, and 0 × ∞ is not 0.
  const part = (people: number, benefit: number) => (people === 0 ? 0 : people * term(benefit / meanBenefit));
  return (part(falsePositives, 2) + part(right, 1) + part(falseNegatives, 0)) / count;
}

/** Theil's index: generalised entropy at α = 1, mean of (b/μ) ln(b/μ). */
export function theilIndex(counts: ConfusionCounts): number {
  return generalisedEntropy(counts, 1);
}

function termOf(alpha: number): (relative: number) => number {
  if (alpha === 1) return (relative) => (relative === 0 ? 0 : relative * log(relative));
  if (alpha === 0) return (relative) => -log(relative);
  return (relative) => (pow(relative, alpha) - 1) / (alpha * (alpha - 1));
}
