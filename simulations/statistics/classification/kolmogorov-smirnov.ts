/** The scorecard industry's KS: the largest gap between the classes' score distributions. */
import { lowerCutoff, scoresByClass } from './scores-by-class';

export interface CreditKs {
  /** Largest TPR − FPR over all cut-offs, 0 to 1; NaN unless both classes occur. */
  readonly value: number;
  /** The cut-off t where it is reached when approving scores of at least t; the highest when several tie. NaN unless both classes occur. */
  readonly cutoff: number;
}

/**
 * Youden's J at its best cut-off. One-sided: a score that ranks the wrong way round gives 0, not 1.
 *
 * @param labels 1 = positive (creditworthy). @param scores Higher means more likely positive.
 */
export function creditKs(labels: ArrayLike<number>, scores: ArrayLike<number>): CreditKs {
  const classes = scoresByClass(labels, scores);
  const positives = classes.positives.length;
  const negatives = classes.negatives.length;
  if (positives === 0 || negatives === 0) return { value: NaN, cutoff: NaN };
  // Compared in whole numbers (gap × positives × negatives), so that equal gaps tie exactly.
  let best = 0;
  let cutoff = Infinity;
  lowerCutoff(classes, (score, positivesAbove, negativesAbove) => {
    const gap = positivesAbove * negatives - negativesAbove * positives;
    if (gap <= best) return;
    best = gap;
    cutoff = score;
  });
  return { value: best / (positives * negatives), cutoff };
}
