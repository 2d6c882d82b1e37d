/** The best a group can have at each value of the rate that parity binds: the upper hull of its rules. */
import type { Payoff } from './payoff';
import { totalPayoff } from './payoff';
import type { RuleShare } from './policy';
import type { GroupRules, ThresholdRule } from './rules';

export type RateParity = 'demographic-parity' | 'true-positive-rate-parity' | 'false-positive-rate-parity';

interface Vertex {
  readonly x: number;
  readonly y: number;
  readonly rule: ThresholdRule;
}

/** Rules in the order of x, x from 0 to 1, y concave in x. */
export type Frontier = readonly Vertex[];

/** The rate a constraint makes equal, as a count out of a total. */
function rateOf(parity: RateParity, { positives, negatives }: GroupRules) {
  switch (parity) {
    case 'demographic-parity':
      return {
        count: (rule: ThresholdRule) => rule.truePositives + rule.falsePositives,
        total: positives + negatives,
      };
    case 'true-positive-rate-parity':
      return { count: (rule: ThresholdRule) => rule.truePositives, total: positives };
    case 'false-positive-rate-parity':
      return { count: (rule: ThresholdRule) => rule.falsePositives, total: negatives };
  }
}

/** Total payoff of a group over the rate that is to be equal. */
export function payoffFrontier(group: GroupRules, parity: RateParity, payoff: Payoff): Frontier {
  const { count, total } = rateOf(parity, group);
  const { positives, negatives } = group;
  const value = (rule: ThresholdRule) =>
    totalPayoff(payoff, rule.truePositives, rule.falsePositives, positives, negatives);
  return upperHull(group.rules.map((rule) => ({ x: count(rule), y: value(rule), rule }))).map((vertex) => ({
    ...vertex,
    x: vertex.x / total,
  }));
}

/** True positive rate over false positive rate: the ROC hull. */
export function rocFrontier({ positives, negatives, rules }: GroupRules): Frontier {
  const points = rules.map((rule) => ({ x: rule.falsePositives, y: rule.truePositives, rule }));
  return upperHull(points).map(({ x, y, rule }) => ({ x: x / negatives, y: y / positives, rule }));
}

/**
 * Upper convex hull by Andrew's monotone chain. Points on an edge are dropped; of points with one x the highest stays.
 * Counts go in, so with whole-number payoffs every comparison is exact.
 */
function upperHull(points: readonly Vertex[]): Vertex[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const hull: Vertex[] = [];
  for (const point of sorted) {
    if (hull.at(-1)?.x === point.x) hull.pop();
    while (hull.length >= 2) {
      const [before, last] = [hull.at(-2)!, hull.at(-1)!];
      const above = (last.y - before.y) * (point.x - before.x) > (point.y - before.y) * (last.x - before.x);
      if (above) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

export interface FrontierPoint {
  readonly y: number;
  /** The one or two rules whose lottery gives (x, y). */
  readonly shares: readonly RuleShare[];
}

/** The frontier at x in [0, 1]. */
export function frontierAt(frontier: Frontier, x: number): FrontierPoint {
  const right = frontier.findIndex((vertex) => vertex.x >= x);
  const to = frontier[right]!;
  if (right === 0 || to.x === x) return { y: to.y, shares: [{ rule: to.rule, share: 1 }] };
  const from = frontier[right - 1]!;
  const share = (x - from.x) / (to.x - from.x);
  return {
    y: (1 - share) * from.y + share * to.y,
    shares: [
      { rule: from.rule, share: 1 - share },
      { rule: to.rule, share },
    ],
  };
}
