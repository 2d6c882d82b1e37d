import type { LineSeries } from './lineModel';
import type { Axis, ChartText, Prediction, Reference } from './types';

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
