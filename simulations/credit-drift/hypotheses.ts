/** What a learner may hold to be the cause. A world's cause and a hypothesis differ in one point: both concept drifts are one. */
import type { Cause } from './world/causes';

export const hypotheses = ['population', 'proxy', 'label', 'missing-code', 'unit', 'concept', 'nothing'] as const;
export type Hypothesis = (typeof hypotheses)[number];

/** The hypothesis that a cause of the world makes true. */
export function hypothesisOf(cause: Cause): Hypothesis {
  return cause === 'concept-flattening' || cause === 'concept-lift' ? 'concept' : cause;
}

/** The hypotheses that hold for a list of causes, without repetition; `nothing` when there is none. */
export function hypothesesOf(causes: readonly Cause[]): Hypothesis[] {
  return causes.length === 0 ? ['nothing'] : [...new Set(causes.map(hypothesisOf))];
}
