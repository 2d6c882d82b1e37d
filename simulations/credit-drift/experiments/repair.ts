/**
 * Feature repair: map one input back to its launch distribution within each group (quantile map), score again, and see how much of the fall
 * in approvals comes back. Ranks within the group stay, so who is better off than whom stays.
 */
import { TAU } from '../case';
import { scoreLogistic } from '../model/logistic-model';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import { type FeatureId, featureIds } from '../world/features';
import { approvalRate } from '../instruments/approval';
import { calibrationOf, estimate } from '../instruments/cbpe';
import { zOfChange } from '../instruments/counts';
import { type ReadingBase, sayFeature, sayPercent, Z_LIMIT } from '../instruments/reading';

export interface RepairReading extends ReadingBase {
  readonly instrument: 'repair';
  /** Fall of group B's approval rate since launch. */
  readonly fall: number;
  readonly rows: readonly {
    readonly feature: FeatureId;
    /** Approval of group B with this one input repaired, and the share of the fall that this undoes. */
    readonly approval: number;
    readonly undone: number;
    /** Estimated (CBPE) false rejection rate of group B with it repaired. */
    readonly estimatedFrr: number;
  }[];
}

export const repairOutcomes = [
  'one input undoes it',
  'one input undoes part',
  'no input does',
  'nothing to explain',
] as const;

const MOST = 0.7;
const PART = 0.3;

export function readRepair(observed: Observed, month: number): RepairReading {
  const now = monthOf(observed, month);
  const launch = approvalRate(observed, 0, 1);
  const deployed = approvalRate(observed, month, 1);
  const fall = launch.rate - deployed.rate;
  const calibration = calibrationOf(observed.reference);
  const rows = featureIds.map((feature, j) => {
    const inputs = now.inputs.map((column, k) => (k === j ? repaired(observed.reference, now, j) : column));
    const scores = scoreLogistic(now.model, inputs);
    const approved = Uint8Array.from(scores, (score) => Number(score >= TAU));
    const approval = rateOfB(now.group, approved);
    const { rates } = estimate({ count: now.count, group: now.group, scores, approved }, calibration);
    return { feature, approval, undone: fall === 0 ? 0 : (approval - deployed.rate) / fall, estimatedFrr: rates.B };
  });
  const best = rows.reduce((most, row) => (row.undone > most.undone ? row : most));
  const fell = zOfChange(launch, deployed) < -Z_LIMIT;
  const outcome = !fell
    ? 'nothing to explain'
    : best.undone >= MOST
      ? 'one input undoes it'
      : best.undone >= PART
        ? 'one input undoes part'
        : 'no input does';
  return {
    instrument: 'repair',
    month,
    outcome: outcome satisfies (typeof repairOutcomes)[number],
    sentence: fell
      ? `With ${sayFeature(best.feature)} as at launch within each group, approval of group B is ${sayPercent(best.approval)} instead of ${sayPercent(deployed.rate)} (launch ${sayPercent(launch.rate)}): ${sayPercent(best.undone, 0)} of the fall.`
      : `Approval of group B did not fall: ${sayPercent(launch.rate)} at launch, ${sayPercent(deployed.rate)} in month ${month}.`,
    fall,
    rows,
  };
}

/** The input of `now` with each group's values replaced by the launch values of the same rank. */
export function repaired(reference: ObservedMonth, now: ObservedMonth, feature: number): Float64Array {
  const out = Float64Array.from(now.inputs[feature]!);
  for (const group of [0, 1]) {
    const launch = reference.inputs[feature]!.filter((_, i) => reference.group[i] === group).sort();
    const rows = Array.from(now.group.keys()).filter((i) => now.group[i] === group);
    const values = now.inputs[feature]!;
    rows.sort((a, b) => values[a]! - values[b]!);
    for (let from = 0; from < rows.length;) {
      let to = from;
      while (to + 1 < rows.length && values[rows[to + 1]!] === values[rows[from]!]) to++;
      // Ties share their middle rank, as in a quantile of the mid-distribution.
      const value = quantile(launch, ((from + to) / 2 + 0.5) / rows.length);
      for (let k = from; k <= to; k++) out[rows[k]!] = value;
      from = to + 1;
    }
  }
  return out;
}

/** Linear between order statistics, as numpy.quantile. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}

function rateOfB(group: Uint8Array, approved: Uint8Array): number {
  let all = 0;
  let yes = 0;
  for (let i = 0; i < group.length; i++) {
    if (!group[i]) continue;
    all++;
    yes += approved[i]!;
  }
  return yes / all;
}
