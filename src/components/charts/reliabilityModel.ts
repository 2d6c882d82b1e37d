import type { ReadoutLine } from './Plot';
import { formatValue, labelAxis } from './scales';
import type { Axis, ChartTable, ChartText, Reference, SeriesColour } from './types';

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

/** Height of a group's strip of counts below the plot, its words included, CSS pixels. */
export const STRIP = 44;

export interface DrawnReliability extends ReliabilityGroup {
  bins: readonly ReliabilityBin[];
  total: number;
}

const isProbability = (value: number): boolean => value >= 0 && value <= 1;

/** Bins that hold somebody and whose shares are shares, in ascending prediction. */
export function prepareBins(groups: readonly ReliabilityGroup[]): { drawn: DrawnReliability[]; skipped: number } {
  let skipped = 0;
  const drawn = groups.map((group) => {
    const filled = group.bins.filter(({ count }) => count > 0);
    const bins = filled
      .filter(({ predicted, observed }) => isProbability(predicted) && isProbability(observed))
      .sort((a, b) => a.predicted - b.predicted);
    skipped += filled.length - bins.length;
    return { ...group, bins, total: bins.reduce((sum, { count }) => sum + count, 0) };
  });
  return { drawn, skipped };
}

/** Mean distance of prediction and outcome, weighted by how many are in a bin: the expected calibration error. */
export function calibrationError({ bins, total }: DrawnReliability): number {
  if (total === 0) return Number.NaN;
  return bins.reduce(
    (sum, { predicted, observed, count }) => sum + (count / total) * Math.abs(predicted - observed),
    0,
  );
}

export interface ReliabilityStop {
  group: number;
  bin: ReliabilityBin;
}

/** One stop for each bin of each group, group by group, so that arrows follow one curve at a time. */
export const listBins = (drawn: readonly DrawnReliability[]): ReliabilityStop[] =>
  drawn.flatMap(({ bins }, group) => bins.map((bin) => ({ group, bin })));

export function readBin({ bin }: ReliabilityStop, { x, y, counted }: ReliabilityCurveProps): ReadoutLine[] {
  const { low, high } = bin;
  const interval =
    low !== undefined && high !== undefined ? ` (${formatValue(low, y)} to ${formatValue(high, y)})` : '';
  return [
    { name: x.label, value: formatValue(bin.predicted, x) },
    { name: y.label, value: `${formatValue(bin.observed, y)}${interval}` },
    { name: counted, value: bin.count.toLocaleString('en-GB') },
  ];
}

export function tabulateBins(drawn: readonly DrawnReliability[], props: ReliabilityCurveProps): ChartTable {
  const { x, y, counted } = props;
  return {
    columns: ['Group', labelAxis(x), labelAxis(y), counted],
    rows: listBins(drawn).map((stop) => [drawn[stop.group]!.name, ...readBin(stop, props).map(({ value }) => value)]),
    ...(props.intervalIs ? { note: `In brackets: ${props.intervalIs}.` } : {}),
  };
}
