import { bisectCenter } from 'd3-array';
import { line } from 'd3-shape';
import { memo, useMemo } from 'react';
import { ChartFrame, saySkipped } from './ChartFrame';
import { stepAlong } from './cursor';
import { EndLabels, endLabelRoom } from './EndLabels';
import { Diamond, Flags, flagRoom } from './Flags';
import {
  describeStop,
  findHeights,
  labelEnds,
  listStops,
  prepareSeries,
  readSeries,
  readStop,
  tabulateLines,
  type DrawnSeries,
  type LineChartProps,
} from './lineModel';
import { ACROSS, At, percent, Plot, Stretch, tickRoom, Trace, XAxis, YGrid } from './Plot';
import type { Point } from './points';
import { findExtent, fitsScale, makeScale, mapScale, roundTenth, type Scale } from './scales';
import { toneOf, type Prediction } from './types';
import { useCursor } from './useCursor';

/**
 * Series over a continuous x. Cheap to redraw while points arrive: one path a series, capped in points, rebuilt only when
 * its own points or the scales change. Give `x.domain` (0 to the planned epochs) and the axis stands still meanwhile.
 */
export function LineChart(props: LineChartProps) {
  const { x, y, series, references = [], events = [], marks = [], zone, prediction, height = 260 } = props;
  const { empty = 'No points yet' } = props;
  const logX = x.scale === 'log';
  const logY = y.scale === 'log';
  const drawn = useMemo(() => prepareSeries(series, logX, logY), [series, logX, logY]);
  const stops = useMemo(() => listStops(drawn), [drawn]);
  const across = [
    ...stops,
    ...events.map(({ value }) => value),
    ...(prediction?.at === undefined ? [] : [prediction.at]),
  ];
  const scaleX = makeScale(x, findExtent(across, x), [0, ACROSS], { count: countTicks(stops), nice: false });
  const scaleY = makeScale(y, findHeights(drawn, props), [height, 0]);
  const nothing = stops.length === 0;
  const cursor = useCursor({
    count: stops.length,
    start: Math.max(0, stops.length - 1),
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (index) => describeStop(drawn, stops[index]!, props),
    step: stepAlong(stops.length),
    locate: (across) => bisectCenter(stops, scaleX.invert(across * ACROSS)),
  });
  const stop = cursor.index === null ? undefined : stops[cursor.index];
  const ends = labelEnds(drawn, scaleX, scaleY, props);
  const flags = events
    .filter((event) => fitsScale(event.value, logX))
    .map((event) => ({ across: scaleX.at(event.value), text: event.label, foot: height, own: event.own ?? false }));
  return (
    <ChartFrame
      {...props}
      skipped={saySkipped(
        drawn.reduce((sum, { skipped }) => sum + skipped, 0),
        logX || logY,
      )}
      table={() => tabulateLines(props)}
    >
      <Plot
        height={height}
        cursor={cursor}
        readout={stop === undefined ? null : readStop(drawn, stop, scaleX, scaleY, props)}
        left={tickRoom(scaleY)}
        right={endLabelRoom(ends)}
        above={flagRoom(flags)}
        x={x}
        y={y}
        empty={nothing ? empty : null}
      >
        {zone && !nothing ? <Zone {...zone} scale={scaleY} height={height} /> : null}
        {nothing ? null : <YGrid scale={scaleY} />}
        <XAxis scale={scaleX} height={height} />
        {prediction && fitsScale(prediction.value, logY) ? <Predicted {...prediction} x={scaleX} y={scaleY} /> : null}
        {references.map(({ label, value }) =>
          fitsScale(value, logY) ? (
            <g className="chart-reference" key={label}>
              <line x1="0" x2="100%" y1={scaleY.at(value)} y2={scaleY.at(value)} />
            </g>
          ) : null,
        )}
        <Flags flags={flags} />
        <Stretch height={height}>
          {drawn.map(({ name, tone, points }) => (
            <SeriesPath
              key={name}
              {...{ tone, points, logX, logY, height }}
              x0={scaleX.domain[0]}
              x1={scaleX.domain[1]}
              y0={scaleY.domain[0]}
              y1={scaleY.domain[1]}
            />
          ))}
        </Stretch>
        {drawn.map(({ name, tone, lone }) =>
          lone.map((point) => (
            <circle
              key={`${name} ${point.x}`}
              className={`chart-dot ${tone}`}
              cx={percent(scaleX.at(point.x))}
              cy={scaleY.at(point.y)}
              r="3"
            />
          )),
        )}
        {/* A line of one point would be invisible; the dot also shows where a line stands now. */}
        {drawn.map(({ name, tone, end }) =>
          end ? (
            <circle
              key={name}
              className={`chart-dot ${tone}`}
              cx={percent(scaleX.at(end.x))}
              cy={scaleY.at(end.y)}
              r="3.5"
            />
          ) : null,
        )}
        {marks.map(({ x: at, y: level, colour }) => (
          <circle
            key={`${colour} ${at}`}
            className={`chart-ring ${toneOf(colour)}`}
            cx={percent(scaleX.at(at))}
            cy={scaleY.at(level)}
            r="7"
          />
        ))}
        <EndLabels labels={ends} height={height} />
        {stop === undefined ? null : <CursorMarks at={stop} drawn={drawn} x={scaleX} y={scaleY} height={height} />}
      </Plot>
    </ChartFrame>
  );
}

/** The far side of a limit, tinted up to the plot's edge. */
function Zone({ from, side, scale, height }: { from: number; side: 'above' | 'below'; scale: Scale; height: number }) {
  const level = Math.max(0, Math.min(height, scale.at(from)));
  return side === 'above' ? (
    <rect className="chart-zone" x="0" y="0" width="100%" height={level} />
  ) : (
    <rect className="chart-zone" x="0" y={level} width="100%" height={height - level} />
  );
}

/** Eight ticks; fewer where the points are at a few whole numbers, so that no tick falls between two epochs. */
export function countTicks(stops: readonly number[]): number {
  const span = (stops.at(-1) ?? 0) - (stops[0] ?? 0);
  return span >= 1 && span < 8 && stops.every(Number.isInteger) ? span : 8;
}

interface SeriesPathProps {
  points: readonly Point[];
  tone: string;
  logX: boolean;
  logY: boolean;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  height: number;
}

/** Takes numbers rather than scales, so that `memo` sees when nothing changed. */
const SeriesPath = memo(function SeriesPath({ points, tone, logX, logY, x0, x1, y0, y1, height }: SeriesPathProps) {
  const x = mapScale(logX, [x0, x1], [0, ACROSS]);
  const y = mapScale(logY, [y0, y1], [height, 0]);
  const draw = line<Point>()
    .defined((point) => fitsScale(point.x, logX) && fitsScale(point.y, logY))
    .x((point) => roundTenth(x.at(point.x)))
    .y((point) => roundTenth(y.at(point.y)));
  return <Trace className={`chart-line ${tone}`} d={draw(points) ?? ''} />;
});

/** The learner's prediction: a diamond at its x, or a broken line for all x; a tinted band when it was a range. */
function Predicted({ value, low, high, at, x, y }: Prediction & { at?: number; x: Scale; y: Scale }) {
  const level = y.at(value);
  const top = y.at(high ?? value);
  const bottom = y.at(low ?? value);
  return (
    <g className="chart-own">
      {bottom > top ? <rect className="chart-band" x="0" width="100%" y={top} height={bottom - top} /> : null}
      {at === undefined ? (
        <line x1="0" x2="100%" y1={level} y2={level} />
      ) : (
        <At across={x.at(at)}>
          <Diamond y={level} />
        </At>
      )}
    </g>
  );
}

function CursorMarks(props: { at: number; drawn: readonly DrawnSeries[]; x: Scale; y: Scale; height: number }) {
  const across = percent(props.x.at(props.at));
  return (
    <g>
      <line className="chart-cursor" x1={across} x2={across} y1="0" y2={props.height} />
      {readSeries(props.drawn, props.at).map(({ name, tone, point }) => (
        <circle
          key={name}
          className={`chart-dot ${tone}`}
          cx={percent(props.x.at(point.x))}
          cy={props.y.at(point.y)}
          r="4.5"
        />
      ))}
    </g>
  );
}
