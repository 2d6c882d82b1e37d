import type { ChartText } from './types';

/** Probabilities, 0 to 1. */
export interface BeliefRow {
  name: string;
  /** What the learner believed before the evidence, and what after it. */
  before?: number;
  after?: number;
  /** What Bayes' rule makes of the same evidence. */
  computed?: number;
  /** The cause that was at work, once it may be known. */
  truth?: boolean;
}

export interface BeliefBarsProps extends Omit<ChartText, 'height'> {
  rows: readonly BeliefRow[];
  /** "Hypothesis". */
  rowsAre: string;
  /** Default "you, before", "you, now" and "computed". */
  beforeIs?: string;
  afterIs?: string;
  computedIs?: string;
  empty?: string;
}
