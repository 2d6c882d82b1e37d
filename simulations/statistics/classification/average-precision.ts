/** Average precision: precision at every cut-off, weighted by the recall gained there. */
import { lowerCutoff, scoresByClass } from './scores-by-class';

/**
 * Σ (Rₙ − Rₙ₋₁)·Pₙ over distinct scores, without interpolation: interpolating a precision–recall curve linearly is too
 * optimistic (Davis & Goadrich 2006, ICML). A score that tells nothing gets the share of positives, not .5. Equal to scikit-learn's.
 *
 * @param labels 1 = positive (creditworthy). @param scores Higher means more likely positive.
 * @returns 0 to 1; NaN without a positive.
 */
export function averagePrecision(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const classes = scoresByClass(labels, scores);
  let before = 0;
  let sum = 0;
  lowerCutoff(classes, (_cutoff, positivesAbove, negativesAbove) => {
    sum += ((positivesAbove - before) * positivesAbove) / (positivesAbove + negativesAbove);
    before = positivesAbove;
  });
  return sum / classes.positives.length;
}
