/** One life played month by month; what is to come is not told. */
import { MODELS, MONTHS } from '../horizon';
import { type InventoryModel, inventoryOf } from '../portfolio/inventory';
import { type Policy, parsePolicy } from '../policy';
import { amendment } from './parameters';
import type { Amendment, Schedule } from './schedule';
import { type MonthOfLife, type Story, tellAmended } from './story';
import { type World, replicateOf } from './world';

export interface Life {
  readonly inventory: readonly InventoryModel[];
  /** Months lived, 0 to 24. */
  readonly month: number;
  /** Policies that are or will be in force; enough, with world and replicate, to live the same life again. */
  readonly schedule: Schedule;
  /** The tier, 1 to 4, of every model in the month lived last (before the first: in month 0). */
  readonly tiers: readonly number[];
  /** Lives the next month. Throws a RangeError after the last. */
  advance(): MonthOfLife;
  /**
   * Decides to amend the framework: in force after a month of adoption (`parameters.amendment`, which has the cost), so that the next
   * month is still lived under the old one. A second decision in the same month replaces the first. Throws a RangeError when the life
   * would be over before, an Error when `policy` is none.
   */
  amend(policy: Policy): Amendment;
  /** The whole life with its sums. Throws a RangeError before its end. */
  story(): Story;
}

export function openLife(policy: Policy, world: World, replicate: number): Life {
  const own = replicateOf(world, replicate);
  const inventory = inventoryOf(own.portfolio, 0);
  let schedule: Schedule = [{ from: 0, policy: parsePolicy(policy) }];
  // No stage depends on later ones (launch.ts), so that months already lived stay as they are when the rest is told anew.
  let told = tellAmended(schedule, own, 0);
  let month = 0;
  return {
    inventory,
    get month() {
      return month;
    },
    get schedule() {
      return schedule;
    },
    get tiers() {
      const lived = Math.max(0, month - 1);
      const { tiers } = told.lives.stages.findLast(({ from }) => from <= lived)!;
      return Array.from({ length: MODELS }, (_, m) => tiers[m]! + 1);
    },
    advance() {
      const next = told.months[month];
      if (next === undefined) throw new RangeError(`a life has ${MONTHS} months`);
      month += 1;
      return next;
    },
    amend(amended) {
      const from = month + amendment.adoption;
      if (from >= MONTHS) throw new RangeError(`month ${month} is too late for an amendment`);
      const decided: Amendment = { from, policy: parsePolicy(amended) };
      const amendments = [...schedule.filter((known) => known.from !== from), decided];
      told = tellAmended(amendments, own, 0);
      schedule = amendments;
      return decided;
    },
    story() {
      if (month < MONTHS) throw new RangeError(`month ${month} of ${MONTHS}: the life is not over`);
      return told;
    },
  };
}
