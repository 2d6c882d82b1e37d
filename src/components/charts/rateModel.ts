import type { Axis, ChartText, Prediction, Reference, SeriesColour } from './types';

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
