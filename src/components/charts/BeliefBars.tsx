import {
  listBeliefs,
  SHARE,
  stated,
  tabulateBeliefs,
  writeBelief,
  type BeliefBarsProps,
  type BeliefRow,
} from './beliefModel';
import { ChartFrame } from './ChartFrame';
import { stepDown } from './cursor';
import { wrapLabel } from './labels';
import { ACROSS, At, percent, Plot, XAxis } from './Plot';
import { makeScale, type Scale } from './scales';
import { useCursor } from './useCursor';
import './BeliefBars.css';

const ROW = 46;
/** Level of the bar's middle in a row; a narrow sheet has the name above it. */
const LEVEL = 28;
const WRAP = 24;

/**
 * Belief in each hypothesis: a bar for what Bayes' rule makes of the evidence, diamonds (as every statement of the learner)
 * for what was believed before and is believed now.
 */
export function BeliefBars(props: BeliefBarsProps) {
  const { rows, empty = 'Nothing stated yet' } = props;
  const nothing = rows.every((row) => listBeliefs(row, props).length === 0);
  const height = Math.max(1, rows.length) * ROW;
  const scale = makeScale(SHARE, [0, 1], [0, ACROSS], { count: 4 });
  const cursor = useCursor({
    count: nothing ? 0 : rows.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) =>
      `${rows[i]!.name}: ${
        listBeliefs(rows[i]!, props)
          .map(({ name, value }) => `${name} ${writeBelief(value)}`)
          .join(', ') || 'nothing stated'
      }${rows[i]!.truth ? '; this was at work' : ''}`,
    step: stepDown(rows.length),
    locate: (_across, down) => Math.max(0, Math.min(rows.length - 1, Math.floor(down / ROW))),
  });
  const longest = Math.max(0, ...rows.flatMap(({ name }) => wrapLabel(name, WRAP)).map((line) => line.length));
  const read = cursor.index === null ? undefined : rows[cursor.index];
  return (
    <ChartFrame {...props} table={() => tabulateBeliefs(props)}>
      <BeliefKey {...props} />
      <Plot
        className="chart-dots chart-beliefs"
        height={height}
        cursor={cursor}
        left={`calc(${longest}ch + 14px)`}
        right="calc(9ch + 16px)"
        empty={nothing ? empty : null}
        readout={
          read && cursor.index !== null
            ? {
                across: 1000 * (stated(read.computed) ?? stated(read.after) ?? stated(read.before) ?? 0),
                down: cursor.index * ROW + LEVEL,
                beside: true,
                heading: read.name,
                lines: listBeliefs(read, props).map(({ name, value }) => ({ name, value: writeBelief(value) })),
              }
            : null
        }
      >
        <XAxis scale={scale} height={height} grid />
        {nothing
          ? null
          : rows.map((row, i) => <Row key={row.name} row={row} top={i * ROW} scale={scale} chosen={row === read} />)}
      </Plot>
    </ChartFrame>
  );
}

function Row({ row, top, scale, chosen }: { row: BeliefRow; top: number; scale: Scale; chosen: boolean }) {
  const y = top + LEVEL;
  const lines = wrapLabel(row.name, WRAP);
  const before = stated(row.before);
  const after = stated(row.after);
  const computed = stated(row.computed);
  return (
    <g className={row.truth ? 'belief-truth' : undefined}>
      {chosen ? <rect className="chart-chosen-row" x="0" y={top + 2} width="100%" height={ROW - 2} /> : null}
      <text className="chart-row-name">
        {lines.map((line, l) => (
          <tspan key={l} x="-12" y={y + (l - (lines.length - 1 + (row.truth ? 1 : 0)) / 2) * 15} dy="0.34em">
            {line}
          </tspan>
        ))}
        {row.truth ? (
          <tspan className="belief-mark" x="-12" y={y + (lines.length / 2) * 15} dy="0.34em">
            ✓ was at work
          </tspan>
        ) : null}
      </text>
      <text className="chart-row-name-above" x="0" y={top + 13}>
        {row.name}
        {row.truth ? (
          <tspan className="belief-mark" dx="8">
            ✓ was at work
          </tspan>
        ) : null}
      </text>
      <rect className="belief-track" x="0" width="100%" y={y - 7} height="14" />
      {computed === undefined ? null : (
        <rect className="belief-computed" x="0" width={percent(scale.at(computed))} y={y - 7} height="14" />
      )}
      {before === undefined || after === undefined ? null : (
        <line className="belief-path" x1={percent(scale.at(before))} x2={percent(scale.at(after))} y1={y} y2={y} />
      )}
      {before === undefined ? null : (
        <At across={scale.at(before)} down={y}>
          <path className="belief-before" d="M0,-4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z" />
        </At>
      )}
      {after === undefined ? null : (
        <At across={scale.at(after)} down={y}>
          <path className="belief-after" d="M0,-7l7,7l-7,7l-7,-7z" />
        </At>
      )}
      <At across={ACROSS} down={y}>
        <text className="chart-value" x="14" dy="0.34em">
          {after === undefined ? null : <tspan>{writeBelief(after)}</tspan>}
          {after === undefined || computed === undefined ? null : <tspan className="belief-and"> · </tspan>}
          {computed === undefined ? null : <tspan className="belief-value">{writeBelief(computed)}</tspan>}
        </text>
      </At>
    </g>
  );
}

function BeliefKey({ rows, beforeIs = 'you, before', afterIs = 'you, now', computedIs = 'computed' }: BeliefBarsProps) {
  const marks = [
    {
      name: beforeIs,
      shown: rows.some(({ before }) => stated(before) !== undefined),
      mark: <path className="belief-before" d="M8,2.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z" />,
    },
    {
      name: afterIs,
      shown: rows.some(({ after }) => stated(after) !== undefined),
      mark: <path className="belief-after" d="M8,0l7,7l-7,7l-7,-7z" />,
    },
    {
      name: computedIs,
      shown: rows.some(({ computed }) => stated(computed) !== undefined),
      mark: <rect className="belief-computed" width="16" height="14" />,
    },
  ].filter(({ shown }) => shown);
  return (
    <p className="chart-key" aria-hidden="true">
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
