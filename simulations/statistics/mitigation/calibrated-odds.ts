/**
 * Calibrated equalised odds: blur the better-served group's scores until one generalised error rate agrees, and keep both groups calibrated.
 *
 * Pleiss, Raghavan, Wu, Kleinberg & Weinberger (2017), "On fairness and calibration"; AIF360
 * postprocessing/calibrated_eq_odds_postprocessing.py. Equality comes from making decisions worse for one group, by lot.
 */

export type CalibratedCost = 'fnr' | 'fpr';

export interface CalibratedGroup {
  readonly group: number;
  /** Share of good applicants. */
  readonly baseRate: number;
  /** Generalised error rate: mean of 1 − score over the good ('fnr'), mean of the score over the bad ('fpr'). */
  readonly cost: number;
  /** The same if every score were the base rate. */
  readonly trivialCost: number;
  /**
   * Probability with which a score is replaced by the base rate. Above 1 the groups cannot be made equal without breaking calibration;
   * negative or NaN if the group's scores cost as much as, or more than, the base rate does.
   */
  readonly mixRate: number;
}

function groupCost(
  cost: CalibratedCost,
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  rows: readonly number[],
) {
  const good = rows.filter((row) => labels[row] === 1);
  const among = cost === 'fnr' ? good : rows.filter((row) => labels[row] !== 1);
  const baseRate = good.length / rows.length;
  const error = (score: number) => (cost === 'fnr' ? 1 - score : score);
  return {
    baseRate,
    cost: among.reduce((sum, row) => sum + error(scores[row]!), 0) / among.length,
    trivialCost: error(baseRate),
  };
}

/** Mix rates of exactly two groups, in ascending order of the group; the one with the lower cost is mixed. Throws for other than two. */
export function calibratedOdds(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
  cost: CalibratedCost = 'fnr',
): readonly [CalibratedGroup, CalibratedGroup] {
  const [a, b, ...others] = [...new Set(Array.from(groups))].sort((x, y) => x - y);
  if (a === undefined || b === undefined || others.length > 0) throw new RangeError('exactly two groups are needed');
  const rows = Array.from({ length: groups.length }, (_, row) => row);
  const measured = (group: number) => ({
    group,
    ...groupCost(
      cost,
      labels,
      scores,
      rows.filter((row) => groups[row] === group),
    ),
  });
  const [first, second] = [measured(a), measured(b)];
  const rate = (mixed: typeof first, other: typeof first) =>
    other.cost > mixed.cost ? (other.cost - mixed.cost) / (mixed.trivialCost - mixed.cost) : 0;
  return [
    { ...first, mixRate: rate(first, second) },
    { ...second, mixRate: rate(second, first) },
  ];
}

/** The scores after mixing; `draws` are uniform in [0, 1), one per row. Rates above 1 replace every score. */
export function mixScores(
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
  solution: readonly CalibratedGroup[],
  draws: ArrayLike<number>,
): Float64Array {
  const byGroup = new Map(solution.map((group) => [group.group, group]));
  return Float64Array.from(scores, (score, row) => {
    const { mixRate, baseRate } = byGroup.get(groups[row]!)!;
    return draws[row]! < mixRate ? baseRate : score;
  });
}
