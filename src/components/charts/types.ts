/**
 * The words every chart shares. All of it is plain data (formats are d3-format specifiers, never functions), so that a
 * chart can be an island in a lesson as well as part of a lab.
 */

/** What stands around a drawing. The finding is the headline; the title says what is shown, and of what. */
export interface ChartText {
  /** What is drawn, with its subject: "Rating error by epoch". */
  title: string;
  /** The caption: one sentence that states what the drawing shows. It changes as the data does. */
  finding: string;
  /** Where the numbers come from, and how many: "MovieLens 100K, fold u1, 20,000 held-out ratings". */
  source?: string;
  /** Height of the plotting area, CSS pixels. Fixed, so that nothing moves when data or script arrives. */
  height?: number;
}

/** A measured quantity: its name, its unit, and how its numbers are written. */
export interface Axis {
  /** "RMSE", "Epoch": without the unit. */
  label: string;
  /** "stars", "ms": written after the label on the axis and after each value that is read out. */
  unit?: string;
  /** A d3-format specifier for values that are read out: ".3f", ".1%". Default: about four significant digits. */
  format?: string;
  /** Extent to show at least; data beyond it widen it, so that nothing is cut off. Default: that of the data, rounded to ticks. */
  domain?: readonly [number, number];
  /** Logarithmic scales skip values ≤ 0, and the chart says so. Default "linear". */
  scale?: 'linear' | 'log';
}

/** A threshold, target or baseline to compare with. Always drawn with its words. */
export interface Reference {
  value: number;
  label: string;
}

/** What the learner said before the result was shown; drawn as a hollow diamond or a broken line beside the result. */
export interface Prediction {
  value: number;
  /** Bounds, when the learner gave a range. */
  low?: number;
  high?: number;
  /** Default "You predicted". */
  label?: string;
}

/**
 * Which of the six series colours, or that of a group of people: group A and group B have one colour each on every page
 * (tokens `--group-a`, `--group-b`). "context" is the grey of what others are compared with.
 */
export type SeriesColour = 1 | 2 | 3 | 4 | 5 | 6 | 'group-a' | 'group-b' | 'context';

/** The class that gives marks and words their colour. */
export function toneOf(colour: SeriesColour): string {
  return typeof colour === 'number' ? `chart-c${colour}` : `chart-${colour}`;
}

/** Which way a measure is good. */
export type Better = 'lower' | 'higher';

/** The same facts as the drawing, as text. `rows` hold written values, first cell the row's name. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Said under the table when rows were left out. */
  note?: string;
}
