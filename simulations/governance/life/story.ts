/** One life in detail: what happened, month by month, and which control would have caught each incident. */
import { type InventoryModel, inventoryOf } from '../portfolio/inventory';
import { MODELS, MONTHS } from '../horizon';
import type { Policy } from '../policy';
import { type Case, type Remedy, remediesFor } from './remedies';
import { type StagedLives, liveUnder } from './live';
import { type Schedule, regimeAt } from './schedule';
import type { IncidentReport, Moment } from './witness';
import { type World, replicateOf } from './world';

export type LifeEvent = { readonly month: number; readonly model: InventoryModel } & (
  | { readonly kind: 'started'; readonly tier: number; readonly shadow: boolean; readonly lead: number | null }
  | { readonly kind: 'incident'; readonly incident: Incident; readonly remedies: readonly Remedy[] }
  | {
      readonly kind: 'unlawful purpose';
      readonly fine: number;
      readonly cost: number;
      readonly harm: number;
      readonly remedies: readonly Remedy[];
    }
  | { readonly kind: 'audit'; readonly finding: boolean; readonly fine: number }
  | { readonly kind: 'shadow model found' }
);

export type Incident = Omit<IncidentReport, keyof Moment>;

/** One month of the organisation. */
export interface MonthOfLife {
  readonly month: number;
  readonly events: readonly LifeEvent[];
  readonly running: number;
  readonly falseAlarms: number;
  readonly attention: number;
  /** Share of the board's hours that new cases ask for; what waits, months; how thoroughly it reads. */
  readonly boardUse: number;
  readonly boardBacklog: number;
  readonly depth: number;
  readonly secondLineBacklog: number;
}

export interface Story {
  readonly inventory: readonly InventoryModel[];
  /** 1 to 4 by model, at the end. */
  readonly tiers: readonly number[];
  readonly months: readonly MonthOfLife[];
  /** The same life as sums. */
  readonly lives: StagedLives;
}

export const tellStory = (policy: Policy, world: World, replicate: number): Story =>
  tellAmended([{ from: 0, policy }], world, replicate);

/** `tellStory` under a framework that is amended. */
export function tellAmended(schedule: Schedule, world: World, replicate: number): Story {
  const own = replicateOf(world, replicate);
  const inventory = inventoryOf(own.portfolio, 0);
  // Remedies are worked out when the life is over: what a model was launched with is known then.
  const noted: { readonly moment: Moment; readonly detail: (lives: StagedLives) => Detail }[] = [];
  const note = (moment: Moment, detail: (lives: StagedLives) => Detail) => {
    noted.push({ moment, detail });
  };
  const lives = liveUnder(schedule, own, {
    started: (moment) => {
      note(moment, ({ stages }) => {
        const { launch, origins } = stages[regimeAt(stages, moment.month)]!;
        const legacy = inventory[moment.model]!.legacy;
        const shadow = launch.shadow[moment.model] === 1;
        const lead = legacy || shadow ? null : launch.approved[moment.model]! - own.portfolio.planned[moment.model]!;
        return { kind: 'started', tier: stages[origins[moment.model]!]!.tiers[moment.model]! + 1, shadow, lead };
      });
    },
    incident: (report) => {
      const { replicate: _r, month: _m, model: _i, ...incident } = report;
      note(report, (after) => ({
        kind: 'incident',
        incident,
        remedies: remediesAt({ cause: report.kind, ...report }, after, own),
      }));
    },
    purpose: (report) => {
      note(report, (after) => ({
        ...{ kind: 'unlawful purpose', fine: report.fine, cost: report.cost, harm: report.harm },
        remedies: remediesAt({ cause: 'purpose', ...report }, after, own),
      }));
    },
    audit: (report) => {
      note(report, () => ({ kind: 'audit', finding: report.finding, fine: report.fine }));
    },
    shadowFound: (moment) => {
      note(moment, () => ({ kind: 'shadow model found' }));
    },
  });
  const events: LifeEvent[][] = Array.from({ length: MONTHS }, () => []);
  for (const { moment, detail } of noted) {
    events[moment.month]!.push({ month: moment.month, model: inventory[moment.model]!, ...detail(lives) });
  }
  const { launch, stages } = lives;
  return {
    inventory,
    tiers: Array.from({ length: MODELS }, (_, m) => launch.tiers[m]! + 1),
    lives,
    months: events.map((list, month) => {
      const { boardUse, boardBacklog, depth, secondLineBacklog } = stages[regimeAt(stages, month)]!.launch;
      return {
        ...{ month, events: list, running: lives.running[month]!, falseAlarms: lives.falseAlarms[month]! },
        attention: lives.attention[month]!,
        boardUse: boardUse[month]!,
        boardBacklog: boardBacklog[month]!,
        depth: depth[month]!,
        secondLineBacklog: secondLineBacklog[month]!,
      };
    }),
  };
}

/** By the framework of the month; for what a model was launched with, by the gates and the board it was launched under. */
function remediesAt(of: Case, lives: StagedLives, own: World): readonly Remedy[] {
  const { stages } = lives;
  const now = stages[regimeAt(stages, of.month)]!;
  const launched =
    of.cause === 'leak' || of.cause === 'purpose' || Math.floor(now.launch.start[of.model]!) === of.month;
  const gated = launched ? stages[now.origins[of.model]!]! : now;
  const policy = { ...now.policy, gates: gated.policy.gates, board: gated.policy.board };
  const launch = { ...now.launch, tiers: gated.tiers };
  return remediesFor(of, policy, { ...lives, launch, tables: now.tables }, own);
}

type Detail = LifeEvent extends infer E ? (E extends LifeEvent ? Omit<E, 'month' | 'model'> : never) : never;
