/** The score of a policy, 0 to 100: geometric, so that no dimension can be given up for another. */
import { exp, log } from '../../kernel/math';
import type { Outcomes } from './outcomes';

/** k€ over 24 months. */
export const BUDGET = 4200;

export const dimensions = ['harm', 'losses', 'value', 'delivery', 'regulation', 'sustainability'] as const;
export type Dimension = (typeof dimensions)[number];

export const weights: Readonly<Record<Dimension, number>> = {
  harm: 0.25,
  losses: 0.2,
  value: 0.2,
  delivery: 0.1,
  regulation: 0.15,
  sustainability: 0.1,
};

export interface Score {
  readonly total: number;
  /** Each 0 to 1. */
  readonly parts: Readonly<Record<Dimension, number>>;
  /** Spending above the budget, as a share of it; 2 % are let pass. */
  readonly overspend: number;
}

/** No dimension counts for less: what is ruined is ruined, and the others still tell. */
const LEAST = 0.02;

const unit = (value: number) => Math.min(1, Math.max(0, value));
/** 0 at `bad`, 1 at `good`, by ratios. */
const ratio = (value: number, bad: number, good: number) =>
  unit((log(bad) - log(Math.max(value, 1e-6))) / (log(bad) - log(good)));

export function scoreOf(outcomes: Outcomes, budget = BUDGET): Score {
  const { harm, damage, value, governance, lead, documentation, shadow, lateNotifications } = outcomes;
  const delay = lead?.p90 ?? 0;
  const parts: Record<Dimension, number> = {
    harm: ratio(harm.mean, 250, 12),
    losses: ratio(0.5 * damage.mean + 0.5 * damage.cvar90, 25_000, 2500),
    value: unit((value.mean - governance.mean - 12_000) / 19_000),
    delivery: ratio(delay, 10, 1),
    // An inventory without Annex III models has nothing to document by that law.
    regulation:
      Math.min(1, Math.max(0, (documentation ?? 1) - 0.3) / 0.6) * exp(-0.12 * shadow.mean - 0.15 * lateNotifications),
    sustainability: unit(
      1 -
        1.2 * Math.max(0, outcomes.boardUse - 0.85) -
        Math.max(0, 1 - outcomes.reviewDepth) -
        1.5 * Math.max(0, 0.9 - outcomes.attention) -
        0.15 * Math.max(0, outcomes.secondLineBacklog - 1) -
        0.05 * Math.max(0, delay - 6),
    ),
  };
  const overspend = Math.max(0, governance.mean / budget - 1.02);
  const logs = dimensions.reduce((sum, key) => sum + weights[key] * log(Math.max(parts[key], LEAST)), 0);
  return { total: 100 * exp(-3 * overspend + logs), parts, overspend };
}
