import type { ReadoutLine } from './Plot';
import { findExtent, fitsScale, formatValue, labelAxis } from './scales';
import {
  toneOf,
  type Axis,
  type ChartTable,
  type ChartText,
  type Prediction,
  type Reference,
  type SeriesColour,
} from './types';

export interface RatePoint {
  x: number;
  value: number;
  low?: number;
  high?: number;
  /** How many people the rate is a share of; goes into readout and table. */
  count?: number;
  /** An estimate made before the labels are there: hollow, joined by a broken line. */
  estimated?: boolean;
}

export interface RateGroup {
  name: string;
  colour: SeriesColour;
  /** In ascending x. */
  points: readonly RatePoint[];
}

export interface RateTimelineProps extends ChartText {
  /** "Month"; whole numbers. */
  x: Axis;
  /** The rate: format ".0%" or ".1%". */
  y: Axis;
  groups: readonly RateGroup[];
  /** Intervals as whiskers (few points) or bands (many). Default "whiskers". */
  intervals?: 'whiskers' | 'bands';
  intervalIs?: string;
  /** The last x whose outcome is fully known; what follows is hatched, with the word. Omitted: all is known. */
  knownTo?: number;
  /** Default "not known yet". */
  unknownIs?: string;
  references?: readonly Reference[];
  events?: readonly Reference[];
  /** What the learner said the rate of a group would be at an x. */
  prediction?: Prediction & { at: number };
  empty?: string;
}

/** Half a step of room on both sides, so that the first and the last month stand clear of the edges. */
const MARGIN = 0.4;

export interface DrawnRates {
  name: string;
  colour: SeriesColour;
  points: readonly RatePoint[];
  end: RatePoint | undefined;
}

/** Drawable points of each group, and how many were left out. */
export function prepareRates({ groups, x, y }: RateTimelineProps): { drawn: DrawnRates[]; skipped: number } {
  let skipped = 0;
  const drawn = groups.map(({ name, colour, points }) => {
    const kept = points.filter(
      (point) => fitsScale(point.x, x.scale === 'log') && fitsScale(point.value, y.scale === 'log'),
    );
    skipped += points.length - kept.length;
    return { name, colour, points: kept, end: kept.at(-1) };
  });
  return { drawn, skipped };
}

export const listMonths = (drawn: readonly DrawnRates[]): number[] =>
  [...new Set(drawn.flatMap(({ points }) => points.map((point) => point.x)))].sort((a, b) => a - b);

export function findMonthRange(months: readonly number[], props: RateTimelineProps): [number, number] | null {
  const { events = [], prediction, knownTo, x } = props;
  const named = x.domain ?? [];
  const all = [
    ...months,
    ...named,
    ...events.map(({ value }) => value),
    ...(prediction ? [prediction.at] : []),
    ...(knownTo === undefined ? [] : [knownTo]),
  ];
  const extent = findExtent(all, { label: x.label });
  return extent && [extent[0] - MARGIN, extent[1] + MARGIN];
}

export function findRateRange(drawn: readonly DrawnRates[], props: RateTimelineProps): [number, number] | null {
  const { references = [], prediction, y } = props;
  return findExtent(
    [
      ...drawn.flatMap(({ points }) => points.flatMap(({ value, low = value, high = value }) => [value, low, high])),
      ...references.map(({ value }) => value),
      ...(prediction
        ? [prediction.value, prediction.low ?? prediction.value, prediction.high ?? prediction.value]
        : []),
    ],
    y,
  );
}

/** "31.2% (28.0% to 34.5%) of 1,204, estimated". */
export function writeRate({ value, low, high, count, estimated }: RatePoint, y: Axis): string {
  const interval =
    low !== undefined && high !== undefined ? ` (${formatValue(low, y)} to ${formatValue(high, y)})` : '';
  const of = count === undefined ? '' : ` of ${count.toLocaleString('en-GB')}`;
  return `${formatValue(value, y)}${interval}${of}${estimated ? ', estimated' : ''}`;
}

const isKnown = (at: number, { knownTo }: RateTimelineProps): boolean => knownTo === undefined || at <= knownTo;

/** What a group says at a month: its rate, or why there is none. */
export function readMonth(drawn: readonly DrawnRates[], at: number, props: RateTimelineProps): ReadoutLine[] {
  return drawn.map(({ name, colour, points }) => {
    const point = points.find(({ x }) => x === at);
    const missing = isKnown(at, props) ? 'no value' : (props.unknownIs ?? UNKNOWN);
    return { name, value: point ? writeRate(point, props.y) : missing, tone: toneOf(colour) };
  });
}

export const UNKNOWN = 'not known yet';

export function tabulateRates(drawn: readonly DrawnRates[], props: RateTimelineProps): ChartTable {
  const months = new Set(listMonths(drawn));
  const last = Math.max(...months);
  // Months that are not known yet are rows too: the table is no shorter than the drawing.
  if (props.knownTo !== undefined && props.x.domain)
    for (let at = last + 1; at <= props.x.domain[1]; at += 1) months.add(at);
  return {
    columns: [labelAxis(props.x), ...drawn.map(({ name }) => name)],
    rows: [...months]
      .sort((a, b) => a - b)
      .map((at) => [formatValue(at, props.x), ...readMonth(drawn, at, props).map(({ value }) => value)]),
    ...(props.intervalIs ? { note: `${labelAxis(props.y)}; in brackets: ${props.intervalIs}.` } : {}),
  };
}
