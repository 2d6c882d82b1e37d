/**
 * A framework that is amended while it is lived with.
 *
 * Design assumptions on transition, as amended policies usually lay it down: a model passes the gates that were in force in the
 * month it was planned for; live models keep what they were launched with and meet new gates only when they change; tiers, monitors,
 * reviews and the playbook follow the framework of the day. Random numbers do not depend on any of it.
 */
import { MODELS, MONTHS } from '../horizon';
import type { Portfolio } from '../portfolio/portfolio';
import type { Policy } from '../policy';
import { type Tables, tablesOf } from './tables';
import { assignTiers } from './tiering';
import type { World } from './world';

export interface Amendment {
  /** The first month in which it is in force, 0 to 23. */
  readonly from: number;
  readonly policy: Policy;
}

/** In the order of their months; the first from month 0. */
export type Schedule = readonly Amendment[];

/** A policy in force with what it means for tiers and for each model. */
export interface Regime extends Amendment {
  readonly tables: Tables;
  /** 0 (T1) to 3 (T4), of every model. */
  readonly tiers: Uint8Array;
}

/** Throws a RangeError unless the first policy is in force from month 0 and each other from a later month within the 24. */
export function regimesOf(schedule: Schedule, world: World): readonly Regime[] {
  schedule.forEach(({ from }, k) => {
    const before = k === 0 ? -1 : schedule[k - 1]!.from;
    const fits = Number.isInteger(from) && from > before && from < MONTHS && (k > 0 || from === 0);
    if (!fits) throw new RangeError(`policy ${k} cannot be in force from month ${from}`);
  });
  if (schedule.length === 0) throw new RangeError('a life needs a policy from month 0');
  return schedule.map(({ from, policy }) => {
    const tables = tablesOf(policy, world.settings);
    return { from, policy, tables, tiers: assignTiers(policy, tables.burden, world) };
  });
}

/** Position of the regime in force in `month`. */
export function regimeAt(regimes: readonly Amendment[], month: number): number {
  let k = regimes.length - 1;
  while (k > 0 && regimes[k]!.from > month) k -= 1;
  return k;
}

/** Position of the regime whose gates each model passes: the one in force when its team begins. */
export function originsOf(regimes: readonly Amendment[], { planned }: Portfolio): Uint8Array {
  return Uint8Array.from(planned, (month) => regimeAt(regimes, month));
}

/** Models of one replicate that the regime `k` puts into another tier than the one before. */
export function retiered(regimes: readonly Regime[], k: number, replicate: number): number {
  let count = 0;
  for (let i = replicate * MODELS; i < (replicate + 1) * MODELS; i++) {
    if (regimes[k]!.tiers[i] !== regimes[k - 1]!.tiers[i]) count += 1;
  }
  return count;
}
