/**
 * Post-processing by group thresholds on a grid, as fairlearn's ThresholdOptimizer does it (flip = False).
 *
 * Hardt, Price & Srebro (2016), "Equality of opportunity in supervised learning"; fairlearn
 * postprocessing/_threshold_optimizer.py. The group must be known when deciding, and decisions near a threshold are drawn by lot.
 * exact-thresholds.ts solves the same problem without a grid.
 */
import { frontierAt, payoffFrontier, rocFrontier } from './frontier';
import type { Frontier, RateParity } from './frontier';
import { accuracyPayoff } from './payoff';
import type { Payoff } from './payoff';
import { groupPolicy, meanPayoff } from './policy';
import type { ThresholdPolicy } from './policy';
import { groupRules } from './rules';
import type { GroupRules } from './rules';

export type ParityConstraint = RateParity | 'equalized-odds';

export interface GridPolicy extends ThresholdPolicy {
  /** The common value of the rate made equal; for equalised odds the false positive rate. */
  readonly at: number;
}

export interface ThresholdOptions {
  /** accuracyPayoff unless told. */
  readonly payoff?: Payoff;
  /** Steps of the grid over [0, 1], 1,000 unless told. */
  readonly gridSize?: number;
}

/** Labels 1 = good; groups are whole numbers. Throws when a group lacks good or bad applicants. */
export function optimizeThresholds(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
  constraint: ParityConstraint,
  { payoff = accuracyPayoff, gridSize = 1000 }: ThresholdOptions = {},
): GridPolicy {
  const rules = groupRules(labels, scores, groups);
  return constraint === 'equalized-odds'
    ? equalizedOdds(rules, payoff, gridSize)
    : rateParity(rules, constraint, payoff, gridSize);
}

/** The grid point with the largest value; the first of equals. */
function bestOfGrid(gridSize: number, valueAt: (x: number) => number): number {
  let best = 0;
  let most = -Infinity;
  for (let step = 0; step <= gridSize; step++) {
    const value = valueAt(step / gridSize);
    if (value > most) [best, most] = [step / gridSize, value];
  }
  return best;
}

function rateParity(groups: readonly GroupRules[], parity: RateParity, payoff: Payoff, gridSize: number): GridPolicy {
  const frontiers = groups.map((group) => payoffFrontier(group, parity, payoff));
  const at = bestOfGrid(gridSize, (x) => frontiers.reduce((sum, frontier) => sum + frontierAt(frontier, x).y, 0));
  const policies = groups.map((group, i) => groupPolicy(group, frontierAt(frontiers[i]!, at).shares));
  return { at, groups: policies, objective: meanPayoff(groups, policies, payoff) };
}

/** The ROC point all groups can reach is the lowest of their hulls; a group above it gives some decisions to a lot. */
function equalizedOdds(groups: readonly GroupRules[], payoff: Payoff, gridSize: number): GridPolicy {
  const hulls = groups.map(rocFrontier);
  const lowest = (x: number) => Math.min(...hulls.map((hull: Frontier) => frontierAt(hull, x).y));
  const at = bestOfGrid(gridSize, (x) => {
    const rates = { truePositiveRate: lowest(x), falsePositiveRate: x, approvalRate: NaN };
    return meanPayoff(groups, Array(groups.length).fill(rates), payoff);
  });
  const truePositiveRate = lowest(at);
  const policies = groups.map((group, i) => {
    const { y, shares } = frontierAt(hulls[i]!, at);
    const lot = y === at ? 0 : (y - truePositiveRate) / (y - at);
    return groupPolicy(group, shares, lot, at);
  });
  return { at, groups: policies, objective: meanPayoff(groups, policies, payoff) };
}
