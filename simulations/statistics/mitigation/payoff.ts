/** What each of the four outcomes of a decision is worth, in any unit. */
export interface Payoff {
  /** Good applicant approved. */
  readonly truePositive: number;
  /** Bad applicant approved. */
  readonly falsePositive: number;
  /** Good applicant rejected. */
  readonly falseNegative: number;
  /** Bad applicant rejected. */
  readonly trueNegative: number;
}

/** One per right decision: its mean is the accuracy. */
export const accuracyPayoff: Payoff = { truePositive: 1, falsePositive: 0, falseNegative: 0, trueNegative: 1 };

/** Approvals pay, rejections cost nothing. */
export function approvalPayoff(good: number, bad: number): Payoff {
  return { truePositive: good, falsePositive: bad, falseNegative: 0, trueNegative: 0 };
}

/** What a group is worth in all, from its counts; fractions of people are fine, as randomised rules produce them. */
export function totalPayoff(
  payoff: Payoff,
  truePositives: number,
  falsePositives: number,
  positives: number,
  negatives: number,
): number {
  return (
    payoff.truePositive * truePositives +
    payoff.falsePositive * falsePositives +
    payoff.falseNegative * (positives - truePositives) +
    payoff.trueNegative * (negatives - falsePositives)
  );
}
