import type { ReactNode } from 'react';
import { ChartFrame, saySkipped } from './ChartFrame';
import { stepPlane } from './cursor';
import { estimateWidth, LEADER_FROM, placeLabels, type PlacedLabel } from './labels';
import { ACROSS, At, percent, Plot, Stretch, tickRoom, Trace, XAxis, YGrid } from './Plot';
import { findExtent, fitsScale, formatValue, labelAxis, makeScale, readValue, roundTenth, type Scale } from './scales';
import { toneOf, type Axis, type Better, type ChartTable, type ChartText, type SeriesColour } from './types';
import { useCursor } from './useCursor';
import { useWidth } from './useWidth';

export interface ScatterPoint {
  name: string;
  x: number;
  y: number;
  colour?: SeriesColour;
  /** Drawn larger and in full ink. */
  highlight?: boolean;
  /** What speaks against the point although its numbers look good; marked, and said in readout and table. */
  warnings?: readonly string[];
}

/** An area in data units: where the learner said a point would be, or what counts as acceptable. */
export interface ScatterRegion {
  x: readonly [number, number];
  y: readonly [number, number];
  label: string;
  /** The learner's own prediction is outlined with a broken line. */
  own?: boolean;
}

export interface ScatterProps extends ChartText {
  x: Axis & { better?: Better };
  y: Axis & { better?: Better };
  points: readonly ScatterPoint[];
  /** What the points are: "Method", "Run". */
  pointsAre: string;
  /** Join the points that no other beats on both measures; both axes must say what is better. */
  frontier?: boolean;
  regions?: readonly ScatterRegion[];
  /** Where things stood: a cross, compared with and never on the frontier. */
  reference?: { name: string; x: number; y: number };
  /** Name of the picked point. */
  selected?: string | null;
  onSelect?: (name: string) => void;
  /** Stands between caption and plot: a key. */
  above?: ReactNode;
  empty?: string;
}

/** A phone's plot: labels that fit there are right at build; wider screens may improve on it. */
const ASSUMED_WIDTH = 270;
const FONT = 13;

/** Two measures against each other, points named in place. */
export function Scatter(props: ScatterProps) {
  const { x, y, frontier = false, regions = [], height = 320, selected, onSelect } = props;
  const { empty = 'Nothing to compare yet' } = props;
  const fits = (point: { x: number; y: number }): boolean =>
    fitsScale(point.x, x.scale === 'log') && fitsScale(point.y, y.scale === 'log');
  const points = props.points.filter(fits);
  const reference = props.reference && fits(props.reference) ? props.reference : undefined;
  const marks = [...points, ...(reference ? [reference] : [])];
  const scaleX = makeScale(
    x,
    pad(findExtent([...marks.map((p) => p.x), ...regions.flatMap((r) => r.x)], x), x),
    [0, ACROSS],
    { count: 6 },
  );
  const scaleY = makeScale(y, pad(findExtent([...marks.map((p) => p.y), ...regions.flatMap((r) => r.y)], y), y), [
    height,
    0,
  ]);
  const [holder, width] = useWidth(ASSUMED_WIDTH);
  const placed = points.map((point) => ({ ...point, across: scaleX.at(point.x), down: scaleY.at(point.y) }));
  const labels = placeLabels(
    marks.map((mark) => ({ x: (scaleX.at(mark.x) / ACROSS) * width, y: scaleY.at(mark.y), text: mark.name })),
    { left: 2, right: width + 10, top: 0, bottom: height - 4 },
    FONT,
    [
      ...regions.map(({ label, x: [left], y: [, top] }) =>
        labelBox(label, (scaleX.at(left) / ACROSS) * width, scaleY.at(top) - 20),
      ),
      ...placed
        .filter(({ warnings }) => warnings?.length)
        .map(({ across, down }) => warningBox((across / ACROSS) * width, down)),
    ],
  );
  const cursor = useCursor({
    count: points.length,
    label: `${props.title}. ${points.length === 0 ? empty : props.finding}`,
    describe: (i) =>
      `${points[i]!.name}: ${x.label} ${readValue(points[i]!.x, x)}, ${y.label} ${readValue(points[i]!.y, y)}` +
      `${sayWarnings(points[i]!)}${points[i]!.name === selected ? ', selected' : ''}`,
    step: stepPlane(points),
    locate: (across, down, plotWidth) => {
      const far = placed.map((p) => ((p.across / ACROSS - across) * plotWidth) ** 2 + (p.down - down) ** 2);
      return far.indexOf(Math.min(...far));
    },
    onSelect: onSelect && ((i) => onSelect(points[i]!.name)),
  });
  const chosen = cursor.index === null ? undefined : placed[cursor.index];
  const front = frontier ? findFrontier(points, x.better ?? 'higher', y.better ?? 'higher') : [];
  return (
    <ChartFrame
      {...props}
      skipped={saySkipped(props.points.length - points.length, x.scale === 'log' || y.scale === 'log')}
      table={() => tabulate(points, front, props)}
    >
      {props.above}
      <Plot
        height={height}
        cursor={cursor}
        left={tickRoom(scaleY)}
        right="14px"
        x={withDirection(x, '←', '→')}
        y={withDirection(y, '↓', '↑')}
        empty={points.length === 0 ? empty : null}
        readout={
          chosen
            ? {
                across: chosen.across,
                down: chosen.down,
                beside: true,
                heading: chosen.name,
                lines: [
                  { name: x.label, value: readValue(chosen.x, x) },
                  { name: y.label, value: readValue(chosen.y, y) },
                  ...(chosen.warnings ?? []).map((warning) => ({ name: '', value: warning, tone: 'chart-warned' })),
                ],
              }
            : null
        }
      >
        <YGrid scale={scaleY} />
        <XAxis scale={scaleX} height={height} grid />
        {regions.map((region) => (
          <Region key={region.label} region={region} x={scaleX} y={scaleY} />
        ))}
        <Stretch height={height}>
          <Trace
            className="chart-frontier"
            d={front
              .map((i, k) => `${k ? 'L' : 'M'}${roundTenth(placed[i]!.across)},${roundTenth(placed[i]!.down)}`)
              .join('')}
          />
        </Stretch>
        <line ref={holder} className="chart-measure" x1="0" x2="100%" y1={height} y2={height} />
        {reference ? (
          <g className="chart-reference">
            <At across={scaleX.at(reference.x)} down={scaleY.at(reference.y)}>
              <path className="chart-origin" d="M-7,0h14M0,-7v14" />
              <Name text={reference.name} place={labels[points.length]!} />
            </At>
          </g>
        ) : null}
        {placed.map((point, i) => {
          return (
            <g key={i} className={`${toneOf(point.colour ?? 1)} ${point.highlight ? 'chart-lit' : 'chart-plain'}`}>
              <circle
                className="chart-dot"
                cx={percent(point.across)}
                cy={point.down}
                r={point === chosen ? 7 : point.highlight ? 6 : 5}
              />
              <At across={point.across} down={point.down}>
                {point.warnings?.length ? <WarningMark /> : null}
                <Name text={point.name} place={labels[i]!} />
                {point.name === selected ? <circle className="chart-picked" r="9" /> : null}
              </At>
            </g>
          );
        })}
      </Plot>
    </ChartFrame>
  );
}

/** A point's name where it found room, led to from its point when that is far. */
function Name({ text, place: { dx, dy, anchor } }: { text: string; place: PlacedLabel }) {
  return (
    <>
      {Math.abs(dy) > LEADER_FROM ? (
        <path className="chart-leader" d={`M0,${Math.sign(dy) * 6}L${dx * 0.8},${dy - Math.sign(dy) * 6}`} />
      ) : null}
      <text className="chart-point-name" x={dx} y={dy} dy="0.34em" textAnchor={anchor}>
        {text}
      </text>
    </>
  );
}

/** A triangle with its exclamation mark, on the upper left of a point. */
export function WarningMark() {
  return (
    <g className="chart-warning" transform="translate(-7 -6)">
      <path d="M0,-8l7,12h-14z" />
      <path className="chart-warning-sign" d="M0,-3.5v3.6M0,1.4v1.2" />
    </g>
  );
}

const sayWarnings = ({ warnings = [] }: ScatterPoint): string =>
  warnings.length === 0 ? '' : `; warning: ${warnings.join('; ')}`;

function Region({ region, x, y }: { region: ScatterRegion; x: Scale; y: Scale }) {
  const left = x.at(region.x[0]);
  const top = y.at(region.y[1]);
  return (
    <g className={region.own ? 'chart-own' : 'chart-reference'}>
      <rect
        className="chart-band chart-region"
        x={percent(left)}
        width={percent(x.at(region.x[1]) - left)}
        y={top}
        height={y.at(region.y[0]) - top}
      />
      <At across={left} down={top}>
        <text x="0" y="-6">
          {region.label}
        </text>
      </At>
    </g>
  );
}

const labelBox = (text: string, left: number, top: number) => ({
  left,
  right: left + estimateWidth(text, FONT) + 5,
  top,
  bottom: top + 18,
});

const warningBox = (x: number, y: number) => ({ left: x - 15, right: x + 1, top: y - 15, bottom: y });

/** A tenth of room on each side, for the names; a logarithm gets it as a ratio. */
function pad(extent: [number, number] | null, axis: Axis): [number, number] | null {
  if (!extent) return null;
  const [low, high] = extent;
  if (axis.scale === 'log') return [low / 1.2, high * 1.2];
  const room = (high - low) / 10;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

function withDirection(axis: Axis & { better?: Better }, lower: string, higher: string): Axis {
  const words = axis.better === 'lower' ? `${lower} lower is better` : `higher is better ${higher}`;
  return { label: axis.better ? `${labelAxis(axis)} · ${words}` : labelAxis(axis) };
}

/** Indices of the points that no other point beats or equals on both measures, ordered by x. */
export function findFrontier(points: readonly { x: number; y: number }[], betterX: Better, betterY: Better): number[] {
  const gain = (better: Better, a: number, b: number): number => (better === 'higher' ? a - b : b - a);
  return points
    .map((_, i) => i)
    .filter((i) =>
      points.every((other, j) => {
        const x = gain(betterX, other.x, points[i]!.x);
        const y = gain(betterY, other.y, points[i]!.y);
        return j === i || x < 0 || y < 0 || (x === 0 && y === 0);
      }),
    )
    .sort((a, b) => points[a]!.x - points[b]!.x);
}

function tabulate(
  points: readonly ScatterPoint[],
  front: readonly number[],
  { x, y, pointsAre, frontier, reference }: ScatterProps,
): ChartTable {
  const warned = points.some(({ warnings }) => warnings?.length);
  return {
    columns: [
      pointsAre,
      labelAxis(x),
      labelAxis(y),
      ...(frontier ? ['On the frontier'] : []),
      ...(warned ? ['Warnings'] : []),
    ],
    rows: [...points, ...(reference ? [{ ...reference, warnings: [] }] : [])].map((point, i) => [
      point.name,
      formatValue(point.x, x),
      formatValue(point.y, y),
      ...(frontier ? [i === points.length ? 'reference' : front.includes(i) ? 'yes' : 'no'] : []),
      ...(warned ? [point.warnings?.length ? `▲ ${point.warnings.join('; ')}` : 'none'] : []),
    ]),
  };
}
