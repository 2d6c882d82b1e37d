/** A model under a framework: its tier, and what that asks of it. Every export of a model is made from this. */
import { policyOf } from '../framework/policy-of';
import type { Framework } from '../framework/schema';
import type { GateRow } from '../framework/sections/gates';
import type { MonitorRow } from '../framework/sections/monitoring';
import { type FactorValues, tierOf, tierScore } from '../life/tiering';
import { type Gate, type Tier, gates, tiers } from '../policy';
import type { InventoryModel } from '../portfolio/inventory';
import { type LifeRecord, type ModelLife, lifeOf } from './life';

export interface NumberedMonitor extends MonitorRow {
  /** "drift-1": kind, and which of that kind. */
  readonly id: string;
}

export interface AskedGate extends GateRow {
  readonly gate: Gate;
  /** At this model's tier, over 0. */
  readonly asked: number;
  /** Of the checklist, what this tier must answer. */
  readonly items: readonly string[];
}

export interface GovernedModel {
  readonly model: InventoryModel;
  /** Unique within the inventory; lower-case letters, digits and hyphens. */
  readonly slug: string;
  /** As the framework prescribes it. A life may have given another: people disagree, and teams that tier themselves tend downwards. */
  readonly tier: Tier;
  /** Whether the score gave the tier or the regulatory override raised it. */
  readonly basis: 'score' | 'override';
  /** Weighted mean of its factors, 0 to 1. */
  readonly score: number;
  readonly gates: readonly AskedGate[];
  readonly monitors: readonly NumberedMonitor[];
  /** Null: no life was simulated. */
  readonly life: ModelLife | null;
}

/** "Credit score: mortgages" → "credit-score-mortgages". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

export function numberedMonitors({ monitoring: { rows } }: Framework): readonly NumberedMonitor[] {
  return rows.map((row, index) => ({
    ...row,
    id: `${row.kind}-${rows.slice(0, index + 1).filter(({ kind }) => kind === row.kind).length}`,
  }));
}

const factorsOf = (model: InventoryModel): FactorValues => ({
  impact: model.impact,
  reach: model.reach,
  automation: model.automation,
  sensitivity: model.sensitivity,
  genai: Number(model.genai),
  vendor: Number(model.vendor !== null),
  regulation: Number(model.annexIII.point !== null),
});

/** `inventory` as `inventoryOf` lists it; `life`, if any, must be of the same models. */
export function governedModels(
  framework: Framework,
  inventory: readonly InventoryModel[],
  life: LifeRecord | null = null,
): readonly GovernedModel[] {
  const policy = policyOf(framework);
  const rows = numberedMonitors(framework);
  return inventory.map((model) => {
    const score = tierScore(policy, factorsOf(model));
    const at = tierOf(policy, score, model.annexIII.point !== null);
    const tier = tiers[at as 0 | 1 | 2 | 3];
    return {
      ...{ model, slug: slugOf(model.name), tier, score },
      basis: at > tierOf(policy, score, false) ? 'override' : 'score',
      gates: gates.flatMap((gate) => {
        const row = framework.gates.rows[gate];
        const asked = row.depth[at]!;
        const items = row.checklist.filter(({ from }) => from <= tier).map(({ text }) => text);
        return asked > 0 ? [{ ...row, gate, asked, items }] : [];
      }),
      // Monitors of generative models watch no other.
      monitors: rows.filter((row) => row.tiers[at] === true && (row.kind !== 'genai' || model.genai)),
      life: life === null ? null : lifeOf(life, model.index),
    };
  });
}
