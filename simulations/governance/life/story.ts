/** One life in detail: what happened, month by month, and which control would have caught each incident. */
import { type InventoryModel, inventoryOf } from '../portfolio/inventory';
import { MODELS, MONTHS } from '../horizon';
import type { Policy } from '../policy';
import { type Remedy, remediesFor } from './remedies';
import { live } from './live';
import type { Lives } from './lives';
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
  /** 1 to 4 by model. */
  readonly tiers: readonly number[];
  readonly months: readonly MonthOfLife[];
  /** The same life as sums. */
  readonly lives: Lives;
}

export function tellStory(policy: Policy, world: World, replicate: number): Story {
  const own = replicateOf(world, replicate);
  const inventory = inventoryOf(own.portfolio, 0);
  // Remedies are worked out when the life is over: what a model was launched with is known then.
  const noted: { readonly moment: Moment; readonly detail: (lives: Lives) => Detail }[] = [];
  const note = (moment: Moment, detail: (lives: Lives) => Detail) => {
    noted.push({ moment, detail });
  };
  const lives = live(policy, own, {
    started: (moment) => {
      note(moment, ({ launch }) => {
        const legacy = inventory[moment.model]!.legacy;
        const shadow = launch.shadow[moment.model] === 1;
        const lead = legacy || shadow ? null : launch.approved[moment.model]! - own.portfolio.planned[moment.model]!;
        return { kind: 'started', tier: launch.tiers[moment.model]! + 1, shadow, lead };
      });
    },
    incident: (report) => {
      const { replicate: _r, month: _m, model: _i, ...incident } = report;
      note(report, (after) => ({
        kind: 'incident',
        incident,
        remedies: remediesFor({ cause: report.kind, ...report }, policy, after, own),
      }));
    },
    purpose: (report) => {
      note(report, (after) => ({
        ...{ kind: 'unlawful purpose', fine: report.fine, cost: report.cost, harm: report.harm },
        remedies: remediesFor({ cause: 'purpose', ...report }, policy, after, own),
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
  const { launch } = lives;
  return {
    inventory,
    tiers: Array.from({ length: MODELS }, (_, m) => launch.tiers[m]! + 1),
    lives,
    months: events.map((list, month) => ({
      ...{ month, events: list, running: lives.running[month]!, falseAlarms: lives.falseAlarms[month]! },
      attention: lives.attention[month]!,
      boardUse: launch.boardUse[month]!,
      boardBacklog: launch.boardBacklog[month]!,
      depth: launch.depth[month]!,
      secondLineBacklog: launch.secondLineBacklog[month]!,
    })),
  };
}

type Detail = LifeEvent extends infer E ? (E extends LifeEvent ? Omit<E, 'month' | 'model'> : never) : never;
