/** Every rule "approve above a threshold" a group admits: the raw material of all threshold post-processing. */

/** Approve iff score > threshold. Thresholds lie midway between neighbouring scores, as in fairlearn. */
export interface ThresholdRule {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
}

export interface GroupRules {
  readonly group: number;
  /** Good applicants. */
  readonly positives: number;
  /** Bad applicants. */
  readonly negatives: number;
  /** From +Infinity (nobody approved) down to −Infinity (everybody), one rule per distinct score more. */
  readonly rules: readonly ThresholdRule[];
}

/**
 * The rules of each group, groups in ascending order.
 * Throws when a group lacks good or bad applicants: its rates, and so any parity of them, are undefined.
 */
export function groupRules(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
): GroupRules[] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < groups.length; i++) {
    const list = members.get(groups[i]!);
    if (list) list.push(i);
    else members.set(groups[i]!, [i]);
  }
  return [...members.keys()]
    .sort((a, b) => a - b)
    .map((group) => {
      const rows = members.get(group)!.sort((a, b) => scores[b]! - scores[a]!);
      const positives = rows.reduce((sum, row) => sum + labels[row]!, 0);
      const negatives = rows.length - positives;
      if (positives === 0 || negatives === 0) {
        throw new RangeError(`group ${group} has ${positives} good and ${negatives} bad applicants; both are needed`);
      }
      return { group, positives, negatives, rules: rulesOf(rows, labels, scores) };
    });
}

/** `rows` by falling score. */
function rulesOf(rows: readonly number[], labels: ArrayLike<number>, scores: ArrayLike<number>): ThresholdRule[] {
  const rules: ThresholdRule[] = [{ threshold: Infinity, truePositives: 0, falsePositives: 0 }];
  let truePositives = 0;
  rows.forEach((row, i) => {
    truePositives += labels[row]!;
    const next = rows[i + 1];
    if (next !== undefined && scores[next] === scores[row]) return;
    const threshold = next === undefined ? -Infinity : (scores[row]! + scores[next]!) / 2;
    rules.push({ threshold, truePositives, falsePositives: i + 1 - truePositives });
  });
  return rules;
}
