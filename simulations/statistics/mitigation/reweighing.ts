/** Weights for retraining: balance by counting, before any model is fitted. */

/** Weight of one combination of group and label. */
export interface CellWeight {
  readonly group: number;
  readonly label: number;
  readonly weight: number;
}

export interface Reweighing {
  readonly cells: readonly CellWeight[];
  /** One per row. */
  readonly weights: Float64Array;
}

function count(codes: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) counts.set(codes[i]!, (counts.get(codes[i]!) ?? 0) + 1);
  return counts;
}

/**
 * w(g, y) = P(g) P(y) / P(g, y): with these weights group and label are independent, so every group has the overall share of good
 * applicants. Weights add up to the number of rows. Combinations that do not occur have no cell.
 *
 * Kamiran & Calders (2012), Knowledge and Information Systems 33, 1–33; AIF360 preprocessing/reweighing.py.
 */
export function kamiranCalders(labels: ArrayLike<number>, groups: ArrayLike<number>): Reweighing {
  const rows = labels.length;
  const byLabel = count(labels);
  const byGroup = count(groups);
  const cells: CellWeight[] = [];
  const weights = new Float64Array(rows);
  for (const [group, members] of [...byGroup].sort(([a], [b]) => a - b)) {
    for (const [label, total] of [...byLabel].sort(([a], [b]) => a - b)) {
      const at: number[] = [];
      for (let i = 0; i < rows; i++) if (groups[i] === group && labels[i] === label) at.push(i);
      if (at.length === 0) continue;
      const weight = (members * total) / (rows * at.length);
      cells.push({ group, label, weight });
      for (const i of at) weights[i] = weight;
    }
  }
  return { cells, weights };
}

/**
 * n / (k nₖ): every class (or group) weighs the same in all; scikit-learn's class_weight="balanced". Weights add up to the number
 * of rows. King & Zeng (2001), Political Analysis 9, 137–163.
 */
export function balancedWeights(codes: ArrayLike<number>): Float64Array {
  const counts = count(codes);
  return Float64Array.from(codes, (code) => codes.length / (counts.size * counts.get(code)!));
}
