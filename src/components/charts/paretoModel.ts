import type { Axis, Better, ChartText, SeriesColour } from './types';

export interface ParetoPoint {
  name: string;
  x: number;
  y: number;
  colour?: SeriesColour;
  /** What is wrong with this option although its numbers look good: "levels group A down". One entry each. */
  warnings?: readonly string[];
}

export interface ParetoScatterProps extends ChartText {
  x: Axis & { better: Better };
  y: Axis & { better: Better };
  points: readonly ParetoPoint[];
  /** What the points are: "Mitigation". */
  pointsAre: string;
  /** Where things stood: drawn as a cross with its name, never on the front. */
  reference?: { name: string; x: number; y: number };
  /** Name of the selected point. */
  selected?: string | null;
  onSelect?: (name: string) => void;
  empty?: string;
}
