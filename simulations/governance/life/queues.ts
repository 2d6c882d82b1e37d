/**
 * The way to production: the team's own work, the second line's queue, the board's queue. First in, first out, as a fluid:
 * a month's work waits for the backlog and half of its own kind.
 */
import { pow } from '../../kernel/math';
import { MODELS, MONTHS } from '../horizon';
import { SECOND_LINE_DAYS, reviewDays } from './parameters';
import { type Regime, originsOf, regimeAt } from './schedule';
import type { World } from './world';

/** Queues are followed this long, so that what was begun late can end. */
export const QUEUE_MONTHS = MONTHS + 24;
/** A release is a material change, which is reviewed again, this often. */
export const MATERIAL = 0.35;
/** Scheduled reading beyond this many months of capacity makes the board hurry even without a promise. */
const PATIENCE = 3;

export interface Passage {
  /** Month, as a fraction, in which each model has passed everything; Infinity: never. */
  readonly approved: Float64Array;
  /** How thoroughly the board read each case, 0 to 1; 1 for models it does not see. */
  readonly reading: Float64Array;
  /** By replicate and month, replicate by replicate. */
  readonly boardUse: Float64Array;
  readonly boardBacklog: Float64Array;
  readonly depth: Float64Array;
  /** Months of work that wait for the second line. */
  readonly secondLineBacklog: Float64Array;
}

/** Months of queue ahead that are left when `old` capacity becomes `now`: the work stays, the pace changes. */
const repaced = (left: number, old: number, now: number) => (Math.max(0, left) * old) / now;

/** `regimes`: in the order of their months. What happens before a regime is in force does not depend on it. */
export function pass(regimes: readonly Regime[], world: World): Passage {
  const { portfolio, settings } = world;
  const { replicates, planned, releases } = portfolio;
  const origins = originsOf(regimes, portfolio);
  const size = planned.length;
  const arrival = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { tables, tiers } = regimes[origins[i]!]!;
    arrival[i] = planned[i]! + tables.preparation[tiers[i]!]! + 0.5 * tables.calendar[tiers[i]!]!;
  }
  /** When the second line takes each case up. */
  const taken = new Float64Array(size).fill(Infinity);
  const reviewed = new Float64Array(size).fill(Infinity);
  const approved = new Float64Array(size).fill(Infinity);
  const reading = new Float64Array(size).fill(1);
  const series = () => new Float64Array(replicates * MONTHS);
  const passage = { approved, reading, boardUse: series(), boardBacklog: series(), depth: series() };
  const secondLineBacklog = series();

  /** Cases that wait when `now` replaces `before`: their queues move at the new pace, or end where nobody need look any more. */
  function requeue(from: number, month: number, before: Regime, now: Regime): void {
    for (let i = from; i < from + MODELS; i++) {
      const tier = now.tiers[i]!;
      if (arrival[i]! < month && taken[i]! > month) {
        const old = before.tables.secondLineCapacity;
        const left = now.tables.secondLine[tier]! > 0 ? taken[i]! - month : 0;
        const then = month + repaced(left, old, now.tables.secondLineCapacity);
        reviewed[i] = reviewed[i]! + then - taken[i]!;
        taken[i] = then;
      }
      if (reviewed[i]! < month && approved[i]! > month) {
        const left = now.tables.boardSees[tier]! > 0 ? approved[i]! - month : 0;
        approved[i] = month + repaced(left, before.tables.boardCapacity, now.tables.boardCapacity);
      }
    }
  }

  /** What the gates that model `i` passes ask for. */
  function atGates(i: number) {
    const { tables, tiers } = regimes[origins[i]!]!;
    const tier = tiers[i]!;
    return {
      secondLine: tables.secondLine[tier]!,
      calendar: tables.calendar[tier]!,
      boardHours: tables.boardHours[tier]!,
      boardSees: tables.boardSees[tier]!,
    };
  }

  for (let replicate = 0; replicate < replicates; replicate++) {
    const from = replicate * MODELS;
    let atSecondLine = 0;
    let atBoard = 0;
    for (let month = 0; month < QUEUE_MONTHS; month++) {
      const inLife = month < MONTHS;
      const k = regimeAt(regimes, month);
      const now = regimes[k]!;
      const { tables, tiers } = now;
      if (k > 0 && month === now.from) requeue(from, month, regimes[k - 1]!, now);
      let work = 0;
      let again = 0;
      let periodic = 0;
      for (let i = from; i < from + MODELS; i++) {
        const tier = tiers[i]!;
        if (Math.floor(arrival[i]!) === month) work += atGates(i).secondLine;
        if (inLife && approved[i]! <= month) {
          again += releases[i]! * MATERIAL * tables.secondLine[tier]! * 0.25;
          periodic += (0.5 * reviewDays[tier]!) / tables.reviewEvery[tier]!;
        }
      }
      const days = secondLineDays(regimes, month);
      const left = Math.max(days - Math.min(again + periodic, 0.8 * days), 1e-6);
      const wait = (atSecondLine + 0.5 * work) / left;
      atSecondLine = Math.max(0, atSecondLine + work + again + periodic - days);

      let cases = 0;
      for (let i = from; i < from + MODELS; i++) {
        const tier = tiers[i]!;
        if (Math.floor(arrival[i]!) === month) {
          const { secondLine: own, calendar } = atGates(i);
          taken[i] = arrival[i]! + (own > 0 ? wait : 0);
          reviewed[i] = taken[i]! + 0.5 * calendar + own / SECOND_LINE_DAYS / 1.5;
        }
        if (Math.floor(reviewed[i]!) === month) cases += atGates(i).boardHours;
        if (inLife && approved[i]! <= month) cases += releases[i]! * MATERIAL * tables.boardHours[tier]! * 0.3;
      }
      const { board } = now.policy;
      const capacity = tables.boardCapacity;
      const promise = Math.max(board.decideWithin ?? 99, 0.25);
      const boardWait = 0.5 / Math.max(tables.meetings, 1e-6) + 0.03 * Math.max(0, board.members.length - 4);
      const load = atBoard + cases;
      const hurry = Math.max(load / (capacity * promise), load / (capacity * PATIENCE));
      const speed = Math.min(settings.fastestReading, Math.max(1, hurry));
      const decision = (atBoard + 0.5 * cases) / (capacity * speed) + boardWait;
      const thoroughly = speed === 1 ? 1 : pow(1 / speed, 0.8);
      for (let i = from; i < from + MODELS; i++) {
        if (Math.floor(reviewed[i]!) !== month) continue;
        const seen = atGates(i).boardSees > 0 && tables.boardSees[tiers[i]!]! > 0;
        approved[i] = seen ? reviewed[i]! + decision : reviewed[i]!;
        if (seen) reading[i] = thoroughly;
      }
      atBoard = Math.max(0, load - capacity * speed);
      if (inLife) {
        const at = replicate * MONTHS + month;
        secondLineBacklog[at] = atSecondLine / days;
        passage.boardUse[at] = cases / capacity;
        passage.boardBacklog[at] = atBoard / capacity;
        passage.depth[at] = 1 / speed;
      }
    }
  }
  for (let i = 0; i < size; i++) approved[i] = Math.max(approved[i]!, planned[i]! + 0.05);
  return { ...passage, secondLineBacklog };
}

/**
 * Person-days of the second line in a month. People are hired and trained over half a year, from 40 %, whenever that is; those who
 * leave take their share of what is trained.
 */
export function secondLineDays(regimes: readonly Regime[], month: number): number {
  let days = 0;
  let before = 0;
  regimes.forEach(({ from, tables: { secondLineCapacity: full } }) => {
    if (from > month) return;
    const trained = Math.min(1, 0.4 + 0.1 * (month - from));
    days = full >= before ? days + (full - before) * trained : (days * full) / before;
    before = full;
  });
  return days;
}

/**
 * Person-days asked of the second line over those it has, by replicate and month: new models, changed ones and periodic reviews.
 * `passage` is what `pass` gave for the same regimes.
 */
export function secondLineUse(
  regimes: readonly Regime[],
  { approved }: Pick<Passage, 'approved'>,
  { portfolio: { replicates, planned, releases } }: Pick<World, 'portfolio'>,
): Float64Array {
  const use = new Float64Array(replicates * MONTHS);
  for (let month = 0; month < MONTHS; month++) {
    const { tables, tiers } = regimes[regimeAt(regimes, month)]!;
    const days = secondLineDays(regimes, month);
    for (let i = 0; i < planned.length; i++) {
      const origin = regimes[regimeAt(regimes, planned[i]!)]!;
      const gated = origin.tiers[i]!;
      const arrival = planned[i]! + origin.tables.preparation[gated]! + 0.5 * origin.tables.calendar[gated]!;
      const tier = tiers[i]!;
      let work = Math.floor(arrival) === month ? origin.tables.secondLine[gated]! : 0;
      if (approved[i]! <= month) {
        work += releases[i]! * MATERIAL * tables.secondLine[tier]! * 0.25;
        work += (0.5 * reviewDays[tier]!) / tables.reviewEvery[tier]!;
      }
      use[Math.floor(i / MODELS) * MONTHS + month]! += work / days;
    }
  }
  return use;
}
