import { ChartFrame, saySkipped } from './ChartFrame';
import { stepDown } from './cursor';
import { ACROSS, At, percent, Plot, type Readout } from './Plot';
import { fitsScale, formatValue, labelAxis, makeScale, readValue, type Scale } from './scales';
import { toneOf, type Axis, type Better, type ChartTable, type ChartText, type SeriesColour } from './types';
import { useCursor } from './useCursor';

export interface DumbbellMetric {
  /**
   * The measure. Each has a linear scale of its own, from zero unless `domain` names the range that matters (the worst
   * and best baseline): a scale cut to the two values would make every change look the same size.
   */
  metric: Omit<Axis, 'scale'>;
  better: Better;
  a: number;
  b: number;
}

export interface DumbbellProps extends Omit<ChartText, 'height'> {
  /** The two runs: "Run 3", "Run 7". Changes are read from a to b. */
  a: { name: string; colour?: SeriesColour };
  b: { name: string; colour?: SeriesColour };
  metrics: readonly DumbbellMetric[];
  empty?: string;
}

/** Height of a metric's strip, and the level of its dots in it. */
const ROW = 90;
const LEVEL = 54;

type Verdict = 'better' | 'worse' | 'same';

/** Two runs over several measures: one strip for each measure, on a labelled scale of its own. */
export function Dumbbell(props: DumbbellProps) {
  const { a, b, empty = 'Nothing to compare yet' } = props;
  const metrics = props.metrics.filter((one) => fitsScale(one.a, false) && fitsScale(one.b, false));
  const scales = metrics.map(scaleMetric);
  const nothing = metrics.length === 0;
  const cursor = useCursor({
    count: metrics.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) => sayMetric(metrics[i]!, props),
    step: stepDown(metrics.length),
    locate: (_across, down) => Math.max(0, Math.min(metrics.length - 1, Math.floor(down / ROW))),
  });
  return (
    <ChartFrame
      {...props}
      skipped={saySkipped(props.metrics.length - metrics.length)}
      table={() => tabulate(metrics, props)}
    >
      <Plot
        className="chart-dumbbells"
        height={Math.max(1, metrics.length) * ROW}
        cursor={cursor}
        right="2px"
        empty={nothing ? empty : null}
        readout={
          cursor.index === null ? null : readOut(metrics[cursor.index]!, cursor.index, scales[cursor.index]!, props)
        }
      >
        {metrics.map((one, i) => (
          <Strip
            key={one.metric.label}
            one={one}
            scale={scales[i]!}
            top={i * ROW}
            a={a}
            b={b}
            // Names where a reader needs them: at the top, and where the two runs change sides.
            named={i === 0 || one.a <= one.b !== metrics[i - 1]!.a <= metrics[i - 1]!.b}
          />
        ))}
      </Plot>
    </ChartFrame>
  );
}

interface StripProps extends Pick<DumbbellProps, 'a' | 'b'> {
  one: DumbbellMetric;
  scale: Scale;
  top: number;
  named: boolean;
}

function Strip({ one, scale, top, a, b, named }: StripProps) {
  const y = top + LEVEL;
  const verdict = judge(one);
  const toRight = one.a <= one.b;
  const sides = [
    { run: a, value: one.a, colour: a.colour ?? 2, right: !toRight, className: 'chart-dot-hollow' },
    { run: b, value: one.b, colour: b.colour ?? 1, right: toRight, className: 'chart-dot' },
  ];
  return (
    <g>
      <line className="chart-hair" x1="0" x2="100%" y1={top + 2} y2={top + 2} />
      <text className="chart-strip-name" x="0" y={top + 20}>
        {labelAxis(one.metric)}
      </text>
      <text className={`chart-verdict chart-${verdict}`} x="100%" y={top + 20} textAnchor="end">
        {sayChange(one)}
      </text>
      <g className="chart-axis">
        <line x1={percent(scale.range[0])} x2={percent(scale.range[1])} y1={y + 12} y2={y + 12} />
        {scale.ticks.map((tick) => (
          <g key={tick.value}>
            <line x1={percent(tick.at)} x2={percent(tick.at)} y1={y + 12} y2={y + 16} />
            <text className="chart-tick" x={percent(tick.at)} y={y + 28} textAnchor="middle">
              {tick.text}
            </text>
          </g>
        ))}
      </g>
      <line
        className={`chart-change chart-${verdict}`}
        x1={percent(scale.at(one.a))}
        x2={percent(scale.at(one.b))}
        y1={y}
        y2={y}
      />
      {sides.map(({ run, value, colour, right, className }) => (
        <g key={run.name} className={toneOf(colour)}>
          <circle className={className} cx={percent(scale.at(value))} cy={y} r="5.5" />
          <At across={scale.at(value)} down={y}>
            <text className="chart-value" x={right ? 11 : -11} dy="0.34em" textAnchor={right ? 'start' : 'end'}>
              {formatValue(value, one.metric)}
            </text>
            {named ? (
              <text className="chart-run-name" x={right ? 11 : -11} y="-14" textAnchor={right ? 'start' : 'end'}>
                {run.name}
              </text>
            ) : null}
          </At>
        </g>
      ))}
    </g>
  );
}

/** Kept free on both sides of a strip for the value labels: 48 px on a phone, per mille of the width. */
const MARGIN = 160;

/** From zero when nothing is negative, so that the length of a change is its size relative to the values. */
export function scaleMetric({ metric, a, b }: DumbbellMetric): Scale {
  const origin = metric.domain ? a : 0;
  return makeScale(metric, [Math.min(origin, a, b), Math.max(origin, a, b)], [MARGIN, ACROSS - MARGIN], { count: 4 });
}

/** What the change from a to b means, at the precision that is shown: no verdict on digits nobody sees. */
export function judge({ metric, better, a, b }: DumbbellMetric): Verdict {
  if (formatValue(a, metric) === formatValue(b, metric)) return 'same';
  return b > a === (better === 'higher') ? 'better' : 'worse';
}

function sayChange(one: DumbbellMetric): string {
  const verdict = judge(one);
  if (verdict === 'same') return 'no change';
  const change = one.b - one.a;
  const mark = verdict === 'better' ? '✓' : '✗';
  // A change from 20% to 30% is ten points, not 10%.
  const size = formatValue(Math.abs(change), one.metric).replace('%', ' points');
  return `${change > 0 ? '+' : '−'}${size} ${mark} ${verdict}`;
}

function sayMetric(one: DumbbellMetric, { a, b }: DumbbellProps): string {
  const { metric } = one;
  return `${metric.label}: ${a.name} ${readValue(one.a, metric)}, ${b.name} ${readValue(one.b, metric)}, ${sayChange(one).replace(/[✓✗] /, '')}`;
}

function readOut(one: DumbbellMetric, index: number, scale: Scale, { a, b }: DumbbellProps): Readout {
  return {
    across: scale.at(one.b),
    down: index * ROW + LEVEL,
    beside: true,
    heading: `${one.metric.label}: ${one.better} is better`,
    lines: [
      { name: a.name, value: readValue(one.a, one.metric), tone: toneOf(a.colour ?? 2) },
      { name: b.name, value: readValue(one.b, one.metric), tone: toneOf(b.colour ?? 1) },
    ],
  };
}

function tabulate(metrics: readonly DumbbellMetric[], { a, b }: DumbbellProps): ChartTable {
  return {
    columns: ['Measure', a.name, b.name, 'Change', 'Better is'],
    rows: metrics.map((one) => [
      labelAxis(one.metric),
      formatValue(one.a, one.metric),
      formatValue(one.b, one.metric),
      sayChange(one).replace(/[✓✗] /, ''),
      one.better,
    ]),
  };
}
