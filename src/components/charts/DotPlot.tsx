import { ChartFrame, saySkipped } from './ChartFrame';
import { stepDown } from './cursor';
import { Flags, flagRoom, type Flag } from './Flags';
import { wrapLabel } from './labels';
import { ACROSS, At, percent, Plot, XAxis, type Readout } from './Plot';
import { findExtent, fitsScale, formatValue, labelAxis, makeScale, readValue, type Scale } from './scales';
import type { Axis, Better, ChartTable, ChartText, Prediction, Reference } from './types';
import { useCursor } from './useCursor';

export interface DotRow {
  name: string;
  value: number;
  /** An interval around the value: over folds, or a confidence interval; say which in the source. */
  low?: number;
  high?: number;
  /** Drawn in colour; the other rows are context. */
  highlight?: boolean;
}

export interface DotPlotProps extends Omit<ChartText, 'height'> {
  /** The one metric, with its unit. */
  metric: Axis;
  better: Better;
  /** In any order: the best row comes first. */
  rows: readonly DotRow[];
  /** What the rows are: "Method", "Run". */
  rowsAre: string;
  /** What an interval means: "lowest to highest of five folds". */
  intervalIs?: string;
  references?: readonly Reference[];
  /** With `row`, about that row; without, about the best. */
  prediction?: Prediction & { row?: string };
  empty?: string;
}

/** Height of a row and the level of its dot in it; on a narrow screen the row's name stands above the dot. */
const ROW = 38;
const LEVEL = 25;
const WRAP = 24;
const levelOf = (index: number): number => index * ROW + LEVEL;

/** One metric for several methods: dots on one scale, best on top. No bars, so the scale need not start at zero. */
export function DotPlot(props: DotPlotProps) {
  const { metric, references = [], prediction, empty = 'Nothing to compare yet' } = props;
  const log = metric.scale === 'log';
  const rows = sortRows(props.rows, props.better, log);
  const height = Math.max(2, rows.length) * ROW;
  const scale = makeScale(metric, findRange(rows, props), [0, ACROSS], { count: 5 });
  const nothing = rows.length === 0;
  const cursor = useCursor({
    count: rows.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) => `${rows[i]!.name}: ${sayRow(rows[i]!, metric)}, ${i + 1} of ${rows.length}`,
    step: stepDown(rows.length),
    locate: (_across, down) => Math.max(0, Math.min(rows.length - 1, Math.floor(down / ROW))),
  });
  const said = prediction && fitsScale(prediction.value, log) ? prediction : undefined;
  const saidRow = said
    ? Math.max(
        0,
        rows.findIndex((row) => row.name === said.row),
      )
    : 0;
  const flags: Flag[] = references
    .filter(({ value }) => fitsScale(value, log))
    .map(({ value, label }) => ({
      across: scale.at(value),
      text: `${label} ${formatValue(value, metric)}`,
      foot: height,
    }));
  if (said) {
    const text = `${said.label ?? 'You predicted'} ${formatValue(said.value, metric)}`;
    flags.push({ across: scale.at(said.value), text, own: true, foot: levelOf(saidRow) });
  }
  const longest = Math.max(0, ...rows.flatMap(({ name }) => wrapLabel(name, WRAP)).map((line) => line.length));
  const valueRoom = Math.max(4, ...rows.map(({ value }) => formatValue(value, metric).length));
  return (
    <ChartFrame
      {...props}
      skipped={saySkipped(props.rows.length - rows.length, log)}
      table={() => tabulate(rows, props)}
    >
      <Plot
        className="chart-dots"
        height={height}
        cursor={cursor}
        left={`calc(${Math.min(longest, WRAP)}ch + 12px)`}
        right={`calc(${valueRoom}ch + 14px)`}
        above={flagRoom(flags)}
        empty={nothing ? empty : null}
        readout={cursor.index === null ? null : readRow(rows, cursor.index, scale, props)}
      >
        <XAxis scale={scale} height={height} grid />
        <Flags flags={flags} />
        {said && (said.low !== undefined || said.high !== undefined) ? (
          <Interval className="chart-own" row={said} y={levelOf(saidRow)} scale={scale} />
        ) : null}
        {rows.map((row, i) => (
          <DotMark key={i} row={row} index={i} chosen={i === cursor.index} scale={scale} metric={metric} />
        ))}
      </Plot>
      <p className="chart-x-label chart-dots-label">
        {labelAxis(metric)} <span>{props.better === 'lower' ? '← lower is better' : 'higher is better →'}</span>
      </p>
    </ChartFrame>
  );
}

interface DotMarkProps {
  row: DotRow;
  index: number;
  chosen: boolean;
  scale: Scale;
  metric: Axis;
}

function DotMark({ row, index, chosen, scale, metric }: DotMarkProps) {
  const y = levelOf(index);
  const lines = wrapLabel(row.name, WRAP);
  const tone = row.highlight ? 'chart-c1 chart-lit' : 'chart-context';
  return (
    <g className={tone}>
      {chosen ? <rect className="chart-chosen-row" x="0" y={index * ROW + 4} width="100%" height={ROW} /> : null}
      <line className="chart-hair" x1="0" x2="100%" y1={y} y2={y} />
      <text className="chart-row-name">
        {lines.map((line, l) => (
          <tspan key={l} x="-12" y={y + (l - (lines.length - 1) / 2) * 15} dy="0.34em">
            {line}
          </tspan>
        ))}
      </text>
      <text className="chart-row-name-above" x="0" y={y - 11}>
        {row.name}
      </text>
      <Interval row={row} y={y} scale={scale} />
      <circle className="chart-dot" cx={percent(scale.at(row.value))} cy={y} r={row.highlight ? 6 : 5} />
      <At across={ACROSS}>
        <text className="chart-value" x="14" y={y} dy="0.34em">
          {formatValue(row.value, metric)}
        </text>
      </At>
    </g>
  );
}

function Interval({
  row,
  y,
  scale,
  className,
}: {
  row: Omit<DotRow, 'name'>;
  y: number;
  scale: Scale;
  className?: string;
}) {
  const { value, low = value, high = value } = row;
  if (!(low < high)) return null;
  return (
    <line
      className={className ?? 'chart-interval'}
      x1={percent(scale.at(low))}
      x2={percent(scale.at(high))}
      y1={y}
      y2={y}
    />
  );
}

/** Best first; rows without a drawable value are left out. Ties keep the order given. */
export function sortRows(rows: readonly DotRow[], better: Better, log: boolean): DotRow[] {
  const sign = better === 'lower' ? 1 : -1;
  return rows.filter(({ value }) => fitsScale(value, log)).sort((a, b) => sign * (a.value - b.value));
}

function findRange(
  rows: readonly DotRow[],
  { metric, references = [], prediction }: DotPlotProps,
): [number, number] | null {
  const around = ({ value, low = value, high = value }: { value: number; low?: number; high?: number }): number[] => [
    value,
    low,
    high,
  ];
  const values = [
    ...rows.flatMap(around),
    ...references.map(({ value }) => value),
    ...(prediction ? around(prediction) : []),
  ];
  return findExtent(values, metric);
}

function sayRow({ value, low, high }: DotRow, metric: Axis): string {
  const interval =
    low !== undefined && high !== undefined ? `, from ${formatValue(low, metric)} to ${formatValue(high, metric)}` : '';
  return `${metric.label} ${readValue(value, metric)}${interval}`;
}

function readRow(
  rows: readonly DotRow[],
  index: number,
  scale: Scale,
  { metric, intervalIs = 'interval' }: DotPlotProps,
): Readout {
  const row = rows[index]!;
  const { low, high } = row;
  const gap = Math.abs(row.value - rows[0]!.value);
  return {
    across: scale.at(row.value),
    down: levelOf(index),
    beside: true,
    heading: row.name,
    lines: [
      { name: metric.label, value: readValue(row.value, metric) },
      ...(low !== undefined && high !== undefined
        ? [{ name: intervalIs, value: `${formatValue(low, metric)} to ${formatValue(high, metric)}` }]
        : []),
      ...(index > 0 ? [{ name: 'behind the best by', value: readValue(gap, metric) }] : []),
    ],
  };
}

function tabulate(rows: readonly DotRow[], { metric, rowsAre, intervalIs = 'Interval' }: DotPlotProps): ChartTable {
  const intervals = rows.some(({ low, high }) => low !== undefined && high !== undefined);
  return {
    columns: [rowsAre, labelAxis(metric), ...(intervals ? [intervalIs] : [])],
    rows: rows.map(({ name, value, low, high }) => [
      name,
      formatValue(value, metric),
      ...(intervals
        ? [
            low !== undefined && high !== undefined
              ? `${formatValue(low, metric)} to ${formatValue(high, metric)}`
              : '–',
          ]
        : []),
    ]),
  };
}
