import { ChartFrame } from './ChartFrame';
import { stepGrid } from './cursor';
import {
  cellAt,
  columnAt,
  countCells,
  CUBE_ROW,
  describeCell,
  judgeCell,
  readCell,
  RULE_OF_THUMB,
  shadeOf,
  SHADES,
  spanOf,
  tabulateCube,
  writeInCell,
  type DriftCubeProps,
} from './driftCubeModel';
import { At, percent, Plot } from './Plot';
import { toneOf } from './types';
import { useCursor } from './useCursor';
import './DriftCube.css';

/** Room above for the names of groups and of periods, CSS pixels. */
const HEAD = 36;

/**
 * Drift of every feature, in every group, in every period: one shaded cell each. Shades are multiples of the threshold, so
 * that a change of threshold moves the shades and not their meaning; a corner marks what is over it, and a broken outline
 * what the other threshold would have judged otherwise.
 */
export function DriftCube(props: DriftCubeProps) {
  const {
    rows,
    groups,
    periods,
    threshold,
    fixed = RULE_OF_THUMB,
    selected,
    onSelect,
    empty = 'Not measured yet',
  } = props;
  const columns = groups.length * periods.length;
  const counts = countCells(props);
  const nothing = counts.measured === 0;
  const cursor = useCursor({
    count: nothing ? 0 : rows.length * columns,
    start: selected ? selected.row * columns + selected.column : 0,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) => describeCell(props, Math.floor(i / columns), i % columns),
    step: stepGrid(columns, rows.length),
    locate: (across, down) => {
      const row = Math.max(0, Math.min(rows.length - 1, Math.floor(down / CUBE_ROW)));
      return row * columns + columnAt(across * 1000, groups.length, periods.length);
    },
    onSelect: onSelect && ((i) => onSelect(Math.floor(i / columns), i % columns)),
  });
  const read =
    cursor.index === null ? null : { row: Math.floor(cursor.index / columns), column: cursor.index % columns };
  const longest = Math.max(0, ...rows.map((name) => name.length));
  const unit =
    threshold === 'critical' ? 'multiples of each cell’s critical value' : `threshold ${fixed} for every cell`;
  return (
    <ChartFrame {...props} table={() => tabulateCube(props)}>
      <CubeKey threshold={threshold} disputed={counts.disputed} />
      <Plot
        className={`chart-cube${onSelect ? ' chart-selectable' : ''}`}
        height={Math.max(1, rows.length) * CUBE_ROW}
        cursor={cursor}
        left={`calc(${longest}ch + 12px)`}
        right="2px"
        above={HEAD - 10}
        y={{ label: `${props.statistic} by ${props.periodsAre.toLowerCase()}, ${unit}` }}
        empty={nothing ? empty : null}
        readout={read && readCell(props, read.row, read.column)}
      >
        <CubeHead {...props} />
        <g
          className="cube-cells"
          data-crowd={columns <= 9 ? 'few' : columns <= 15 ? 'some' : columns <= 30 ? 'many' : 'all'}
        >
          {rows.map((name, row) => (
            <g key={name} transform={`translate(0 ${row * CUBE_ROW})`}>
              <text className="chart-row-name" x="-12" y={CUBE_ROW / 2} dy="0.34em">
                {name}
              </text>
              <text className="chart-row-name-above" x="0" y="12">
                {name}
              </text>
              {Array.from({ length: columns }, (_, column) => (
                <Cell key={column} props={props} row={row} column={column} />
              ))}
            </g>
          ))}
          {/* Outlines above all cells: a neighbour would cover half of them. */}
          {rows.map((_, row) =>
            Array.from({ length: columns }, (_none, column) => {
              const cell = cellAt(props, row, column);
              const verdict = cell && judgeCell(cell, threshold, fixed);
              return verdict?.disputed ? (
                <Outline
                  key={`${row} ${column}`}
                  {...props}
                  row={row}
                  column={column}
                  className={`cube-disputed cube-on-${shadeOf(verdict.multiple)}`}
                />
              ) : null;
            }),
          )}
          {selected ? <Outline {...props} {...selected} className="cube-selected" /> : null}
          {read ? <Outline {...props} {...read} className="cube-read" /> : null}
        </g>
      </Plot>
    </ChartFrame>
  );
}

function CubeHead({ groups, periods }: DriftCubeProps) {
  return groups.map((group, g) => {
    const first = spanOf(g * periods.length, groups.length, periods.length);
    return (
      <g key={group.name} className={toneOf(group.colour ?? 'context')}>
        <text className="cube-group" x={percent(first.from)} y={-22}>
          {group.name}
        </text>
        <line
          className="cube-group-rule"
          x1={percent(first.from)}
          x2={percent(first.from + first.width * periods.length)}
          y1={-17}
          y2={-17}
        />
        {periods.map((period, p) => (
          <text
            key={period}
            className="chart-tick"
            x={percent(first.from + first.width * (p + 0.5))}
            y={-4}
            textAnchor="middle"
          >
            {period}
          </text>
        ))}
      </g>
    );
  });
}

function Cell({ props, row, column }: { props: DriftCubeProps; row: number; column: number }) {
  const { groups, periods, threshold, fixed = RULE_OF_THUMB } = props;
  const { from, width } = spanOf(column, groups.length, periods.length);
  const box = { x: percent(from), width: percent(width), y: 0, height: CUBE_ROW };
  const middle = { x: percent(from + width / 2), y: CUBE_ROW / 2, dy: '0.34em', textAnchor: 'middle' } as const;
  const cell = cellAt(props, row, column);
  if (!cell)
    return (
      <>
        <rect className="cube-cell cube-none" {...box} />
        <text className="cube-number cube-none" {...middle}>
          –
        </text>
      </>
    );
  const { multiple, over } = judgeCell(cell, threshold, fixed);
  return (
    <>
      <rect className={`cube-cell cube-${shadeOf(multiple)}`} {...box} />
      <text className={`cube-number cube-on-${shadeOf(multiple)}`} {...middle}>
        {writeInCell(cell, threshold, fixed)}
      </text>
      {over ? (
        <At across={from + width}>
          <path className={`cube-corner cube-on-${shadeOf(multiple)}`} d="M-3,3h-8l8,8z" />
        </At>
      ) : null}
    </>
  );
}

function Outline({
  row,
  column,
  groups,
  periods,
  className,
}: Omit<DriftCubeProps, 'selected'> & { row: number; column: number; className: string }) {
  const { from, width } = spanOf(column, groups.length, periods.length);
  return (
    <g transform={`translate(0 ${row * CUBE_ROW})`}>
      <rect className={`cube-cell ${className}`} x={percent(from)} width={percent(width)} y={0} height={CUBE_ROW} />
    </g>
  );
}

/** The shades with their bounds, and the two marks with their words. */
function CubeKey({ threshold, disputed }: Pick<DriftCubeProps, 'threshold'> & { disputed: number }) {
  const names = [
    `up to ${SHADES[0]} ×`,
    `to ${SHADES[1]} ×`,
    `over ${SHADES[1]} ×`,
    `over ${SHADES[2]} ×`,
    `over ${SHADES[3]} ×`,
  ];
  const other = threshold === 'critical' ? 'the fixed threshold' : 'the critical value';
  return (
    <p className="cube-key" aria-hidden="true">
      {names.map((name, shade) => (
        <span key={name}>
          <svg width="22" height="14" style={{ height: 14 }}>
            <rect className={`cube-cell cube-${shade}`} width="22" height="14" />
            {shade > 1 ? <path className={`cube-corner cube-on-${shade}`} d="M20,2h-7l7,7z" /> : null}
          </svg>
          {name}
        </span>
      ))}
      <span>
        <svg width="22" height="14" style={{ height: 14 }}>
          <rect className="cube-cell cube-disputed cube-on-0" width="22" height="14" />
        </svg>
        {disputed === 0 ? `${other} agrees on every cell` : `${other} says otherwise (${disputed})`}
      </span>
    </p>
  );
}
