import { ChartFrame } from './ChartFrame';
import { stepDown } from './cursor';
import { Flags, flagRoom } from './Flags';
import { ACROSS, At, percent, Plot, XAxis } from './Plot';
import {
  BAR,
  describeStage,
  lastDay,
  placeStages,
  sayDays,
  spanOfStage,
  tabulateStages,
  type PlacedStage,
  type RolloutTimelineProps,
  type StageOutcome,
} from './rolloutModel';
import { makeScale, type Scale } from './scales';
import { useCursor } from './useCursor';
import './RolloutTimeline.css';

/** Stages of a rollout as spans of days, each ending at its gate: what the gate said, why, and what was counted by then. */
export function RolloutTimeline(props: RolloutTimelineProps) {
  const { x, stages, events = [], empty = 'No rollout yet' } = props;
  const { placed, height: filled } = placeStages(stages);
  const height = Math.max(80, filled);
  const nothing = stages.length === 0;
  const today = lastDay(props);
  const scale = makeScale(x, [0, today], [0, ACROSS], { count: 6, nice: false });
  const cursor = useCursor({
    count: stages.length,
    label: `${props.title}. ${nothing ? empty : props.finding}`,
    describe: (i) => describeStage(stages[i]!, props),
    step: stepDown(stages.length),
    locate: (_across, down) => {
      const found = placed.findIndex((one) => down < one.top + one.height);
      return found < 0 ? stages.length - 1 : found;
    },
  });
  const flags = events.map(({ value, label }) => ({ across: scale.at(value), text: label, foot: height }));
  const longest = Math.max(0, ...stages.map(({ name }) => name.length));
  return (
    <ChartFrame {...props} table={() => tabulateStages(props)}>
      <Plot
        className="chart-dots chart-rollout"
        height={height}
        cursor={cursor}
        left={`calc(${longest}ch + 14px)`}
        right="12px"
        above={flagRoom(flags)}
        x={x}
        empty={nothing ? empty : null}
      >
        <XAxis scale={scale} height={height} grid />
        <Flags flags={flags} />
        {placed.map((one, i) => (
          <Stage
            key={one.stage.name}
            placed={one}
            scale={scale}
            today={today}
            chosen={i === cursor.index}
            props={props}
          />
        ))}
      </Plot>
    </ChartFrame>
  );
}

interface StageProps {
  placed: PlacedStage;
  scale: Scale;
  today: number;
  chosen: boolean;
  props: RolloutTimelineProps;
}

function Stage({ placed: { stage, top, height, lines }, scale, today, chosen, props }: StageProps) {
  const span = spanOfStage(stage, today);
  const y = top + BAR + 8;
  const [from, to] = span ? [scale.at(span[0]), scale.at(span[1])] : [0, 0];
  // Words start under their span; a span in the right half has them end with it instead.
  const early = (from + to) / 2 < ACROSS / 2;
  const words = (x: string, anchor: 'start' | 'end', className: string) => (
    <text className={className} textAnchor={anchor}>
      {lines.map((line, l) => (
        <tspan key={l} x={x} y={top + BAR + 31 + l * 16} className={l === 0 ? 'stage-outcome' : undefined}>
          {line}
        </tspan>
      ))}
    </text>
  );
  return (
    <g className={`stage-${stage.outcome}`}>
      {chosen ? <rect className="chart-chosen-row" x="0" y={top} width="100%" height={height} /> : null}
      <text className="chart-row-name" x="-12" y={y} dy="0.34em">
        {stage.name}
      </text>
      <text className="chart-row-name-above" x="0" y={top + 11}>
        {stage.name}
        {span ? `, ${sayDays(stage, props)}` : ''}
      </text>
      {span ? (
        <>
          <rect
            className="stage-span"
            x={percent(from)}
            width={percent(Math.max(4, to - from))}
            y={y - 6}
            height="12"
          />
          <At across={to} down={y}>
            <Gate outcome={stage.outcome} />
          </At>
        </>
      ) : (
        <line className="stage-none" x1="0" x2="100%" y1={y} y2={y} />
      )}
      {words(percent(early ? from : to), early ? 'start' : 'end', 'stage-words stage-wide')}
      {words('0', 'start', 'stage-words stage-narrow')}
    </g>
  );
}

const SIGNS: Record<StageOutcome, string> = {
  passed: 'M-4,0l3,3.5l5.5,-7',
  held: 'M-2.5,-4v8M2.5,-4v8',
  blocked: 'M-3.5,-3.5l7,7M-3.5,3.5l7,-7',
  'rolled-back': 'M5,0h-9M-0.5,-4l-4,4l4,4',
  running: 'M-4,0h0.1M0,0h0.1M4,0h0.1',
  planned: '',
};

/** The gate at the end of a stage: a disc in its state's colour with its sign. */
function Gate({ outcome }: { outcome: StageOutcome }) {
  return (
    <g className="stage-gate">
      <circle r="9" />
      <path d={SIGNS[outcome]} />
    </g>
  );
}
