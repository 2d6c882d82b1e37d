import type { Axis, ChartText, Prediction, Reference, SeriesColour } from './types';

export interface IntervalMark {
  value: number;
  low?: number;
  high?: number;
}

export interface IntervalRow {
  name: string;
  /** Rows of one section stand under its heading: "Group A". */
  section?: string;
  colour?: SeriesColour;
  /** The estimate: where things stand now, or the only one. */
  now: IntervalMark;
  /** The paired estimate it is compared with, drawn hollow: at launch, before. */
  before?: IntervalMark;
  /** What is true, once it may be known: drawn as a cross. */
  truth?: number;
  prediction?: Prediction;
  /** Drawn in colour; without it a row is drawn as context. Default true. */
  highlight?: boolean;
}

export interface IntervalPlotProps extends Omit<ChartText, 'height'> {
  /** The one quantity, with its unit. */
  measure: Axis;
  /** In the order given. */
  rows: readonly IntervalRow[];
  /** What rows are: "Coefficient", "Month". */
  rowsAre: string;
  /** Names of the two marks: "now", "at launch". */
  nowIs?: string;
  beforeIs?: string;
  /** "95 % Wilson interval". */
  intervalIs?: string;
  /** Vertical lines: zero, the launch value. */
  references?: readonly Reference[];
  empty?: string;
}
