import { bisector } from 'd3-array';
import type { EndLabel } from './EndLabels';
import type { Readout } from './Plot';
import { POINT_CAP, thinPoints, thinRows, type Point } from './points';
import { findExtent, fitsScale, formatValue, labelAxis, readValue, type Scale } from './scales';
import {
  toneOf,
  type Axis,
  type ChartTable,
  type ChartText,
  type Prediction,
  type Reference,
  type SeriesColour,
} from './types';

export interface LineSeries {
  name: string;
  /** In ascending x. A point whose value is not finite leaves a gap. */
  points: readonly Point[];
  /** Default: by position, 1 to 6. */
  colour?: SeriesColour;
}

export interface LineChartProps extends ChartText {
  x: Axis;
  y: Axis;
  series: readonly LineSeries[];
  /** Horizontal lines: baselines and targets. */
  references?: readonly Reference[];
  /** Vertical lines: what happened at an x ("best epoch"); the learner's own is drawn as a prediction. */
  events?: readonly (Reference & { own?: boolean })[];
  /** Single points that matter, ringed: where a series crosses a limit. */
  marks?: readonly { x: number; y: number; colour: SeriesColour }[];
  /** What lies beyond a value, tinted. */
  zone?: { from: number; side: 'above' | 'below' };
  /** Said under the table. */
  tableNote?: string;
  /** Of y; with `at`, for that x alone. */
  prediction?: Prediction & { at?: number };
  /** Said when there is no point yet. */
  empty?: string;
}

/** A series made ready to draw. */
export interface DrawnSeries {
  name: string;
  /** Class of its colour. */
  tone: string;
  /** Capped; points that are not drawable are still in it, as gaps. */
  points: readonly Point[];
  /** Its drawable points, for reading. */
  readable: readonly Point[];
  end: Point | undefined;
  /** Points between two gaps: no line reaches them, so each is drawn as a dot. */
  lone: readonly Point[];
  /** How many of its points cannot be drawn. */
  skipped: number;
}

export function prepareSeries(series: readonly LineSeries[], logX: boolean, logY: boolean): DrawnSeries[] {
  const isDrawn = ({ x, y }: Point): boolean => fitsScale(x, logX) && fitsScale(y, logY);
  const isDrawnAt = (points: readonly Point[], at: number): boolean => at in points && isDrawn(points[at]!);
  return series.map(({ name, points, colour }, i) => {
    const drawable = points.filter(isDrawn);
    const kept = thinPoints(points, POINT_CAP, isDrawn);
    return {
      name,
      tone: toneOf(colour ?? (((i % 6) + 1) as SeriesColour)),
      points: kept,
      readable: kept.filter(isDrawn),
      end: drawable.at(-1),
      lone: kept.filter((point, at) => isDrawn(point) && !isDrawnAt(kept, at - 1) && !isDrawnAt(kept, at + 1)),
      skipped: points.length - drawable.length,
    };
  });
}

/** Every x that some series has a point at, ascending. */
export function listStops(drawn: readonly DrawnSeries[]): number[] {
  return [...new Set(drawn.flatMap(({ readable }) => readable.map((point) => point.x)))].sort((a, b) => a - b);
}

/** The vertical extent: all that is drawn, the references and the prediction included. */
export function findHeights(drawn: readonly DrawnSeries[], props: LineChartProps): [number, number] | null {
  const { references = [], prediction } = props;
  return findExtent(
    [
      ...drawn.flatMap(({ readable }) => readable.map((point) => point.y)),
      ...references.map((reference) => reference.value),
      ...(prediction
        ? [prediction.value, prediction.low ?? prediction.value, prediction.high ?? prediction.value]
        : []),
    ],
    props.y,
  );
}

/** The words in the gutter: each series at its end, each reference, and what the learner said. */
export function labelEnds(drawn: readonly DrawnSeries[], x: Scale, y: Scale, props: LineChartProps): EndLabel[] {
  const { references = [], prediction } = props;
  const logY = props.y.scale === 'log';
  const labels: EndLabel[] = drawn.flatMap(({ name, tone, end }) =>
    end ? [{ text: name, value: formatValue(end.y, props.y), level: y.at(end.y), from: x.at(end.x), tone }] : [],
  );
  for (const { value, label } of references) {
    if (!fitsScale(value, logY)) continue;
    labels.push({ text: label, value: formatValue(value, props.y), level: y.at(value), tone: 'chart-reference' });
  }
  if (prediction && fitsScale(prediction.value, logY)) {
    const { value, label = 'You predicted', at } = prediction;
    const from = at === undefined ? {} : { from: x.at(at) };
    labels.push({ text: label, value: formatValue(value, props.y), level: y.at(value), tone: 'chart-own', ...from });
  }
  return labels;
}

const findAfter = bisector((point: Point) => point.x).right;

/**
 * What each series says at an x: its point there or, where it is measured less often than another, its latest before.
 * Nothing before a series starts or after it ends.
 */
export function readSeries(drawn: readonly DrawnSeries[], at: number): { name: string; tone: string; point: Point }[] {
  return drawn.flatMap(({ name, tone, readable }) => {
    const last = readable.at(-1);
    if (!last || at > last.x) return [];
    const point = readable[findAfter(readable, at) - 1];
    return point ? [{ name, tone, point }] : [];
  });
}

export function describeStop(drawn: readonly DrawnSeries[], at: number, { x, y }: LineChartProps): string {
  const values = readSeries(drawn, at).map(
    ({ name, point }) => `${name} ${readValue(point.y, y)}${point.x === at ? '' : ` at ${formatValue(point.x, x)}`}`,
  );
  return `${x.label} ${readValue(at, x)}: ${values.join(', ')}`;
}

export function readStop(
  drawn: readonly DrawnSeries[],
  at: number,
  x: Scale,
  y: Scale,
  props: LineChartProps,
): Readout {
  const here = readSeries(drawn, at);
  return {
    across: x.at(at),
    down: Math.min(...here.map(({ point }) => y.at(point.y))),
    heading: `${props.x.label} ${readValue(at, props.x)}`,
    lines: here.map(({ name, tone, point }) => ({
      name: point.x === at ? name : `${name} at ${formatValue(point.x, props.x)}`,
      tone,
      value: readValue(point.y, props.y),
    })),
  };
}

/** Rows by x, a column for each series. All that was given, thinned only beyond 200 rows. */
export function tabulateLines({ series, x, y, tableNote }: LineChartProps): ChartTable {
  const byX = new Map<number, string[]>();
  series.forEach(({ points }, column) => {
    for (const point of points) {
      const row = byX.get(point.x) ?? series.map(() => '–');
      row[column] = formatValue(point.y, y);
      byX.set(point.x, row);
    }
  });
  const sorted = [...byX].sort(([a], [b]) => a - b);
  const { rows, note: thinned } = thinRows(sorted, 200);
  const note = [thinned, tableNote].filter(Boolean).join(' ');
  return {
    columns: [labelAxis(x), ...series.map(({ name }) => (y.unit ? `${name}, ${y.unit}` : name))],
    rows: rows.map(([at, cells]) => [formatValue(at, x), ...cells]),
    ...(note === '' ? {} : { note }),
  };
}
