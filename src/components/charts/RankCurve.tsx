import { bisectCenter } from 'd3-array';
import { line } from 'd3-shape';
import { useMemo } from 'react';
import { ChartFrame, saySkipped } from './ChartFrame';
import { stepAlong } from './cursor';
import { ACROSS, At, percent, Plot, Stretch, tickRoom, Trace, XAxis, YGrid } from './Plot';
import { fitsScale, makeScale, roundTenth } from './scales';
import type { Axis, ChartTable, ChartText } from './types';
import { useCursor } from './useCursor';

export interface RankedItem {
  count: number;
  /** A title, read out with the item. */
  label?: string;
}

export interface RankCurveProps extends ChartText {
  /** In any order: the chart ranks them. Items without a usable count are skipped and the chart says so. */
  items: readonly RankedItem[];
  /** What is ranked, in the plural: "films". */
  ranked: string;
  /** What is counted, in the plural: "ratings". */
  counted: string;
  /** Size of the head as a share of the items. Default 0.1: the most popular tenth. */
  head?: number;
  /** The learner's guess of the head's share of all counts, 0…1. */
  predictedShare?: number;
  empty?: string;
}

interface Ranking {
  items: readonly RankedItem[];
  /** running[i]: the sum of the counts of ranks 1 to i + 1. */
  running: Float64Array;
  total: number;
  headCount: number;
  headShare: number;
  skipped: number;
}

/** The long tail: how often each item was chosen, most popular first, and how much of everything the head holds. */
export function RankCurve(props: RankCurveProps) {
  const { items, ranked, counted, head = 0.1, predictedShare, height = 240, empty = `No ${counted} yet` } = props;
  const ranking = useMemo(() => rankItems(items, head), [items, head]);
  const { total, running, headCount, headShare } = ranking;
  const n = ranking.items.length;
  const nothing = total === 0;
  const x: Axis = { label: `${capitalise(ranked)}, most popular first`, domain: [0, Math.max(1, n)] };
  const y: Axis = { label: `${capitalise(counted)} each` };
  const scaleX = makeScale(x, null, [0, ACROSS], { count: 8 });
  const scaleY = makeScale(y, [0, ranking.items[0]?.count || 1], [height, 0], { count: 4 });
  const stops = useMemo(() => listRanks(n), [n]);
  const level = (i: number): number => scaleY.at(ranking.items[i]!.count);
  const draw = line<number>()
    .x((i) => roundTenth(scaleX.at(i)))
    .y((i) => roundTenth(level(Math.min(i, n - 1))));
  /** Down to the axis, back along it, and up again: an area's path without its second row of points. */
  const fill = (ranks: readonly number[]): string =>
    ranks.length === 0 ? '' : `${draw(ranks)}V${height}H${roundTenth(scaleX.at(ranks[0]!))}Z`;
  const drawn = nothing ? [] : [...new Set([...stops, headCount, n])].sort((a, b) => a - b);
  const headEnd = scaleX.at(headCount);
  const cursor = useCursor({
    count: nothing ? 0 : stops.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (stop) => {
      const i = stops[stop]!;
      const { label, count } = ranking.items[i]!;
      return `Rank ${write(i + 1)}${label ? `, ${label}` : ''}: ${write(count)} ${counted}. Ranks 1 to ${write(i + 1)} hold ${writeShare(running[i]! / total)} of all ${counted}`;
    },
    step: stepAlong(stops.length),
    locate: (across) => bisectCenter(stops, across * n - 0.5),
  });
  const at = cursor.index === null ? undefined : stops[cursor.index]!;
  return (
    <ChartFrame {...props} skipped={saySkipped(ranking.skipped, false, 'count')} table={() => tabulate(ranking, props)}>
      <Plot
        height={height}
        cursor={cursor}
        left={tickRoom(scaleY)}
        right="14px"
        x={x}
        y={y}
        empty={nothing ? empty : null}
        readout={
          at === undefined
            ? null
            : {
                across: scaleX.at(at + 0.5),
                down: level(at),
                beside: true,
                heading: ranking.items[at]!.label ?? `Rank ${write(at + 1)}`,
                lines: [
                  ...(ranking.items[at]!.label ? [{ name: 'rank', value: write(at + 1) }] : []),
                  { name: counted, value: write(ranking.items[at]!.count) },
                  { name: `ranks 1–${write(at + 1)} hold`, value: writeShare(running[at]! / total) },
                ],
              }
        }
      >
        <YGrid scale={scaleY} />
        <Stretch height={height}>
          <Trace className="chart-area-tail chart-c1" d={fill(drawn.filter((i) => i >= headCount))} />
          <Trace className="chart-area-head chart-c1" d={fill(drawn.filter((i) => i <= headCount))} />
          <Trace className="chart-line chart-c1" d={draw(drawn) ?? ''} />
        </Stretch>
        <XAxis scale={scaleX} height={height} />
        {nothing ? null : (
          <g className="chart-note-lead">
            <line x1={percent(headEnd)} x2={percent(headEnd)} y1="6" y2={height} />
            <At across={headEnd}>
              <path d="M0,18h14" />
              <text x="20" y="22">
                <tspan className="chart-strong">{writeShare(headShare)}</tspan> of all {counted} go to
                <tspan x="20" dy="17">
                  the top {write(headCount)} of {write(n)} {ranked} ({writeShare(head)})
                </tspan>
                {predictedShare === undefined ? null : (
                  <tspan className="chart-own" x="20" dy="17">
                    ◇ You predicted {writeShare(predictedShare)}
                  </tspan>
                )}
              </text>
            </At>
          </g>
        )}
        {at === undefined ? null : (
          <g>
            <line
              className="chart-cursor"
              x1={percent(scaleX.at(at + 0.5))}
              x2={percent(scaleX.at(at + 0.5))}
              y1="0"
              y2={height}
            />
            <circle className="chart-dot chart-c1" cx={percent(scaleX.at(at + 0.5))} cy={level(at)} r="4.5" />
          </g>
        )}
      </Plot>
    </ChartFrame>
  );
}

/** Orders items by count and sums them up. Equal counts keep the order given, so that the same data draw the same chart. */
export function rankItems(given: readonly RankedItem[], head: number): Ranking {
  const items = given.filter(({ count }) => fitsScale(count, false) && count >= 0).sort((a, b) => b.count - a.count);
  const running = new Float64Array(items.length);
  let total = 0;
  items.forEach(({ count }, i) => {
    total += count;
    running[i] = total;
  });
  const headCount = items.length === 0 ? 0 : Math.max(1, Math.round(items.length * head));
  return {
    items,
    running,
    total,
    headCount,
    headShare: total === 0 ? 0 : running[headCount - 1]! / total,
    skipped: given.length - items.length,
  };
}

/** The ranks drawn and read: all of a short list; of a long one the first hundred, then evenly to the last. */
export function listRanks(count: number): number[] {
  const cap = 400;
  if (count <= cap) return Array.from({ length: count }, (_, i) => i);
  const rest = cap - 100;
  const sparse = Array.from({ length: rest }, (_, i) => 100 + Math.round((i * (count - 101)) / (rest - 1)));
  return [...Array.from({ length: 100 }, (_, i) => i), ...sparse];
}

const write = (count: number): string => count.toLocaleString('en-GB');
/** Whole per cents, but never "100%" or "0%" of what is not all or nothing. */
const writeShare = (share: number): string =>
  `${(share * 100).toFixed((share < 0.0995 && share > 0) || (share > 0.995 && share < 1) ? 1 : 0)}%`;
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Shares of the head at round sizes say more than a thousand rows of counts. */
function tabulate({ items, running, total }: Ranking, { ranked, counted }: RankCurveProps): ChartTable {
  const n = items.length;
  const sizes = [1, 5, 10, 20, 50, 100, ...[0.1, 0.2, 0.5, 1].map((part) => Math.round(part * n))];
  const rows = [...new Set(sizes)].filter((size) => size >= 1 && size <= n).sort((a, b) => a - b);
  return {
    columns: [
      `Most popular ${ranked}`,
      `Share of ${ranked}`,
      `${capitalise(counted)} of the last of them`,
      `Share of all ${counted}`,
    ],
    rows: rows.map((size) => [
      `Top ${write(size)}`,
      writeShare(size / n),
      write(items[size - 1]!.count),
      total === 0 ? '–' : writeShare(running[size - 1]! / total),
    ]),
  };
}
