import type { LineSeries } from './lineModel';
import type { Point } from './points';
import { fitsScale, formatValue } from './scales';
import type { Axis, ChartText, Prediction, Reference, SeriesColour } from './types';

export interface ControlChartProps extends ChartText {
  /** "Day". */
  x: Axis;
  /** The statistic. An always-valid p-value wants `scale: 'log'` and `signals: 'below'`. */
  y: Axis;
  /** One for each group, in ascending x. */
  series: readonly LineSeries[];
  /** The decision limit: h of a CUSUM, alpha of a sequential test. */
  limit: Reference;
  /** On which side of the limit an alarm is raised. Default "above". */
  signals?: 'above' | 'below';
  /** Vertical lines: when the change began, when the first labels matured. */
  events?: readonly Reference[];
  /** The x at which the learner said the first alarm would come. */
  prediction?: Prediction;
  empty?: string;
}

export interface Crossing {
  name: string;
  colour: SeriesColour;
  /** The first point on the far side of the limit; null while there is none. */
  at: Point | null;
}

/** Reaching the limit is crossing it, as in the decision rule S ≥ h (and p ≤ alpha). */
export function findCrossings({ series, limit, signals = 'above', y }: ControlChartProps): Crossing[] {
  const beyond = (value: number): boolean => (signals === 'above' ? value >= limit.value : value <= limit.value);
  return series.map(({ name, points, colour }, i) => ({
    name,
    colour: colour ?? (((i % 6) + 1) as SeriesColour),
    at: points.find((point) => fitsScale(point.y, y.scale === 'log') && beyond(point.y)) ?? null,
  }));
}

/** "Group B crosses on day 23.": the crossing of each series in words. */
export function sayCrossing({ name, at }: Crossing, { x }: Pick<ControlChartProps, 'x'>): string {
  return at ? `${name}: alarm at ${x.label.toLowerCase()} ${formatValue(at.x, x)}` : `${name}: no alarm`;
}
