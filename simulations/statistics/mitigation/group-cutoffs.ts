/** One cutoff per group, without a lottery: what a lender could put into a rule engine. */
import { totalPayoff } from './payoff';
import type { Payoff } from './payoff';

/** What approving score ≥ cutoff does to one group. */
export interface CutoffOutcome {
  readonly cutoff: number;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  readonly approvalRate: number;
  /** Total over the group. */
  readonly payoff: number;
}

/** Outcomes of each cutoff for the rows of one group, in the order given. Rates over nobody are NaN. */
export function cutoffOutcomes(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  cutoffs: ArrayLike<number>,
  payoff: Payoff,
): CutoffOutcome[] {
  const good: number[] = [];
  const bad: number[] = [];
  for (let i = 0; i < labels.length; i++) (labels[i] === 1 ? good : bad).push(scores[i]!);
  const goodScores = Float64Array.from(good).sort();
  const badScores = Float64Array.from(bad).sort();
  const [positives, negatives] = [good.length, bad.length];
  return Array.from(cutoffs, (cutoff) => {
    const truePositives = positives - below(goodScores, cutoff);
    const falsePositives = negatives - below(badScores, cutoff);
    return {
      cutoff,
      truePositiveRate: truePositives / positives,
      falsePositiveRate: falsePositives / negatives,
      approvalRate: (truePositives + falsePositives) / (positives + negatives),
      payoff: totalPayoff(payoff, truePositives, falsePositives, positives, negatives),
    };
  });
}

/** How many of the sorted values are below x. */
function below(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface CutoffPair {
  readonly first: CutoffOutcome;
  readonly second: CutoffOutcome;
  readonly payoff: number;
}

/**
 * The pair with the largest total payoff among those that agree in the sense asked for; of equals the first in the order given.
 * Null when none agree. Tries all pairs, so a few hundred cutoffs each.
 */
export function bestCutoffPair(
  first: readonly CutoffOutcome[],
  second: readonly CutoffOutcome[],
  agree: (first: CutoffOutcome, second: CutoffOutcome) => boolean,
): CutoffPair | null {
  let best: CutoffPair | null = null;
  for (const one of first) {
    for (const other of second) {
      const payoff = one.payoff + other.payoff;
      if ((best === null || payoff > best.payoff) && agree(one, other)) best = { first: one, second: other, payoff };
    }
  }
  return best;
}

/** Rates that may be asked to agree. */
export type CutoffRate = 'truePositiveRate' | 'falsePositiveRate' | 'approvalRate';

/** Agreement of a rate within a tolerance, as a share. */
export function agreeWithin(rate: CutoffRate, tolerance: number) {
  return (first: CutoffOutcome, second: CutoffOutcome) => Math.abs(first[rate] - second[rate]) <= tolerance;
}
