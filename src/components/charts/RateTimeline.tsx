import { bisectCenter } from 'd3-array';
import { area } from 'd3-shape';
import { useId } from 'react';
import { ChartFrame, saySkipped } from './ChartFrame';
import { stepAlong } from './cursor';
import { EndLabels, endLabelRoom, type EndLabel } from './EndLabels';
import { Diamond, Flags, flagRoom } from './Flags';
import { wrapLabel } from './labels';
import { ACROSS, At, percent, Plot, Stretch, tickRoom, Trace, XAxis, YGrid } from './Plot';
import {
  findMonthRange,
  findRateRange,
  listMonths,
  prepareRates,
  readMonth,
  tabulateRates,
  UNKNOWN,
  type DrawnRates,
  type RatePoint,
  type RateTimelineProps,
} from './rateModel';
import { fitsScale, formatValue, makeScale, readValue, roundTenth, type Scale } from './scales';
import { toneOf } from './types';
import { useCursor } from './useCursor';
import './RateTimeline.css';

/** Rates by group over months, with what is not known yet drawn as such: labels come late, and an empty plot would say "nothing happened". */
export function RateTimeline(props: RateTimelineProps) {
  const { x, y, references = [], events = [], prediction, knownTo, height = 260, empty = 'No rates yet' } = props;
  const { drawn, skipped } = prepareRates(props);
  const months = listMonths(drawn);
  const range = findMonthRange(months, props);
  const { domain: _named, ...open } = x;
  const scaleX = makeScale(open, range, [0, ACROSS], { count: countMonths(range), nice: false });
  const scaleY = makeScale(y, findRateRange(drawn, props), [height, 0]);
  const nothing = months.length === 0;
  const cursor = useCursor({
    count: months.length,
    start: Math.max(0, months.length - 1),
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) =>
      `${x.label} ${readValue(months[i]!, x)}: ${readMonth(drawn, months[i]!, props)
        .map(({ name, value }) => `${name} ${value}`)
        .join(', ')}`,
    step: stepAlong(months.length),
    locate: (across) => bisectCenter(months, scaleX.invert(across * ACROSS)),
  });
  const at = cursor.index === null ? undefined : months[cursor.index];
  const flags = events.map(({ value, label }) => ({ across: scaleX.at(value), text: label, foot: height }));
  const ends = labelRates(drawn, scaleX, scaleY, props);
  const here = at === undefined ? [] : drawn.flatMap(({ points }) => points.filter((point) => point.x === at));
  return (
    <ChartFrame {...props} skipped={saySkipped(skipped, y.scale === 'log')} table={() => tabulateRates(drawn, props)}>
      <Plot
        height={height}
        cursor={cursor}
        left={tickRoom(scaleY)}
        right={endLabelRoom(ends)}
        above={flagRoom(flags)}
        x={open}
        y={y}
        empty={nothing ? empty : null}
        readout={
          at === undefined
            ? null
            : {
                across: scaleX.at(at),
                down: Math.min(...here.map(({ value }) => scaleY.at(value))),
                heading: `${x.label} ${readValue(at, x)}`,
                lines: readMonth(drawn, at, props),
              }
        }
      >
        {nothing ? null : <YGrid scale={scaleY} />}
        {knownTo === undefined || nothing ? null : (
          <Unknown from={scaleX.at(knownTo + 0.5)} word={props.unknownIs ?? UNKNOWN} height={height} />
        )}
        <XAxis scale={scaleX} height={height} />
        {references.map(({ label, value }) =>
          fitsScale(value, y.scale === 'log') ? (
            <g className="chart-reference" key={label}>
              <line x1="0" x2="100%" y1={scaleY.at(value)} y2={scaleY.at(value)} />
            </g>
          ) : null,
        )}
        <Flags flags={flags} />
        <Stretch height={height}>
          {drawn.map((group) => (
            <RatePaths key={group.name} group={group} x={scaleX} y={scaleY} bands={props.intervals === 'bands'} />
          ))}
        </Stretch>
        {drawn.map((group, g) => (
          <RateMarks
            key={group.name}
            group={group}
            x={scaleX}
            y={scaleY}
            // Whiskers of two groups at one month stand beside each other.
            shift={props.intervals === 'bands' ? 0 : (g - (drawn.length - 1) / 2) * 6}
            whiskers={props.intervals !== 'bands'}
            chosen={at}
          />
        ))}
        {prediction && fitsScale(prediction.value, y.scale === 'log') ? (
          <g className="chart-own">
            <At across={scaleX.at(prediction.at)}>
              {prediction.low !== undefined && prediction.high !== undefined ? (
                <line x1="0" x2="0" y1={scaleY.at(prediction.low)} y2={scaleY.at(prediction.high)} />
              ) : null}
              <Diamond y={scaleY.at(prediction.value)} />
            </At>
          </g>
        ) : null}
        <EndLabels labels={ends} height={height} />
      </Plot>
    </ChartFrame>
  );
}

/** One tick a month while they fit. */
const countMonths = (range: readonly [number, number] | null): number =>
  range === null ? 5 : Math.min(12, Math.max(2, Math.round(range[1] - range[0])));

function labelRates(drawn: readonly DrawnRates[], x: Scale, y: Scale, props: RateTimelineProps): EndLabel[] {
  const { references = [], prediction } = props;
  const log = props.y.scale === 'log';
  const labels: EndLabel[] = drawn.flatMap(({ name, colour, end }) =>
    end
      ? [
          {
            text: name,
            value: `${formatValue(end.value, props.y)}${end.estimated ? ' est.' : ''}`,
            level: y.at(end.value),
            from: x.at(end.x),
            tone: toneOf(colour),
          },
        ]
      : [],
  );
  for (const { value, label } of references)
    if (fitsScale(value, log))
      labels.push({ text: label, value: formatValue(value, props.y), level: y.at(value), tone: 'chart-reference' });
  if (prediction && fitsScale(prediction.value, log))
    labels.push({
      text: prediction.label ?? 'You predicted',
      value: formatValue(prediction.value, props.y),
      level: y.at(prediction.value),
      from: x.at(prediction.at),
      tone: 'chart-own',
    });
  return labels;
}

/** Hatching from the last known month on, with its word: not an absence, but something that is still to come. */
function Unknown({ from, word, height }: { from: number; word: string; height: number }) {
  // React's ids hold characters that a url() reference may not.
  const id = `hatch${useId().replace(/\W/g, '')}`;
  const lines = wrapLabel(word, 10);
  if (from >= ACROSS) return null;
  return (
    <g className="rate-unknown">
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="8" />
      </pattern>
      <rect x={percent(from)} width={percent(ACROSS - from)} y="0" height={height} fill={`url(#${id})`} />
      <line x1={percent(from)} x2={percent(from)} y1="0" y2={height} />
      <text textAnchor="middle">
        {lines.map((line, l) => (
          <tspan key={l} x={percent((from + ACROSS) / 2)} y={height - 10 - (lines.length - 1 - l) * 15}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

interface GroupProps {
  group: DrawnRates;
  x: Scale;
  y: Scale;
}

/** The line in pieces: whole between observed rates, broken towards an estimate. */
function RatePaths({ group: { points, colour }, x, y, bands }: GroupProps & { bands: boolean }) {
  const place = (point: RatePoint): string => `${roundTenth(x.at(point.x))},${roundTenth(y.at(point.value))}`;
  const join = (estimated: boolean): string =>
    points
      .slice(1)
      .map((point, i) => ((point.estimated ?? false) === estimated ? `M${place(points[i]!)}L${place(point)}` : ''))
      .join('');
  const band = area<RatePoint>()
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x((point) => roundTenth(x.at(point.x)))
    .y0((point) => roundTenth(y.at(point.low!)))
    .y1((point) => roundTenth(y.at(point.high!)));
  return (
    <g className={toneOf(colour)}>
      {bands ? <Trace className="rate-band" d={band(points) ?? ''} /> : null}
      <Trace className="chart-line" d={join(false)} />
      <Trace className="chart-line rate-estimated" d={join(true)} />
    </g>
  );
}

interface MarksProps extends GroupProps {
  shift: number;
  whiskers: boolean;
  chosen: number | undefined;
}

function RateMarks({ group: { points, colour }, x, y, shift, whiskers, chosen }: MarksProps) {
  return (
    <g className={toneOf(colour)}>
      {points.map((point) => (
        <At key={point.x} across={x.at(point.x)}>
          {whiskers && point.low !== undefined && point.high !== undefined ? (
            <path
              className="rate-whisker"
              d={`M${shift},${roundTenth(y.at(point.low))}V${roundTenth(y.at(point.high))}M${shift - 3.5},${roundTenth(y.at(point.low))}h7M${shift - 3.5},${roundTenth(y.at(point.high))}h7`}
            />
          ) : null}
          <circle
            className={point.estimated ? 'chart-dot-hollow' : 'chart-dot'}
            cx={shift}
            cy={y.at(point.value)}
            r={point.x === chosen ? 6 : 4.5}
          />
        </At>
      ))}
    </g>
  );
}
