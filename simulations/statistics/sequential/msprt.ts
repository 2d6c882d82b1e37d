/**
 * Mixture SPRT for the difference of two proportions: a p-value that stays valid however often one looks and whenever one stops.
 *
 * Robbins (1970), Annals of Mathematical Statistics 41, 1397–1409; Johari, Koomen, Pekelis & Walsh (2022), Operations Research 70,
 * 1806–1821 (two streams, normal mixture N(θ₀, τ²)). Written in the variance of the estimated difference
 * v = p̂₁(1 − p̂₁)/n₁ + p̂₂(1 − p̂₂)/n₂, so arms of unequal size need no special case:
 *
 *   Λ = √(v/(v + τ²)) · exp(τ² (p̂₁ − p̂₂ − θ₀)² / (2 v (v + τ²)))
 *
 * The estimated variance makes the guarantee asymptotic: with a few dozen outcomes per arm, wait before looking.
 */
import { exp, log, log1p } from '../../kernel/math';
import type { Interval } from '../intervals';
import type { ArmCounts } from './fixed-horizon';

export interface MsprtOptions {
  /** Standard deviation of the differences one expects, as a share (.05 = 5 percentage points). Power is best near it. */
  readonly tau: number;
  /** Difference (first minus second) under the null hypothesis, 0 unless told; a guardrail of −3 points has −.03. */
  readonly margin?: number;
}

interface Difference {
  readonly estimate: number;
  readonly variance: number;
}

function differenceOf(first: ArmCounts, second: ArmCounts): Difference {
  const p1 = first.successes / first.trials;
  const p2 = second.successes / second.trials;
  return { estimate: p1 - p2, variance: (p1 * (1 - p1)) / first.trials + (p2 * (1 - p2)) / second.trials };
}

/**
 * ln Λ for first minus second. 0, which is no evidence, while the variance cannot be estimated (an empty arm, or both arms with
 * only successes or only failures). The sign of the difference is not in Λ: a one-sided guardrail must look at it as well.
 */
export function msprtLogRatio(first: ArmCounts, second: ArmCounts, { tau, margin = 0 }: MsprtOptions): number {
  const { estimate, variance } = differenceOf(first, second);
  if (!(variance > 0)) return 0;
  const spread = tau * tau;
  const distance = estimate - margin;
  return (spread * distance * distance) / (2 * variance * (variance + spread)) - log1p(spread / variance) / 2;
}

/** The always-valid p-value after one more look: the smallest 1/Λ so far. Starts at 1; reject when it is at most α. */
export function alwaysValidP(previous: number, logRatio: number): number {
  return Math.min(previous, exp(-logRatio));
}

/**
 * The differences one look does not reject at 1 − level: the values θ₀ with Λ < 1/α. All looks together cover the true difference
 * with the given probability (a confidence sequence). [−1, 1] while the variance cannot be estimated.
 */
export function msprtInterval(first: ArmCounts, second: ArmCounts, tau: number, level = 0.95): Interval {
  const { estimate, variance } = differenceOf(first, second);
  if (!(variance > 0)) return { low: -1, high: 1 };
  const spread = tau * tau;
  const width = ((variance + spread) / spread) * variance * (log1p(spread / variance) - 2 * log(1 - level));
  const half = Math.sqrt(width);
  return { low: Math.max(-1, estimate - half), high: Math.min(1, estimate + half) };
}

export interface MsprtRun {
  /** ln Λ after each pair of outcomes. */
  readonly path: Float64Array;
  readonly pValues: Float64Array;
}

/** The test run over two streams of 0/1 outcomes that arrive in pairs; looks after every pair. Throws when lengths differ. */
export function runMsprt(options: MsprtOptions, first: ArrayLike<number>, second: ArrayLike<number>): MsprtRun {
  if (first.length !== second.length) throw new RangeError('streams that arrive in pairs have equal length');
  const path = new Float64Array(first.length);
  const pValues = new Float64Array(first.length);
  let [successes1, successes2, p] = [0, 0, 1];
  for (let i = 0; i < first.length; i++) {
    successes1 += first[i]!;
    successes2 += second[i]!;
    const trials = i + 1;
    const logRatio = msprtLogRatio({ successes: successes1, trials }, { successes: successes2, trials }, options);
    p = alwaysValidP(p, logRatio);
    path[i] = logRatio;
    pValues[i] = p;
  }
  return { path, pValues };
}
