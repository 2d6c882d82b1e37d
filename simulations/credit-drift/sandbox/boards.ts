/** Which boards would alarm: all thirteen read for the month, those that need outcomes as if they were known. */
import { type InstrumentId, instruments } from '../instruments/catalogue';
import { read } from '../readings';
import { seeAll } from './seen';
import type { SandboxSettings } from './settings';
import type { SandboxWorld } from './world';

/** What a board says when it has nothing to report. */
const quiet = {
  approval: 'no change',
  drift: 'quiet',
  scores: 'quiet',
  values: 'none',
  form: 'unchanged',
  domain: 'quiet',
  reconstruction: 'quiet',
  proxy: 'unchanged',
  cbpe: 'quiet',
  kpis: 'normal',
  auc: 'no change',
  outcomes: 'as at launch',
  frr: 'no change',
} as const satisfies Partial<Record<InstrumentId, string>>;

export type BoardId = keyof typeof quiet;
export const boardIds = Object.keys(quiet) as readonly BoardId[];

export interface BoardSays {
  readonly board: BoardId;
  readonly alarms: boolean;
  readonly outcome: string;
  readonly sentence: string;
  /** True for boards that wait for outcomes, or need those of the turned-down. */
  readonly waits: boolean;
}

/** One board after the other, so that a worker can hear between them that nobody waits any more. */
export function* eachBoard(world: SandboxWorld, settings: SandboxSettings): Generator<BoardSays, void, void> {
  const observed = seeAll(world, settings);
  for (const board of boardIds) {
    const { outcome, sentence } = read(board, observed, settings.month);
    const waits = instruments[board].needs !== 'inputs';
    yield { board, alarms: outcome !== quiet[board], outcome, sentence, waits };
  }
}
