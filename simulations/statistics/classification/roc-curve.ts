/** The ROC curve: what each cut-off catches of the positives and lets through of the negatives. */
import { lowerCutoff, scoresByClass } from './scores-by-class';

export interface RocPoint {
  /** Approving scores of at least this; Infinity at the first point, which approves nobody. */
  readonly cutoff: number;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
}

/**
 * One point per distinct score, from (0, 0) to (1, 1); joined by straight lines they enclose areaUnderCurve.
 * Rates are NaN unless both classes occur. 20,000 distinct scores make 20,001 points: thin them before drawing.
 *
 * @param labels 1 = positive (creditworthy). @param scores Higher means more likely positive.
 */
export function rocCurve(labels: ArrayLike<number>, scores: ArrayLike<number>): RocPoint[] {
  const classes = scoresByClass(labels, scores);
  const point = (cutoff: number, positivesAbove: number, negativesAbove: number): RocPoint => ({
    cutoff,
    truePositiveRate: positivesAbove / classes.positives.length,
    falsePositiveRate: negativesAbove / classes.negatives.length,
  });
  const points = [point(Infinity, 0, 0)];
  lowerCutoff(classes, (...step) => points.push(point(...step)));
  return points;
}
