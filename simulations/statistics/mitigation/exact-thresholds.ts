/**
 * The best randomised group thresholds under a parity, exactly: the linear programme of Hardt, Price & Srebro (2016), solved
 * by its geometry instead of by a solver.
 *
 * Parity of one rate: a group's best payoff is concave and piecewise linear in the rate, so the sum over groups is largest at a vertex
 * of one of them. Equalised odds: the payoff is linear in the common ROC point, so it is largest at a vertex of the intersection of the
 * groups' ROC polygons.
 */
import { frontierAt, payoffFrontier } from './frontier';
import type { RateParity } from './frontier';
import { accuracyPayoff, totalPayoff } from './payoff';
import type { Payoff } from './payoff';
import { groupPolicy, meanPayoff } from './policy';
import type { GroupPolicy, ThresholdPolicy } from './policy';
import { convexCombination, convexHull, intersect } from './polygon';
import type { Point } from './polygon';
import { groupRules } from './rules';
import type { GroupRules, ThresholdRule } from './rules';
import type { ParityConstraint } from './threshold-optimizer';

/** Labels 1 = good. `none` gives each group its best threshold. Throws when a group lacks good or bad applicants. */
export function exactThresholds(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  groups: ArrayLike<number>,
  constraint: ParityConstraint | 'none',
  payoff: Payoff = accuracyPayoff,
): ThresholdPolicy {
  const rules = groupRules(labels, scores, groups);
  const policies =
    constraint === 'none'
      ? rules.map((group) => unconstrained(group, payoff))
      : constraint === 'equalized-odds'
        ? equalizedOdds(rules, payoff)
        : rateParity(rules, constraint, payoff);
  return { groups: policies, objective: meanPayoff(rules, policies, payoff) };
}

function unconstrained(group: GroupRules, payoff: Payoff): GroupPolicy {
  const value = ({ truePositives, falsePositives }: ThresholdRule) =>
    totalPayoff(payoff, truePositives, falsePositives, group.positives, group.negatives);
  const rule = group.rules.reduce((best, other) => (value(other) > value(best) ? other : best));
  return groupPolicy(group, [{ rule, share: 1 }]);
}

function rateParity(groups: readonly GroupRules[], parity: RateParity, payoff: Payoff): GroupPolicy[] {
  const frontiers = groups.map((group) => payoffFrontier(group, parity, payoff));
  const total = (x: number) => frontiers.reduce((sum, frontier) => sum + frontierAt(frontier, x).y, 0);
  const at = maximiser(
    frontiers.flatMap((frontier) => frontier.map(({ x }) => x)),
    total,
  );
  return groups.map((group, i) => groupPolicy(group, frontierAt(frontiers[i]!, at).shares));
}

function equalizedOdds(groups: readonly GroupRules[], payoff: Payoff): GroupPolicy[] {
  const polygons = groups.map(({ positives, negatives, rules }) =>
    convexHull(rules.map((rule) => ({ x: rule.falsePositives, y: rule.truePositives, rule }))).map(
      ({ x, y, rule }) => ({
        x: x / negatives,
        y: y / positives,
        rule,
      }),
    ),
  );
  const common = polygons.reduce<Point[]>((shape, polygon) => intersect(shape, polygon), unitSquare);
  const best = maximiser(common, ({ x, y }) => {
    const rates = { truePositiveRate: y, falsePositiveRate: x, approvalRate: NaN };
    return meanPayoff(groups, Array(groups.length).fill(rates), payoff);
  });
  return groups.map((group, i) => {
    const parts = convexCombination(polygons[i]!, best);
    return groupPolicy(
      group,
      parts.map(({ vertex, weight }) => ({ rule: vertex.rule, share: weight })),
    );
  });
}

const unitSquare: Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The first of the candidates with the largest value. */
function maximiser<T>(candidates: readonly T[], value: (candidate: T) => number): T {
  return candidates.reduce((best, other) => (value(other) > value(best) ? other : best));
}
