import { formatValue } from './scales';
import type { Axis, ChartTable, ChartText } from './types';

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

export const SHARE: Axis = { label: 'Belief', format: '.0%', domain: [0, 1] };

/** A probability that can be drawn; anything else counts as not stated. */
export const stated = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value <= 1 ? value : undefined;

export interface StatedBelief {
  name: string;
  value: number;
}

/** What a row states, in the order in which it came about. */
export function listBeliefs(row: BeliefRow, props: BeliefBarsProps): StatedBelief[] {
  const { beforeIs = 'you, before', afterIs = 'you, now', computedIs = 'computed' } = props;
  return [
    { name: beforeIs, value: stated(row.before) },
    { name: afterIs, value: stated(row.after) },
    { name: computedIs, value: stated(row.computed) },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
}

/** A belief under one per cent is not nothing: "<1%". */
export function writeBelief(value: number): string {
  if (value > 0 && value < 0.005) return '<1%';
  if (value < 1 && value > 0.995) return '>99%';
  return formatValue(value, SHARE);
}

export function tabulateBeliefs(props: BeliefBarsProps): ChartTable {
  const { rows, rowsAre, beforeIs = 'you, before', afterIs = 'you, now', computedIs = 'computed' } = props;
  const truths = rows.some(({ truth }) => truth !== undefined);
  const cell = (value: number | undefined): string => {
    const known = stated(value);
    return known === undefined ? '–' : writeBelief(known);
  };
  return {
    columns: [rowsAre, beforeIs, afterIs, computedIs, ...(truths ? ['At work'] : [])],
    rows: rows.map(({ name, before, after, computed, truth }) => [
      name,
      cell(before),
      cell(after),
      cell(computed),
      ...(truths ? [truth ? 'yes' : 'no'] : []),
    ]),
  };
}
