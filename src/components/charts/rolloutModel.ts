import type { Axis, ChartText, Reference } from './types';

/** How a stage ended; "running" has no end yet, "planned" no start. */
export type StageOutcome = 'passed' | 'held' | 'blocked' | 'rolled-back' | 'running' | 'planned';

export interface RolloutStage {
  /** "Shadow", "1 %", "25 %". */
  name: string;
  /** Share of the traffic that the new model decides, 0 to 1: the height of its span. */
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
