/**
 * The four counts of a yes-or-no decision, and the rates made of them.
 *
 * Positive = label 1 = creditworthy; predicted positive = approved. So a false negative is a *false rejection* (a creditworthy
 * applicant turned down) and a false positive a *false approval* (a loan that will not be repaid). Where default is the positive
 * class, as in much of credit scoring, the two names swap.
 */
export interface ConfusionCounts {
  /** Creditworthy and approved. */
  readonly truePositives: number;
  /** Not creditworthy, yet approved. */
  readonly falsePositives: number;
  /** Not creditworthy and rejected. */
  readonly trueNegatives: number;
  /** Creditworthy, yet rejected. */
  readonly falseNegatives: number;
}

/** @param labels 1 = creditworthy. @param approved 1 = approved. @param only Counts just the rows where this is true. */
export function confusion(
  labels: ArrayLike<number>,
  approved: ArrayLike<number>,
  only: (row: number) => boolean = () => true,
): ConfusionCounts {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < labels.length; row++) {
    if (only(row)) cells[(labels[row] === 1 ? 2 : 0) + (approved[row] === 1 ? 1 : 0)]!++;
  }
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = cells as [number, number, number, number];
  return { truePositives, falsePositives, trueNegatives, falseNegatives };
}

/** Approved where the score reaches the cut-off: score ≥ cutoff. */
export function approve(scores: ArrayLike<number>, cutoff: number): Uint8Array {
  const approved = new Uint8Array(scores.length);
  for (let row = 0; row < scores.length; row++) if (scores[row]! >= cutoff) approved[row] = 1;
  return approved;
}

export function addCounts(parts: readonly ConfusionCounts[]): ConfusionCounts {
  const total = (cell: keyof ConfusionCounts) => parts.reduce((sum, part) => sum + part[cell], 0);
  return {
    truePositives: total('truePositives'),
    falsePositives: total('falsePositives'),
    trueNegatives: total('trueNegatives'),
    falseNegatives: total('falseNegatives'),
  };
}
