import type { Readout } from './Plot';
import type { ChartTable, ChartText, SeriesColour } from './types';

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

/** Which threshold decides: the critical value of each cell, or one number for all cells. */
export type CubeThreshold = 'critical' | 'fixed';

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
  /** The one number. Default 0.1, the rule of thumb for PSI. */
  fixed?: number;
  /** Row, and column counted over all groups: group × periods.length + period. */
  selected?: { row: number; column: number } | null;
  onSelect?: (row: number, column: number) => void;
  empty?: string;
}

/** Default of `fixed`: credit scoring's rule of thumb, which knows no sample size (Siddiqi 2006; Yurdakul 2018 against it). */
export const RULE_OF_THUMB = 0.1;

/** Room between two groups, per mille of the plot's width. */
const GAP = 22;

export interface CellVerdict {
  /** The statistic over the threshold that decides. */
  multiple: number;
  over: boolean;
  /** Whether the other threshold would have said otherwise. */
  disputed: boolean;
}

export function judgeCell({ value, critical }: CubeCell, threshold: CubeThreshold, fixed: number): CellVerdict {
  const [own, other] = threshold === 'critical' ? [critical, fixed] : [fixed, critical];
  return { multiple: value / own, over: value > own, disputed: value > own !== value > other };
}

/** Upper bounds of the shades in multiples of the threshold; the second is the threshold itself. */
export const SHADES = [0.5, 1, 3, 30] as const;

/** Shade 0 (far below the threshold) to 4 (more than thirty times over it). */
export function shadeOf(multiple: number): number {
  const shade = SHADES.findIndex((bound) => multiple <= bound);
  return shade < 0 ? SHADES.length : shade;
}

/** Where a column lies, per mille of the width; columns are counted over all groups. */
export function spanOf(column: number, groups: number, periods: number): { from: number; width: number } {
  const width = (1000 - GAP * (groups - 1)) / (groups * periods);
  return { from: column * width + Math.floor(column / periods) * GAP, width };
}

/** The column under a position; what lies in a gap belongs to the group before it. */
export function columnAt(across: number, groups: number, periods: number): number {
  const { width } = spanOf(0, groups, periods);
  const pitch = width * periods + GAP;
  const group = Math.max(0, Math.min(groups - 1, Math.floor(across / pitch)));
  const period = Math.max(0, Math.min(periods - 1, Math.floor((across - group * pitch) / width)));
  return group * periods + period;
}

export function cellAt({ cells, periods }: DriftCubeProps, row: number, column: number): CubeCell | null {
  const cell = cells[row]?.[Math.floor(column / periods.length)]?.[column % periods.length];
  return cell && Number.isFinite(cell.value) && cell.critical > 0 ? cell : null;
}

/** A statistic near zero has no use for four digits. */
export const writeValue = (value: number): string => (value < 0.01 ? value.toFixed(4) : value.toFixed(3));

export function writeMultiple(multiple: number): string {
  return multiple >= 10 ? Math.round(multiple).toLocaleString('en-GB') : multiple.toFixed(1);
}

/** What fits into a cell: at most four characters. Readout and table have the digits. */
export function writeInCell(cell: CubeCell, threshold: CubeThreshold, fixed: number): string {
  if (threshold === 'fixed') return cell.value >= 10 ? '9.9+' : cell.value.toFixed(2);
  const { multiple } = judgeCell(cell, threshold, fixed);
  return multiple > 99 ? '99+' : writeMultiple(multiple);
}

/** How many cells are over the threshold, and how many the two thresholds disagree on. */
export function countCells(props: DriftCubeProps): { measured: number; over: number; disputed: number } {
  const { rows, groups, periods, threshold, fixed = RULE_OF_THUMB } = props;
  const counts = { measured: 0, over: 0, disputed: 0 };
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = 0; column < groups.length * periods.length; column += 1) {
      const cell = cellAt(props, row, column);
      if (!cell) continue;
      const { over, disputed } = judgeCell(cell, threshold, fixed);
      counts.measured += 1;
      counts.over += Number(over);
      counts.disputed += Number(disputed);
    }
  }
  return counts;
}

const nameColumn = ({ groups, periods, periodsAre }: DriftCubeProps, column: number): string =>
  `${groups[Math.floor(column / periods.length)]!.name}, ${periodsAre} ${periods[column % periods.length]!}`;

/** The words that set a cell's two verdicts side by side. */
export function sayVerdict(cell: CubeCell, threshold: CubeThreshold, fixed: number): string {
  const { over, disputed } = judgeCell(cell, threshold, fixed);
  const other = threshold === 'critical' ? `the fixed ${fixed}` : 'the critical value';
  const dispute = over ? `not over ${other}` : `but over ${other}`;
  return `${over ? 'over the threshold' : 'within chance'}${disputed ? `, ${dispute}` : ''}`;
}

export function describeCell(props: DriftCubeProps, row: number, column: number): string {
  const { statistic, threshold, fixed = RULE_OF_THUMB, selected } = props;
  const cell = cellAt(props, row, column);
  const where = `${props.rows[row]!}, ${nameColumn(props, column)}`;
  const picked = selected?.row === row && selected.column === column ? ', selected' : '';
  if (!cell) return `${where}: not measured${picked}`;
  const multiple = writeMultiple(cell.value / cell.critical);
  return `${where}: ${statistic} ${writeValue(cell.value)}, ${multiple} times its critical value; ${sayVerdict(cell, threshold, fixed)}${picked}`;
}

export function readCell(props: DriftCubeProps, row: number, column: number): Readout {
  const { statistic, groups, periods, threshold, fixed = RULE_OF_THUMB } = props;
  const cell = cellAt(props, row, column);
  const { from, width } = spanOf(column, groups.length, periods.length);
  return {
    across: from + width / 2,
    down: row * CUBE_ROW + (row < props.rows.length / 2 ? CUBE_ROW : 0),
    beside: true,
    heading: `${props.rows[row]!} · ${nameColumn(props, column)}`,
    lines: cell
      ? [
          { name: statistic, value: writeValue(cell.value) },
          { name: 'critical value', value: writeValue(cell.critical) },
          { name: 'multiple', value: `${writeMultiple(cell.value / cell.critical)} ×` },
          { name: '', value: sayVerdict(cell, threshold, fixed) },
        ]
      : [{ name: '', value: 'not measured' }],
  };
}

/** Height of a row, CSS pixels; on a narrow sheet its name takes the upper third. */
export const CUBE_ROW = 38;

/** A row for each feature and group; every cell says its value, its multiple and its verdict. */
export function tabulateCube(props: DriftCubeProps): ChartTable {
  const { rows, rowsAre, groups, periods, periodsAre, statistic, threshold, fixed = RULE_OF_THUMB } = props;
  return {
    columns: [rowsAre, 'Group', ...periods.map((period) => `${periodsAre} ${period}`)],
    rows: rows.flatMap((name, row) =>
      groups.map((group, g) => [
        name,
        group.name,
        ...periods.map((_, p) => {
          const cell = cellAt(props, row, g * periods.length + p);
          if (!cell) return '–';
          const { over, disputed } = judgeCell(cell, threshold, fixed);
          const mark = over ? '▲ over' : 'within';
          return `${writeValue(cell.value)}, ${writeMultiple(cell.value / cell.critical)} × ${mark}${disputed ? ' (disputed)' : ''}`;
        }),
      ]),
    ),
    note:
      `Each cell: ${statistic}, its multiple of the critical value, and the verdict of ` +
      `${threshold === 'critical' ? 'the critical value' : `the fixed threshold ${fixed}`}; disputed where the other threshold says otherwise.`,
  };
}
