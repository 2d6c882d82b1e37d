/**
 * Equalised odds from decisions alone: flip some approvals and some rejections by lot, so that both rates agree across groups.
 *
 * Hardt, Price & Srebro (2016), on deriving from a binary predictor; AIF360 postprocessing/eq_odds_postprocessing.py solves the same programme of four
 * variables with a solver. The rates a group can reach form the quadrilateral of (0, 0), its own point, (1, 1) and the mirror image
 * of its point; the optimum is a vertex of the intersection. Scores are not used: it cannot beat thresholds chosen per group.
 */
import { convexHull, intersect } from './polygon';
import type { Point } from './polygon';

export interface DecisionFlip {
  readonly group: number;
  /** Probability that an approval stays one. */
  readonly keepApproval: number;
  /** Probability that a rejection becomes an approval. */
  readonly turnRejection: number;
}

export interface DecisionOdds {
  /** Alike for all groups. */
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  readonly flips: readonly DecisionFlip[];
}

interface DecisionCounts {
  readonly group: number;
  readonly good: number;
  readonly bad: number;
  readonly goodApproved: number;
  readonly badApproved: number;
}

/** Groups in ascending order. Throws when a group lacks good or bad applicants. */
function decisionCounts(labels: ArrayLike<number>, approved: ArrayLike<number>, groups: ArrayLike<number>) {
  const names = [...new Set(Array.from(groups))].sort((a, b) => a - b);
  return names.map((group): DecisionCounts => {
    let [good, bad, goodApproved, badApproved] = [0, 0, 0, 0];
    for (let i = 0; i < labels.length; i++) {
      if (groups[i] !== group) continue;
      if (labels[i] === 1) {
        good++;
        goodApproved += approved[i]!;
      } else {
        bad++;
        badApproved += approved[i]!;
      }
    }
    if (good === 0 || bad === 0) throw new RangeError(`group ${group} has ${good} good and ${bad} bad applicants`);
    return { group, good, bad, goodApproved, badApproved };
  });
}

/** The quadrilateral of reachable rates. Its hull is taken of counts, where whole numbers make it exact. */
function reachableRates({ good, bad, goodApproved, badApproved }: DecisionCounts): Point[] {
  const corners = [
    { x: 0, y: 0 },
    { x: badApproved, y: goodApproved },
    { x: bad, y: good },
    { x: bad - badApproved, y: good - goodApproved },
  ];
  return convexHull(corners).map(({ x, y }) => ({ x: x / bad, y: y / good }));
}

/** Maximises true minus false positive rate (Youden's J), which is AIF360's objective divided by −(number of groups). */
export function equalizeDecisionOdds(
  labels: ArrayLike<number>,
  approved: ArrayLike<number>,
  groups: ArrayLike<number>,
): DecisionOdds {
  const counts = decisionCounts(labels, approved, groups);
  const [first, ...others] = counts.map(reachableRates);
  const common = others.reduce((shape, polygon) => intersect(shape, polygon), first!);
  const best = common.reduce((a, b) => (b.y - b.x > a.y - a.x ? b : a));
  return {
    truePositiveRate: best.y,
    falsePositiveRate: best.x,
    flips: counts.map(({ group, good, bad, goodApproved, badApproved }) => ({
      group,
      ...flipTo(best, badApproved / bad, goodApproved / good),
    })),
  };
}

/** Solves y keep + (1 − y) turn = target.y and x keep + (1 − x) turn = target.x; decisions without information become a plain lot. */
function flipTo(target: Point, x: number, y: number): Omit<DecisionFlip, 'group'> {
  const determinant = y - x;
  if (determinant === 0) return { keepApproval: target.y, turnRejection: target.y };
  const clip = (p: number) => Math.min(1, Math.max(0, p));
  return {
    keepApproval: clip((target.y * (1 - x) - target.x * (1 - y)) / determinant),
    turnRejection: clip((y * target.x - x * target.y) / determinant),
  };
}
