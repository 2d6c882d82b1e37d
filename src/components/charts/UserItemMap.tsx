import { useMemo } from 'react';
import { binStart, type BinnedMatrix } from './bins';
import { ChartFrame } from './ChartFrame';
import { stepGrid } from './cursor';
import { ACROSS, percent, Plot } from './Plot';
import type { ChartTable, ChartText } from './types';
import { useCursor } from './useCursor';

export interface UserItemMapProps extends ChartText {
  /** From `binMatrix`, rows and columns ordered by how full they are. */
  matrix: BinnedMatrix;
  /** What rows, columns and filled cells are, in the plural: "users", "films", "ratings". */
  rowsAre: string;
  columnsAre: string;
  filledWith: string;
  empty?: string;
}

/** Upper bounds of the density classes: about three for each decade, as sparse matrices are mostly below one per cent. */
const CLASSES = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

/** A sparse matrix from afar: how densely each block of it is filled. One path for each class of density, not one element for each cell. */
export function UserItemMap(props: UserItemMapProps) {
  const { matrix, rowsAre, columnsAre, filledWith, height = 280, empty = `No ${filledWith} yet` } = props;
  const { rowBins, columnBins, rowCount, columnCount, counts } = matrix;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const nothing = total === 0;
  const paths = useMemo(() => drawClasses(matrix), [matrix]);
  const cursor = useCursor({
    count: nothing ? 0 : rowBins * columnBins,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (cell) => sayCell(matrix, cell, props),
    step: stepGrid(columnBins, rowBins),
    locate: (across, down) => {
      const column = Math.min(columnBins - 1, Math.floor(across * columnBins));
      const row = Math.max(0, Math.min(rowBins - 1, Math.floor((down / height) * rowBins)));
      return row * columnBins + column;
    },
  });
  const chosen = cursor.index;
  const cell =
    chosen === null
      ? null
      : {
          across: ((chosen % columnBins) * ACROSS) / columnBins,
          down: (Math.floor(chosen / columnBins) * height) / rowBins,
        };
  return (
    <ChartFrame {...props} table={() => tabulate(props)}>
      <DensityKey filledWith={filledWith} />
      <Plot
        className="chart-map"
        height={height}
        cursor={cursor}
        left="22px"
        right="2px"
        x={{ label: `${write(columnCount)} ${columnsAre}, most ${filledWith} first →` }}
        empty={nothing ? empty : null}
        readout={
          cell && chosen !== null
            ? {
                across: cell.across + ACROSS / columnBins / 2,
                down: cell.down,
                beside: true,
                heading: `${sayDensity(densityOf(matrix, chosen))} filled`,
                lines: [
                  { name: rowsAre, value: sayRange(Math.floor(chosen / columnBins), rowBins, rowCount) },
                  { name: columnsAre, value: sayRange(chosen % columnBins, columnBins, columnCount) },
                  { name: filledWith, value: write(counts[chosen]!) },
                ],
              }
            : null
        }
      >
        <svg
          className="chart-stretch"
          viewBox={`0 0 ${columnBins} ${rowBins}`}
          preserveAspectRatio="none"
          width="100%"
          height={height}
          style={{ height }}
        >
          {paths.map((d, level) =>
            d === '' ? null : (
              <path key={level} className={`chart-density-${level}`} d={d} shapeRendering="crispEdges" />
            ),
          )}
        </svg>
        <rect className="chart-neatline" x="0" y="0" width="100%" height={height} />
        <text className="chart-side" textAnchor="end" transform="rotate(-90)" x="0" y="-9">
          {write(rowCount)} {rowsAre}, most {filledWith} first
        </text>
        {cell ? (
          <rect
            className="chart-cell-cursor"
            x={percent(cell.across)}
            y={cell.down}
            width={percent(ACROSS / columnBins)}
            height={height / rowBins}
          />
        ) : null}
      </Plot>
    </ChartFrame>
  );
}

/** The scale of densities, each class named at its step. */
function DensityKey({ filledWith }: Pick<UserItemMapProps, 'filledWith'>) {
  return (
    <p className="chart-density-key" aria-hidden="true">
      <span>Share of cells with {filledWith}:</span>
      {CLASSES.map((bound, level) => (
        <span key={bound} className="chart-density-step">
          <svg width="22" height="10" style={{ height: 10 }}>
            <rect className={`chart-density-${level}`} width="22" height="10" />
          </svg>
          {level === 0 ? 'none' : bound === 1 ? 'more' : `≤ ${sayDensity(bound)}`}
        </span>
      ))}
    </p>
  );
}

const write = (count: number): string => count.toLocaleString('en-GB');

export function densityOf({ counts, capacity }: BinnedMatrix, cell: number): number {
  const room = capacity[cell] ?? 0;
  return room > 0 ? counts[cell]! / room : 0;
}

/** Which class a density falls into, 0 (empty) to 6. */
export function classOf(density: number): number {
  const level = CLASSES.findIndex((bound) => density <= bound);
  return level < 0 ? CLASSES.length - 1 : level;
}

function sayDensity(density: number): string {
  if (density === 0) return '0%';
  const share = density * 100;
  return `${share >= 10 ? share.toFixed(0) : Number(share.toPrecision(1)) >= 0.1 ? Number(share.toPrecision(2)) : share.toExponential(0)}%`;
}

/** One path for each class, in cell units; neighbours of a class in a row are one rectangle. */
export function drawClasses(matrix: BinnedMatrix): string[] {
  const { rowBins, columnBins } = matrix;
  const paths = CLASSES.map(() => '');
  for (let row = 0; row < rowBins; row += 1) {
    for (let column = 0; column < columnBins;) {
      const level = classOf(densityOf(matrix, row * columnBins + column));
      let end = column + 1;
      while (end < columnBins && classOf(densityOf(matrix, row * columnBins + end)) === level) end += 1;
      if (level > 0) paths[level] += `M${column},${row}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return paths;
}

/** "1–20": the ranks that a bin holds. */
function sayRange(bin: number, bins: number, count: number): string {
  const first = binStart(bin, bins, count) + 1;
  const last = binStart(bin + 1, bins, count);
  return first >= last ? write(last) : `${write(first)}–${write(last)}`;
}

function sayCell(matrix: BinnedMatrix, cell: number, { rowsAre, columnsAre, filledWith }: UserItemMapProps): string {
  const row = sayRange(Math.floor(cell / matrix.columnBins), matrix.rowBins, matrix.rowCount);
  const column = sayRange(cell % matrix.columnBins, matrix.columnBins, matrix.columnCount);
  return `${rowsAre} ${row}, ${columnsAre} ${column}: ${sayDensity(densityOf(matrix, cell))} filled, ${write(matrix.counts[cell]!)} ${filledWith}`;
}

/** Fifths of the rows by fifths of the columns: a table a person can read. */
function tabulate({ matrix, rowsAre, columnsAre, filledWith }: UserItemMapProps): ChartTable {
  const { rowBins, columnBins, rowCount, columnCount, counts, capacity } = matrix;
  const rowParts = Math.min(5, rowBins);
  const columnParts = Math.min(5, columnBins);
  const cells = Array.from({ length: rowParts * columnParts }, () => ({ filled: 0, room: 0 }));
  counts.forEach((count, cell) => {
    const row = Math.floor((Math.floor(cell / columnBins) * rowParts) / rowBins);
    const column = Math.floor(((cell % columnBins) * columnParts) / columnBins);
    const part = cells[row * columnParts + column]!;
    part.filled += count;
    part.room += capacity[cell]!;
  });
  const name = (part: number, parts: number, bins: number, count: number): string => {
    const first = binStart(binStart(part, parts, bins), bins, count) + 1;
    const last = binStart(binStart(part + 1, parts, bins), bins, count);
    return `${write(first)}–${write(last)}`;
  };
  return {
    columns: [
      `Share of cells with ${filledWith}`,
      ...Array.from(
        { length: columnParts },
        (_, c) => `${columnsAre} ${name(c, columnParts, columnBins, columnCount)}`,
      ),
    ],
    rows: Array.from({ length: rowParts }, (_, r) => [
      `${rowsAre} ${name(r, rowParts, rowBins, rowCount)}`,
      ...Array.from({ length: columnParts }, (_, c) => {
        const { filled, room } = cells[r * columnParts + c]!;
        return room === 0 ? '–' : sayDensity(filled / room);
      }),
    ]),
  };
}
