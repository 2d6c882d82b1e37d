import type { Axis, ChartText, Reference, SeriesColour } from './types';

export interface ReliabilityBin {
  /** Mean predicted probability and observed share in the bin, 0 to 1. */
  predicted: number;
  observed: number;
  count: number;
  /** Interval of the observed share. */
  low?: number;
  high?: number;
}

export interface ReliabilityGroup {
  name: string;
  colour: SeriesColour;
  bins: readonly ReliabilityBin[];
}

export interface ReliabilityCurveProps extends ChartText {
  /** What is predicted: label "Predicted P(good)". */
  x: Axis;
  /** What came: label "Share that repaid". */
  y: Axis;
  groups: readonly ReliabilityGroup[];
  /** What the bins count: "files". */
  counted: string;
  intervalIs?: string;
  /** Vertical lines: the cutoff. */
  references?: readonly Reference[];
  empty?: string;
}
