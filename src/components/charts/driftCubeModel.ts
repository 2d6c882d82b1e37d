import type { ChartText, SeriesColour } from './types';

/** What was measured in one cell. */
export interface CubeCell {
  /** The statistic: PSI, or any distance that is zero when nothing moved. */
  value: number;
  /** Its critical value for this cell's sample sizes; above it the change is more than chance. */
  critical: number;
}

export interface CubeGroup {
  name: string;
  colour?: SeriesColour;
}

/** Which threshold decides: the critical value of each cell, or one number for all. */
export type CubeThreshold = { kind: 'critical' } | { kind: 'fixed'; value: number };

export interface DriftCubeProps extends Omit<ChartText, 'height'> {
  /** "PSI". */
  statistic: string;
  /** What rows are, and their names: "Feature". */
  rowsAre: string;
  rows: readonly string[];
  groups: readonly CubeGroup[];
  /** What the columns of a group are, and their labels: "Month", "1", "2", "3". */
  periodsAre: string;
  periods: readonly string[];
  /** By row, then group, then period; null where nothing was measured (yet). */
  cells: readonly (readonly (readonly (CubeCell | null)[])[])[];
  threshold: CubeThreshold;
  /** Row, and column counted over all groups: group × periods.length + period. */
  selected?: { row: number; column: number } | null;
  onSelect?: (row: number, column: number) => void;
  empty?: string;
}
