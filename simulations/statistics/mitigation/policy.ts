/** A randomised threshold policy: what the post-processing methods hand back. */
import type { Payoff } from './payoff';
import { totalPayoff } from './payoff';
import type { GroupRules, ThresholdRule } from './rules';

/** With this probability the group's applicants meet the rule score > threshold. */
export interface WeightedThreshold {
  readonly threshold: number;
  readonly probability: number;
}

/** Expected shares of a group under its mixture. */
export interface GroupRates {
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  readonly approvalRate: number;
}

export interface GroupPolicy extends GroupRates {
  readonly group: number;
  /** Share of decisions drawn by lot, whatever the score, with `lotApproval` as the probability of approval. 0 for most. */
  readonly lot: number;
  readonly lotApproval: number;
  /** Applied to the rest; probabilities add up to 1. */
  readonly mix: readonly WeightedThreshold[];
}

export interface ThresholdPolicy {
  readonly groups: readonly GroupPolicy[];
  /** Expected payoff per applicant; the accuracy for accuracyPayoff. */
  readonly objective: number;
}

/** Probability that this policy approves an applicant of the group with the score. */
export function approvalProbability(policy: GroupPolicy, score: number): number {
  let probability = 0;
  for (const { threshold, probability: share } of policy.mix) if (score > threshold) probability += share;
  return policy.lot * policy.lotApproval + (1 - policy.lot) * probability;
}

export interface RuleShare {
  readonly rule: ThresholdRule;
  readonly share: number;
}

/** Shares this small are rounding of an exact vertex, not a lottery meant. */
const NEGLIGIBLE = 1e-12;

/** Puts a group's mixture into words and figures. */
export function groupPolicy(
  { group, positives, negatives }: GroupRules,
  shares: readonly RuleShare[],
  lot = 0,
  lotApproval = 0,
): GroupPolicy {
  const used = shares.filter(({ share }) => share > NEGLIGIBLE);
  const mean = (count: (rule: ThresholdRule) => number) =>
    used.reduce((sum, { rule, share }) => sum + share * count(rule), 0);
  const rate = (count: number, total: number) => lot * lotApproval + ((1 - lot) * count) / total;
  const truePositives = mean((rule) => rule.truePositives);
  const falsePositives = mean((rule) => rule.falsePositives);
  return {
    group,
    lot,
    lotApproval,
    mix: used.map(({ rule, share }) => ({ threshold: rule.threshold, probability: share })),
    truePositiveRate: rate(truePositives, positives),
    falsePositiveRate: rate(falsePositives, negatives),
    approvalRate: rate(truePositives + falsePositives, positives + negatives),
  };
}

/** Expected payoff per applicant of policies in the order of the groups. */
export function meanPayoff(groups: readonly GroupRules[], policies: readonly GroupRates[], payoff: Payoff): number {
  let [total, people] = [0, 0];
  groups.forEach(({ positives, negatives }, i) => {
    const { truePositiveRate, falsePositiveRate } = policies[i]!;
    total += totalPayoff(payoff, truePositiveRate * positives, falsePositiveRate * negatives, positives, negatives);
    people += positives + negatives;
  });
  return total / people;
}
