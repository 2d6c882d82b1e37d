import type { Bin } from './bins';
import { ChartFrame } from './ChartFrame';
import { stepAlong } from './cursor';
import { Flags, flagRoom, type Flag } from './Flags';
import { ACROSS, percent, Plot, tickRoom, XAxis, YGrid } from './Plot';
import { findExtent, fitsScale, formatValue, labelAxis, makeScale, readValue } from './scales';
import {
  toneOf,
  type Axis,
  type ChartTable,
  type ChartText,
  type Prediction,
  type Reference,
  type SeriesColour,
} from './types';
import { useCursor } from './useCursor';

export interface HistogramGroup {
  name: string;
  /** Adjoining bins in ascending order: see `binLinear`, `binLog`, `countValues`. */
  bins: readonly Bin[];
  colour?: SeriesColour;
}

export interface HistogramProps extends ChartText {
  /** What is binned: "Rating" in "stars", "Ratings per user". */
  x: Axis;
  /** What is counted: "ratings", "users". */
  counted: string;
  /** One panel for each group, on the same scales. One group needs no name. */
  groups: readonly HistogramGroup[];
  /** "share" compares groups of different size. Default "count". */
  measure?: 'count' | 'share';
  /** Vertical lines: a mean, a threshold. */
  references?: readonly Reference[];
  prediction?: Prediction;
  empty?: string;
}

interface Panel extends HistogramGroup {
  total: number;
  heights: readonly number[];
}

/** Distributions, as bars on a shared scale. Groups stand side by side, never on top of each other. */
export function Histogram(props: HistogramProps) {
  const { x, groups, measure = 'count', counted } = props;
  const panels = groups.map((group): Panel => {
    const total = group.bins.reduce((sum, bin) => sum + countOf(bin), 0);
    const unit = measure === 'share' ? total || 1 : 1;
    return { ...group, total, heights: group.bins.map((bin) => countOf(bin) / unit) };
  });
  const tallest = Math.max(0, ...panels.flatMap((panel) => panel.heights));
  const y: Axis =
    measure === 'share'
      ? { label: `Share of ${counted}`, format: '.1%' }
      : { label: capitalise(counted), format: ',.0f' };
  const { references = [], prediction } = props;
  const edges = panels.flatMap(({ bins }) => bins.flatMap((bin) => [bin.from, bin.to]));
  const flagged = [...references, ...(prediction ? [prediction] : [])].map(({ value }) => value);
  const extent = findExtent([...edges, ...flagged], x);
  return (
    <ChartFrame {...props} table={() => tabulate(props, panels)}>
      <div className="chart-multiples" data-count={panels.length}>
        {panels.map((panel) => (
          <HistogramPanel key={panel.name} panel={panel} props={props} y={y} tallest={tallest} extent={extent} />
        ))}
      </div>
    </ChartFrame>
  );
}

interface PanelProps {
  panel: Panel;
  props: HistogramProps;
  y: Axis;
  tallest: number;
  extent: [number, number] | null;
}

function HistogramPanel({ panel, props, y, tallest, extent }: PanelProps) {
  const { x, counted, height = 200, references = [], prediction, groups, empty = `No ${counted} yet` } = props;
  const { bins, heights, total } = panel;
  const log = x.scale === 'log';
  const scaleX = makeScale(x, extent, [0, ACROSS], { count: 6, nice: false });
  const scaleY = makeScale(y, [0, tallest || 1], [height, 0], { count: 4 });
  const spans = bins.map((bin) => ({
    from: scaleX.at(fitsScale(bin.from, log) ? bin.from : scaleX.domain[0]),
    to: scaleX.at(bin.to),
  }));
  const nothing = total === 0;
  const name = groups.length > 1 ? `${props.title}, ${panel.name}` : props.title;
  const cursor = useCursor({
    count: nothing ? 0 : bins.length,
    label: `${name}. ${nothing ? empty : props.finding}`,
    describe: (i) => `${nameBin(bins[i]!, x)}: ${sayCount(bins[i]!, total, counted)}`,
    step: stepAlong(bins.length),
    locate: (across) => spans.findIndex(({ to }) => across * ACROSS <= to + 0.01),
  });
  const flags: Flag[] = [
    ...references.map(({ value, label }) => ({ value, text: `${label} ${formatValue(value, x)}`, own: false })),
    ...(prediction
      ? [
          {
            value: prediction.value,
            text: `${prediction.label ?? 'You predicted'} ${formatValue(prediction.value, x)}`,
            own: true,
          },
        ]
      : []),
  ]
    .filter(({ value }) => fitsScale(value, log))
    .map(({ value, text, own }) => ({ across: scaleX.at(value), text, own, foot: own ? height - 9 : height }));
  const chosen = cursor.index;
  return (
    <div>
      {groups.length > 1 ? (
        <p className={`chart-panel-name ${toneOf(panel.colour ?? 1)}`}>
          {panel.name}{' '}
          <span>
            {total.toLocaleString('en-GB')} {counted}
          </span>
        </p>
      ) : null}
      <Plot
        height={height}
        cursor={cursor}
        left={tickRoom(scaleY)}
        right="12px"
        above={flagRoom(flags)}
        x={x}
        y={y}
        empty={nothing ? empty : null}
        readout={
          chosen === null
            ? null
            : {
                across: (spans[chosen]!.from + spans[chosen]!.to) / 2,
                down: scaleY.at(heights[chosen]!),
                beside: true,
                heading: nameBin(bins[chosen]!, x),
                lines: [
                  { name: counted, value: bins[chosen]!.count.toLocaleString('en-GB') },
                  { name: 'share', value: share(bins[chosen]!, total) },
                ],
              }
        }
      >
        <YGrid scale={scaleY} />
        <g className={`chart-bars ${toneOf(panel.colour ?? 1)}`}>
          {bins.map((bin, i) =>
            heights[i]! > 0 ? (
              <rect
                key={bin.from}
                className={i === chosen ? 'chart-chosen' : undefined}
                x={percent(spans[i]!.from)}
                width={percent(Math.max(0, spans[i]!.to - spans[i]!.from))}
                y={scaleY.at(heights[i]!)}
                height={height - scaleY.at(heights[i]!)}
              />
            ) : null,
          )}
          {/* Gaps are drawn over the bars: an outline would swallow a bar of one pixel. */}
          {spans.slice(1).map(({ from }, i) => {
            const top = scaleY.at(Math.max(heights[i]!, heights[i + 1]!));
            return <line key={from} className="chart-gap" x1={percent(from)} x2={percent(from)} y1={top} y2={height} />;
          })}
        </g>
        {bins.length > 0 && bins.every((bin) => bin.label !== undefined) ? (
          <BinAxis bins={bins} spans={spans} height={height} />
        ) : (
          <XAxis scale={scaleX} height={height} />
        )}
        <Flags flags={flags} />
      </Plot>
    </div>
  );
}

/** Named bins carry their names under them; counted from the last, every other one stays on a narrow screen. */
function BinAxis({
  bins,
  spans,
  height,
}: {
  bins: readonly Bin[];
  spans: readonly { from: number; to: number }[];
  height: number;
}) {
  return (
    <g className="chart-axis">
      <line x1="0" x2="100%" y1={height} y2={height} />
      {bins.map((bin, i) => (
        <text
          key={bin.from}
          className={bins.length > 6 && (bins.length - 1 - i) % 2 === 1 ? 'chart-tick chart-wide-only' : 'chart-tick'}
          x={percent((spans[i]!.from + spans[i]!.to) / 2)}
          y={height + 19}
          textAnchor="middle"
        >
          {bin.label}
        </text>
      ))}
    </g>
  );
}

const countOf = (bin: Bin): number => (fitsScale(bin.count, false) && bin.count > 0 ? bin.count : 0);
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const share = (bin: Bin, total: number): string =>
  total === 0 ? '0%' : formatValue(countOf(bin) / total, { label: '', format: '.1%' });

function sayCount(bin: Bin, total: number, counted: string): string {
  return `${countOf(bin).toLocaleString('en-GB')} ${counted}, ${share(bin, total)}`;
}

/** "Rating 3.5 stars", "Ratings per user 20 to 40": a bin in words. */
export function nameBin(bin: Bin, x: Axis): string {
  const unit = x.unit === undefined ? '' : ` ${x.unit}`;
  if (bin.label !== undefined) return `${x.label} ${bin.label}${unit}`;
  return `${x.label} ${formatValue(bin.from, x)} to ${readValue(bin.to, x)}`;
}

/** A row for each bin of any group, by where it lies; a dash where a group has no such bin. */
function tabulate({ x, counted }: HistogramProps, panels: readonly Panel[]): ChartTable {
  const many = panels.length > 1;
  const all = new Map(panels.flatMap(({ bins }) => bins.map((bin) => [`${bin.from} ${bin.to}`, bin] as const)));
  return {
    columns: [
      labelAxis(x),
      ...panels.flatMap(({ name }) => (many ? [`${name}: ${counted}`, 'share'] : [capitalise(counted), 'Share'])),
    ],
    rows: [...all.values()]
      .sort((a, b) => a.from - b.from)
      .map((bin) => [
        bin.label ?? `${formatValue(bin.from, x)} to ${formatValue(bin.to, x)}`,
        ...panels.flatMap(({ bins, total }) => {
          const own = bins.find(({ from, to }) => from === bin.from && to === bin.to);
          return own ? [countOf(own).toLocaleString('en-GB'), share(own, total)] : ['–', '–'];
        }),
      ]),
  };
}
