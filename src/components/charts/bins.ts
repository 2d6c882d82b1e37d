/** Counting values into bins, for histograms and density maps. */
import { bisectRight } from 'd3-array';

/** `count` values v with from ≤ v < to; the last bin of a list also holds its upper edge. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** How the bin is named on the axis when it stands for one value: "3.5". */
  label?: string;
}

/** Equal-width bins over [low, high]; by default over the values' own extent. Values that are not finite are left out. */
export function binLinear(values: ArrayLike<number>, binCount: number, range?: readonly [number, number]): Bin[] {
  const kept = keepFinite(values, -Infinity);
  const [low, high] = range ?? widen(findRange(kept));
  // The last edge is `high` itself: rounding must not push the largest value out.
  const edges = Array.from({ length: binCount + 1 }, (_, i) =>
    i === binCount ? high : low + ((high - low) * i) / binCount,
  );
  return countBetween(kept, edges);
}

/** Bins of equal ratio, for counts that span decades. Values ≤ 0 are left out. Edges are whole numbers where they can be. */
export function binLog(values: ArrayLike<number>, perDecade: number): Bin[] {
  const kept = keepFinite(values, 0);
  if (kept.length === 0) return [];
  const [low, high] = findRange(kept);
  const whole = kept.every(Number.isInteger);
  const first = Math.floor(Math.log10(low) * perDecade + 1e-9);
  const last = Math.floor(Math.log10(high) * perDecade + 1e-9) + 1;
  const edges: number[] = [];
  for (let i = first; i <= last; i += 1) {
    const exact = 10 ** (i / perDecade);
    const edge = whole ? Math.max(1, Math.round(exact)) : exact;
    if (edges.at(-1) !== edge) edges.push(edge);
  }
  if (edges.at(-1)! <= high) edges.push(high + 1);
  return countBetween(kept, edges);
}

/** One bin for each of a few possible values (star ratings), each as wide as the gap to its neighbour. */
export function countValues(values: ArrayLike<number>, possible: readonly number[]): Bin[] {
  const counts = new Map(possible.map((value) => [value, 0]));
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const count = counts.get(value);
    if (count !== undefined) counts.set(value, count + 1);
  }
  const half = possible.length > 1 ? (possible[1]! - possible[0]!) / 2 : 0.5;
  return possible.map((value) => ({
    from: value - half,
    to: value + half,
    count: counts.get(value) ?? 0,
    label: String(value),
  }));
}

/** Pairs (row, column), as indices: one for each rating that a user gave an item. */
export interface MatrixInput {
  rows: ArrayLike<number>;
  columns: ArrayLike<number>;
  rowCount: number;
  columnCount: number;
}

/** A matrix looked at from afar: `counts[r * columnBins + c]` pairs fall into that cell. */
export interface BinnedMatrix {
  rowBins: number;
  columnBins: number;
  rowCount: number;
  columnCount: number;
  counts: Float64Array;
  /** How many pairs each cell could hold. */
  capacity: Float64Array;
}

/** Bin a sparse matrix, rows and columns ordered by how full they are (fullest first; ties keep their order). */
export function binMatrix(input: MatrixInput, rowBins: number, columnBins: number): BinnedMatrix {
  const { rows, columns, rowCount, columnCount } = input;
  const rowRank = rankByCount(rows, rowCount);
  const columnRank = rankByCount(columns, columnCount);
  const usedRows = Math.min(rowBins, Math.max(1, rowCount));
  const usedColumns = Math.min(columnBins, Math.max(1, columnCount));
  const counts = new Float64Array(usedRows * usedColumns);
  for (let i = 0; i < rows.length; i += 1) {
    const r = Math.floor((rowRank[rows[i]!]! * usedRows) / rowCount);
    const c = Math.floor((columnRank[columns[i]!]! * usedColumns) / columnCount);
    counts[r * usedColumns + c]! += 1;
  }
  const capacity = new Float64Array(counts.length);
  for (let r = 0; r < usedRows; r += 1) {
    for (let c = 0; c < usedColumns; c += 1) {
      capacity[r * usedColumns + c] = binSize(r, usedRows, rowCount) * binSize(c, usedColumns, columnCount);
    }
  }
  return { rowBins: usedRows, columnBins: usedColumns, rowCount, columnCount, counts, capacity };
}

/** First index that falls into bin b of `bins` over `count` indices. */
export function binStart(b: number, bins: number, count: number): number {
  return Math.ceil((b * count) / bins);
}

function binSize(b: number, bins: number, count: number): number {
  return binStart(b + 1, bins, count) - binStart(b, bins, count);
}

function rankByCount(indices: ArrayLike<number>, count: number): Uint32Array {
  const totals = new Uint32Array(count);
  for (let i = 0; i < indices.length; i += 1) totals[indices[i]!]! += 1;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => totals[b]! - totals[a]! || a - b);
  const rank = new Uint32Array(count);
  order.forEach((index, place) => (rank[index] = place));
  return rank;
}

function keepFinite(values: ArrayLike<number>, above: number): number[] {
  return Array.from(values).filter((value) => Number.isFinite(value) && value > above);
}

function findRange(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 1];
}

const widen = ([low, high]: [number, number]): [number, number] =>
  low === high ? [low - 0.5, high + 0.5] : [low, high];

function countBetween(values: readonly number[], edges: readonly number[]): Bin[] {
  const bins = edges.slice(1).map((to, i): Bin => ({ from: edges[i]!, to, count: 0 }));
  for (const value of values) {
    const bin = value === edges.at(-1) ? bins.at(-1) : bins[bisectRight(edges, value) - 1];
    if (bin) bin.count += 1;
  }
  return bins;
}
