import { line } from 'd3-shape';
import { ChartFrame, saySkipped } from './ChartFrame';
import { stepAlong } from './cursor';
import { EndLabels, endLabelRoom, type EndLabel } from './EndLabels';
import { Flags, flagRoom } from './Flags';
import { ACROSS, At, percent, Plot, Stretch, tickRoom, Trace, XAxis, YGrid } from './Plot';
import {
  calibrationError,
  listBins,
  prepareBins,
  readBin,
  STRIP,
  tabulateBins,
  type DrawnReliability,
  type ReliabilityBin,
  type ReliabilityCurveProps,
} from './reliabilityModel';
import { formatValue, labelAxis, makeScale, roundTenth, type Scale } from './scales';
import { toneOf } from './types';
import { useCursor } from './useCursor';
import './ReliabilityCurve.css';

/** Room for the numbers and the name of the horizontal axis, between the curves and the counts. */
const AXIS = 46;

/** What was predicted against what came, by group; on the diagonal they agree. Below it, how many each point stands for. */
export function ReliabilityCurve(props: ReliabilityCurveProps) {
  const { x, y, counted, references = [], height = 300, empty = `No ${counted} yet` } = props;
  const { drawn, skipped } = prepareBins(props.groups);
  const stops = listBins(drawn);
  const nothing = stops.length === 0;
  const full: [number, number] = [0, 1];
  const scaleX = makeScale({ ...x, domain: x.domain ?? full }, null, [0, ACROSS], { count: 5, nice: false });
  const scaleY = makeScale({ ...y, domain: y.domain ?? full }, null, [height, 0], { nice: false });
  const cursor = useCursor({
    count: stops.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) =>
      `${drawn[stops[i]!.group]!.name}: ${readBin(stops[i]!, props)
        .map(({ name, value }) => `${name} ${value}`)
        .join(', ')}`,
    step: stepAlong(stops.length),
    locate: (across, down, width) => {
      const far = stops.map(
        ({ bin }) =>
          ((scaleX.at(bin.predicted) / ACROSS - across) * width) ** 2 + (scaleY.at(bin.observed) - down) ** 2,
      );
      return far.indexOf(Math.min(...far));
    },
  });
  const read = cursor.index === null ? undefined : stops[cursor.index];
  const ends: EndLabel[] = [
    ...drawn.flatMap((group): EndLabel[] => {
      const last = group.bins.at(-1);
      return last
        ? [
            {
              text: group.name,
              level: scaleY.at(last.observed),
              from: scaleX.at(last.predicted),
              tone: toneOf(group.colour),
            },
          ]
        : [];
    }),
    { text: 'calibrated', level: scaleY.at(Math.min(scaleX.domain[1], scaleY.domain[1])), tone: 'chart-reference' },
  ];
  const flags = references.map(({ value, label }) => ({
    across: scaleX.at(value),
    text: `${label} ${formatValue(value, x)}`,
    foot: height,
  }));
  return (
    <ChartFrame {...props} skipped={saySkipped(skipped)} table={() => tabulateBins(drawn, props)}>
      <Plot
        className="chart-reliability"
        height={height + AXIS + drawn.length * STRIP}
        cursor={cursor}
        left={tickRoom(scaleY)}
        right={endLabelRoom(ends)}
        above={flagRoom(flags)}
        y={y}
        empty={nothing ? empty : null}
        readout={
          read
            ? {
                across: scaleX.at(read.bin.predicted),
                down: scaleY.at(read.bin.observed),
                beside: true,
                heading: drawn[read.group]!.name,
                lines: readBin(read, props),
              }
            : null
        }
      >
        <YGrid scale={scaleY} />
        <XAxis scale={scaleX} height={height} />
        <text className="chart-side" x="100%" y={height + 38} textAnchor="end">
          {labelAxis(x)}
        </text>
        <Stretch height={height}>
          <Trace className="reliability-diagonal" d={drawDiagonal(scaleX, scaleY)} />
          {drawn.map(({ name, colour, bins }) => (
            <Trace key={name} className={`chart-line ${toneOf(colour)}`} d={drawCurve(bins, scaleX, scaleY)} />
          ))}
        </Stretch>
        <Flags flags={flags} />
        {drawn.map((group, g) => (
          <GroupMarks
            key={group.name}
            group={group}
            x={scaleX}
            y={scaleY}
            chosen={read?.group === g ? read.bin : undefined}
            strip={height + AXIS + g * STRIP}
            counted={counted}
          />
        ))}
        <EndLabels labels={ends} height={height} />
      </Plot>
    </ChartFrame>
  );
}

/** Where both scales show the same value. */
function drawDiagonal(x: Scale, y: Scale): string {
  const from = Math.max(x.domain[0], y.domain[0]);
  const to = Math.min(x.domain[1], y.domain[1]);
  return from < to ? `M${x.at(from)},${y.at(from)}L${x.at(to)},${y.at(to)}` : '';
}

function drawCurve(bins: readonly ReliabilityBin[], x: Scale, y: Scale): string {
  const draw = line<ReliabilityBin>()
    .x((bin) => roundTenth(x.at(bin.predicted)))
    .y((bin) => roundTenth(y.at(bin.observed)));
  return draw(bins) ?? '';
}

interface GroupMarksProps {
  group: DrawnReliability;
  x: Scale;
  y: Scale;
  chosen: ReliabilityBin | undefined;
  /** Top of this group's strip of counts. */
  strip: number;
  counted: string;
}

function GroupMarks({ group, x, y, chosen, strip, counted }: GroupMarksProps) {
  const foot = strip + STRIP - 4;
  // To the group's own largest bin: the strips show where each group is, and the small one must be seen too.
  const most = Math.max(1, ...group.bins.map(({ count }) => count));
  const tall = (count: number): number => roundTenth(Math.max(1, (count / most) * (STRIP - 22)));
  return (
    <g className={`${toneOf(group.colour)} chart-lit`}>
      {group.bins.map((bin) => (
        <g key={bin.predicted}>
          {bin.low !== undefined && bin.high !== undefined ? (
            <line
              className="reliability-interval"
              x1={percent(x.at(bin.predicted))}
              x2={percent(x.at(bin.predicted))}
              y1={y.at(bin.low)}
              y2={y.at(bin.high)}
            />
          ) : null}
          <circle
            className="chart-dot"
            cx={percent(x.at(bin.predicted))}
            cy={y.at(bin.observed)}
            r={bin === chosen ? 6.5 : 4.5}
          />
          <At across={x.at(bin.predicted)} down={foot}>
            <rect
              className={bin === chosen ? 'reliability-count chart-chosen' : 'reliability-count'}
              x="-3"
              width="6"
              y={-tall(bin.count)}
              height={tall(bin.count)}
            />
          </At>
        </g>
      ))}
      <line className="reliability-foot" x1="0" x2="100%" y1={foot} y2={foot} />
      <text x="0" y={strip + 10}>
        {group.name}: {group.total.toLocaleString('en-GB')} {counted}
        {group.total > 0 ? `, off by ${(100 * calibrationError(group)).toFixed(1)} points` : ''}
      </text>
    </g>
  );
}
