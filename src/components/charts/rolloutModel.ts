import { wrapLabel } from './labels';
import { formatValue, labelAxis } from './scales';
import type { Axis, ChartTable, ChartText, Reference } from './types';

/** How a stage ended; "running" has no end yet, "planned" no start. */
export type StageOutcome = 'passed' | 'held' | 'blocked' | 'rolled-back' | 'running' | 'planned';

export interface RolloutStage {
  /** "Shadow", "1 %", "25 %". */
  name: string;
  /** Share of the traffic that the new model decides, 0 to 1: a shadow decides nothing. */
  share: number;
  /** First and last day; null for a stage that was only planned. */
  from: number | null;
  to: number | null;
  outcome: StageOutcome;
  /** What the gate found: "swap-ins of group B repay: .63 < .70". */
  reason?: string;
  /** Counters at the end of the stage, written as they shall be read: "files decided", "1,204". */
  counters?: readonly { label: string; value: string }[];
}

export interface RolloutTimelineProps extends Omit<ChartText, 'height'> {
  /** "Day". */
  x: Axis;
  stages: readonly RolloutStage[];
  /** Vertical lines: when the first labels mature. */
  events?: readonly Reference[];
  empty?: string;
}

/** What each outcome is called. */
export const OUTCOMES: Record<StageOutcome, string> = {
  passed: 'passed',
  held: 'held',
  blocked: 'blocked',
  'rolled-back': 'rolled back',
  running: 'running',
  planned: 'not reached',
};

/** The bar of a stage stands this far below the row's top; its words follow line by line. */
export const BAR = 16;
const LINE = 16;
const WRAP = 40;

export interface PlacedStage {
  stage: RolloutStage;
  top: number;
  height: number;
  /** Gate and counters, broken to fit a phone. */
  lines: readonly string[];
}

export const sayCounters = ({ counters = [] }: RolloutStage): string =>
  counters.map(({ label, value }) => `${label} ${value}`).join(' · ');

export function placeStages(stages: readonly RolloutStage[]): { placed: PlacedStage[]; height: number } {
  let height = 0;
  const placed = stages.map((stage): PlacedStage => {
    const said = [OUTCOMES[stage.outcome], stage.reason].filter(Boolean).join(': ');
    const lines = [...wrapLabel(said, WRAP), ...wrapLabel(sayCounters(stage), WRAP)];
    const own = BAR + 22 + lines.length * LINE + 6;
    height += own;
    return { stage, top: height - own, height: own, lines };
  });
  return { placed, height };
}

/** First and last day of a stage, the last being today for one that still runs. */
export function spanOfStage({ from, to }: RolloutStage, today: number): [number, number] | null {
  return from === null ? null : [from, Math.max(from, to ?? today)];
}

export const lastDay = ({ stages, events = [] }: RolloutTimelineProps): number =>
  Math.max(0, ...stages.flatMap(({ from, to }) => [from ?? 0, to ?? 0]), ...events.map(({ value }) => value));

export function sayDays({ from, to }: RolloutStage, { x }: RolloutTimelineProps): string {
  if (from === null) return OUTCOMES.planned;
  const day = x.label.toLowerCase();
  return to === null
    ? `since ${day} ${formatValue(from, x)}`
    : `${day} ${formatValue(from, x)} to ${formatValue(to, x)}`;
}

const writeShare = (share: number): string => formatValue(share, { label: '', format: '.0%' });

export function describeStage(stage: RolloutStage, props: RolloutTimelineProps): string {
  const counters = sayCounters(stage);
  return (
    `${stage.name}, ${writeShare(stage.share)} of the traffic, ${sayDays(stage, props)}: ${OUTCOMES[stage.outcome]}` +
    `${stage.reason ? `, ${stage.reason}` : ''}${counters ? `; ${counters}` : ''}`
  );
}

export function tabulateStages(props: RolloutTimelineProps): ChartTable {
  const { stages, x } = props;
  const counted = stages.some(({ counters }) => counters?.length);
  return {
    columns: ['Stage', 'Traffic', labelAxis(x), 'Gate', 'Why', ...(counted ? ['Counters'] : [])],
    rows: stages.map((stage) => [
      stage.name,
      writeShare(stage.share),
      sayDays(stage, props),
      OUTCOMES[stage.outcome],
      stage.reason ?? '–',
      ...(counted ? [sayCounters(stage) || '–'] : []),
    ]),
  };
}
