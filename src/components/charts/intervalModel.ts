import { findExtent, fitsScale, formatValue } from './scales';
import type { Axis, ChartTable, ChartText, Prediction, Reference, SeriesColour } from './types';

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

/** Height of a row, of a heading above a section, and the level of the marks in a row, CSS pixels. */
export const ROW = 48;
const HEADING = 30;
export const LEVEL = 29;

export interface PlacedRow {
  row: IntervalRow;
  /** Top of the row, below its section's heading. */
  top: number;
  /** Said above this row, where a section begins. */
  heading: string | null;
}

/** Rows from top to bottom; those without a drawable estimate are left out. */
export function placeRows({ rows, measure }: IntervalPlotProps): { placed: PlacedRow[]; height: number } {
  const log = measure.scale === 'log';
  let height = 0;
  let section: string | undefined;
  const placed = rows
    .filter(({ now }) => fitsScale(now.value, log))
    .map((row): PlacedRow => {
      const starts = row.section !== undefined && row.section !== section;
      section = row.section;
      if (starts) height += HEADING;
      height += ROW;
      return { row, top: height - ROW, heading: starts ? row.section! : null };
    });
  return { placed, height: Math.max(height, 2 * ROW) };
}

/** The row under a level: headings belong to the row below them. */
export function rowAt(placed: readonly PlacedRow[], down: number): number {
  const found = placed.findIndex(({ top }) => down < top + ROW);
  return found < 0 ? placed.length - 1 : found;
}

const spread = (mark: IntervalMark | undefined): number[] =>
  mark ? [mark.value, mark.low ?? mark.value, mark.high ?? mark.value] : [];

export function findIntervalRange(placed: readonly PlacedRow[], props: IntervalPlotProps): [number, number] | null {
  return findExtent(
    [
      ...placed.flatMap(({ row }) => [
        ...spread(row.now),
        ...spread(row.before),
        ...spread(row.prediction),
        ...(row.truth === undefined ? [] : [row.truth]),
      ]),
      ...(props.references ?? []).map(({ value }) => value),
    ],
    props.measure,
  );
}

/** "0.31 (0.28 to 0.34)". */
export function writeMark({ value, low, high }: IntervalMark, measure: Axis): string {
  const interval =
    low !== undefined && high !== undefined ? ` (${formatValue(low, measure)} to ${formatValue(high, measure)})` : '';
  return `${formatValue(value, measure)}${interval}`;
}

/** All that a row says, by name: for readout, screen reader and table alike. */
export function listMarks(row: IntervalRow, props: IntervalPlotProps): { name: string; value: string }[] {
  const { measure, nowIs = 'now', beforeIs = 'before' } = props;
  return [
    ...(row.before ? [{ name: beforeIs, value: writeMark(row.before, measure) }] : []),
    { name: nowIs, value: writeMark(row.now, measure) },
    ...(row.truth === undefined ? [] : [{ name: 'truth', value: formatValue(row.truth, measure) }]),
    ...(row.prediction
      ? [{ name: row.prediction.label ?? 'you predicted', value: writeMark(row.prediction, measure) }]
      : []),
  ];
}

export const nameRow = ({ name, section }: IntervalRow): string =>
  section === undefined ? name : `${section}, ${name}`;

export function tabulateIntervals(placed: readonly PlacedRow[], props: IntervalPlotProps): ChartTable {
  const { measure, rowsAre, nowIs = 'now', beforeIs = 'before' } = props;
  const has = (key: 'before' | 'truth' | 'prediction'): boolean => placed.some(({ row }) => row[key] !== undefined);
  const dash = (mark: IntervalMark | undefined): string => (mark ? writeMark(mark, measure) : '–');
  const unit = measure.unit === undefined ? '' : `, ${measure.unit}`;
  return {
    columns: [
      rowsAre,
      ...(has('before') ? [`${measure.label} ${beforeIs}${unit}`] : []),
      `${measure.label} ${nowIs}${unit}`,
      ...(has('truth') ? ['Truth'] : []),
      ...(has('prediction') ? ['You predicted'] : []),
    ],
    rows: placed.map(({ row }) => [
      nameRow(row),
      ...(has('before') ? [dash(row.before)] : []),
      writeMark(row.now, measure),
      ...(has('truth') ? [row.truth === undefined ? '–' : formatValue(row.truth, measure)] : []),
      ...(has('prediction') ? [dash(row.prediction)] : []),
    ]),
    ...(props.intervalIs ? { note: `In brackets: ${props.intervalIs}.` } : {}),
  };
}
