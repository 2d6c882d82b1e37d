/** One replicate of a portfolio as a list that can be read. */
import { LEGACY, MODELS } from '../horizon';
import { exp } from '../../kernel/math';
import { archetypes } from './archetypes';
import type { Portfolio } from './portfolio';

export interface InventoryModel {
  /** Position in the replicate, 0 to 49. */
  readonly index: number;
  /** Unique within the inventory, as in "Credit score: mortgages". */
  readonly name: string;
  readonly archetype: string;
  /** Ends the sentence "It decides …". */
  readonly decides: string;
  readonly about: string;
  readonly data: string;
  /** Null: built in house. */
  readonly vendor: string | null;
  readonly genai: boolean;
  /** It decides about single persons. */
  readonly person: boolean;
  readonly annexIII: { readonly point: string | null; readonly because: string };
  /** Decisions per month, two digits. */
  readonly decisionsPerMonth: number;
  /** Live at the start, without ever having passed a gate. */
  readonly legacy: boolean;
  /** Month in which the team wants to go live, from 0. */
  readonly planned: number;
  /** 0 to 1, as the tier score reads them. */
  readonly impact: number;
  readonly reach: number;
  readonly automation: number;
  readonly sensitivity: number;
  readonly volatility: number;
  readonly complexity: number;
  /** k€ a month while live. */
  readonly value: number;
  readonly releasesPerMonth: number;
}

const LN10 = 2.302585092994046;

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** The models of one replicate, in the order of the portfolio. Names depend on the replicate alone. */
export function inventoryOf(portfolio: Portfolio, replicate: number): readonly InventoryModel[] {
  const seen = new Map<string, number>();
  return Array.from({ length: MODELS }, (_, index): InventoryModel => {
    const at = replicate * MODELS + index;
    const archetype = archetypes[portfolio.archetype[at]!]!;
    const { id, title, decides, about, data, scopes, vendors, genai, person, annexIII } = archetype;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    const round = Math.floor(before / scopes.length);
    const name = `${title}: ${scopes[before % scopes.length]!}${round === 0 ? '' : ` ${round + 1}`}`;
    return {
      index,
      name,
      archetype: id,
      ...{ decides, about, data, genai, person, annexIII },
      vendor: vendors === null ? null : vendors[before % vendors.length]!,
      decisionsPerMonth: twoDigits(exp(LN10 * portfolio.logReach[at]!)),
      legacy: index < LEGACY,
      planned: portfolio.planned[at]!,
      impact: portfolio.impact[at]!,
      reach: portfolio.reach[at]!,
      automation: portfolio.automation[at]!,
      sensitivity: portfolio.sensitivity[at]!,
      volatility: portfolio.volatility[at]!,
      complexity: portfolio.complexity[at]!,
      value: portfolio.value[at]!,
      releasesPerMonth: portfolio.releases[at]!,
    };
  });
}
