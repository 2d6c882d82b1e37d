import { ChartFrame, saySkipped } from './ChartFrame';
import { stepDown } from './cursor';
import { Diamond, Flags, flagRoom, type Flag } from './Flags';
import {
  findIntervalRange,
  LEVEL,
  listMarks,
  nameRow,
  placeRows,
  ROW,
  rowAt,
  tabulateIntervals,
  type IntervalMark,
  type IntervalPlotProps,
  type PlacedRow,
} from './intervalModel';
import { wrapLabel } from './labels';
import { ACROSS, At, percent, Plot, XAxis } from './Plot';
import { fitsScale, formatValue, labelAxis, makeScale, type Scale } from './scales';
import { toneOf } from './types';
import { useCursor } from './useCursor';
import './IntervalPlot.css';

/** A row's name breaks after about this many characters. */
const WRAP = 22;

/** Estimates with their intervals in rows on one scale; hollow what they are compared with, a cross what is true. */
export function IntervalPlot(props: IntervalPlotProps) {
  const { measure, references = [], nowIs = 'now', beforeIs = 'before', empty = 'Nothing estimated yet' } = props;
  const log = measure.scale === 'log';
  const { placed, height } = placeRows(props);
  const scale = makeScale(measure, findIntervalRange(placed, props), [0, ACROSS], { count: 5 });
  const nothing = placed.length === 0;
  const cursor = useCursor({
    count: placed.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) =>
      `${nameRow(placed[i]!.row)}: ${listMarks(placed[i]!.row, props)
        .map(({ name, value }) => `${name} ${value}`)
        .join(', ')}`,
    step: stepDown(placed.length),
    locate: (_across, down) => rowAt(placed, down),
  });
  const flags: Flag[] = references
    .filter(({ value }) => fitsScale(value, log))
    .map(({ value, label }) => ({
      across: scale.at(value),
      text: value === 0 ? label : `${label} ${formatValue(value, measure)}`,
      foot: height,
    }));
  const paired = placed.some(({ row }) => row.before);
  const longest = Math.max(0, ...placed.flatMap(({ row }) => wrapLabel(row.name, WRAP)).map((line) => line.length));
  const room = Math.max(4, ...placed.map(({ row }) => formatValue(row.now.value, measure).length));
  const read = cursor.index === null ? undefined : placed[cursor.index];
  return (
    <ChartFrame
      {...props}
      skipped={saySkipped(props.rows.length - placed.length, log)}
      table={() => tabulateIntervals(placed, props)}
    >
      <IntervalKey
        nowIs={nowIs}
        beforeIs={paired ? beforeIs : null}
        truth={placed.some(({ row }) => row.truth !== undefined)}
        prediction={placed.some(({ row }) => row.prediction !== undefined)}
        intervalIs={props.intervalIs ?? null}
      />
      <Plot
        className="chart-dots chart-intervals"
        height={height}
        cursor={cursor}
        left={`calc(${longest}ch + 14px)`}
        right={`calc(${room}ch + 16px)`}
        above={flagRoom(flags)}
        empty={nothing ? empty : null}
        readout={
          read
            ? {
                across: scale.at(read.row.now.value),
                down: read.top + LEVEL,
                beside: true,
                heading: nameRow(read.row),
                lines: listMarks(read.row, props),
              }
            : null
        }
      >
        <XAxis scale={scale} height={height} grid />
        <Flags flags={flags} />
        {placed.map((one) => (
          <IntervalRowMarks key={nameRow(one.row)} placed={one} scale={scale} props={props} chosen={one === read} />
        ))}
      </Plot>
      <p className="chart-x-label">{labelAxis(measure)}</p>
    </ChartFrame>
  );
}

interface RowProps {
  placed: PlacedRow;
  scale: Scale;
  props: IntervalPlotProps;
  chosen: boolean;
}

function IntervalRowMarks({ placed: { row, top, heading }, scale, props, chosen }: RowProps) {
  const y = top + LEVEL;
  const lines = wrapLabel(row.name, WRAP);
  const { before, now, truth, prediction, highlight = true } = row;
  // Two intervals of one row run on lines of their own, so that neither hides the other.
  const shift = before ? 6 : 0;
  return (
    <g className={highlight ? `${toneOf(row.colour ?? 3)} chart-lit` : 'chart-context'}>
      {heading === null ? null : (
        <text className="interval-section" x="0" y={top - 6}>
          {heading}
        </text>
      )}
      {chosen ? <rect className="chart-chosen-row" x="0" y={top} width="100%" height={ROW} /> : null}
      <line className="chart-hair" x1="0" x2="100%" y1={top + ROW} y2={top + ROW} />
      <text className="chart-row-name">
        {lines.map((line, l) => (
          <tspan key={l} x="-12" y={y + (l - (lines.length - 1) / 2) * 15} dy="0.34em">
            {line}
          </tspan>
        ))}
      </text>
      <text className="chart-row-name-above" x="0" y={top + 12}>
        {row.name}
      </text>
      {prediction ? (
        <g className="chart-own">
          <IntervalLine mark={prediction} y={y} scale={scale} />
          <At across={scale.at(prediction.value)}>
            <Diamond y={y} />
          </At>
        </g>
      ) : null}
      {before ? (
        <>
          <IntervalLine mark={before} y={y - shift} scale={scale} />
          <circle className="chart-dot-hollow" cx={percent(scale.at(before.value))} cy={y - shift} r="4.5" />
        </>
      ) : null}
      <IntervalLine mark={now} y={y + shift} scale={scale} />
      <circle className="chart-dot" cx={percent(scale.at(now.value))} cy={y + shift} r="5.5" />
      {truth === undefined || !fitsScale(truth, props.measure.scale === 'log') ? null : (
        // Beside the estimate's line, not on it: a good estimate would hide the truth.
        <At across={scale.at(truth)} down={before ? y - shift : y - 10}>
          <path className="interval-truth" d="M-4.5,-4.5l9,9M-4.5,4.5l9,-9" />
        </At>
      )}
      <At across={ACROSS}>
        <text className="chart-value" x="14" y={y + shift} dy="0.34em">
          {formatValue(now.value, props.measure)}
        </text>
      </At>
    </g>
  );
}

/** A line with serifs at its bounds. */
function IntervalLine({ mark: { low, high }, y, scale }: { mark: IntervalMark; y: number; scale: Scale }) {
  if (low === undefined || high === undefined || !(low < high)) return null;
  const [from, to] = [percent(scale.at(low)), percent(scale.at(high))];
  return (
    <g className="interval-line">
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 3.5} y2={y + 3.5} />
      <line x1={to} x2={to} y1={y - 3.5} y2={y + 3.5} />
    </g>
  );
}

interface KeyProps {
  nowIs: string;
  beforeIs: string | null;
  truth: boolean;
  prediction: boolean;
  intervalIs: string | null;
}

/** The marks with their words; only those that are drawn, and none when there is one kind alone without a name. */
function IntervalKey({ nowIs, beforeIs, truth, prediction, intervalIs }: KeyProps) {
  // An estimate that stands alone needs no name.
  const lone = beforeIs === null && !truth && !prediction;
  if (lone && intervalIs === null) return null;
  const marks = [
    ...(beforeIs === null
      ? []
      : [{ name: beforeIs, mark: <circle className="chart-dot-hollow" cx="8" cy="7" r="4.5" /> }]),
    ...(lone ? [] : [{ name: nowIs, mark: <circle className="chart-dot" cx="8" cy="7" r="5.5" /> }]),
    ...(truth ? [{ name: 'truth', mark: <path className="interval-truth" d="M3,2l10,10M3,12l10,-10" /> }] : []),
    ...(prediction
      ? [{ name: 'you predicted', mark: <path className="chart-diamond" d="M8,1l6,6l-6,6l-6,-6z" /> }]
      : []),
    ...(intervalIs === null
      ? []
      : [{ name: intervalIs, mark: <path className="interval-serif" d="M1,7h14M1,3.5v7M15,3.5v7" /> }]),
  ];
  return (
    <p className="chart-key chart-context" aria-hidden="true">
      {marks.map(({ name, mark }) => (
        <span key={name}>
          <svg width="16" height="14" style={{ height: 14 }}>
            {mark}
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
