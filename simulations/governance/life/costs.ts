/** What governance costs over the 24 months, k€. */
import { LEGACY, MODELS, MONTHS } from '../horizon';
import type { Policy } from '../policy';
import type { Launch } from './launch';
import { money, reviewDays } from './parameters';
import { MATERIAL } from './queues';
import type { Tables } from './tables';
import type { World } from './world';

/** Months of [from, 24). */
export const remaining = (from: number) => Math.min(MONTHS, Math.max(0, MONTHS - from));

/** Parts of the governance cost of one replicate. */
export interface GovernanceCost {
  readonly gates: number;
  readonly board: number;
  readonly people: number;
  readonly tools: number;
  readonly operations: number;
}

export function governanceCost(
  policy: Policy,
  tables: Tables,
  launch: Launch,
  { portfolio }: World,
  replicate: number,
  falseAlarms: number,
): GovernanceCost {
  const { board, monitoring, playbook, secondLine } = policy;
  let gateDays = 0;
  let cases = 0;
  let casesAgain = 0;
  let reviews = 0;
  let labels = 0;
  let watched = 0;
  for (let i = replicate * MODELS; i < (replicate + 1) * MODELS; i++) {
    const tier = launch.tiers[i]!;
    const row = launch.rows[i]!;
    const genai = portfolio.genai[i]!;
    const approved = launch.approved[i]!;
    const changes = portfolio.releases[i]! * MATERIAL * remaining(approved);
    const reached = approved < MONTHS || i % MODELS < LEGACY;
    gateDays += tables.burden[tier]! * (Number(reached) + 0.25 * changes);
    if (reached) cases += tables.boardSees[tier]!;
    casesAgain += tables.boardSees[tier]! * changes * 0.3;
    const months = remaining(launch.start[i]!);
    if (launch.shadow[i] === 0) reviews += (reviewDays[tier]! / tables.reviewEvery[tier]!) * months;
    labels += tables.labels[genai]![row]! * months;
    watched += tables.watched[genai]![row]!;
  }
  const members = board.members.length;
  const meetings = cases > 0 ? board.meetingsPerMonth * MONTHS : 0;
  const named = Object.values(playbook.named).filter(Boolean).length;
  return {
    gates: money.day * gateDays,
    board:
      money.memberHour *
      (members * money.readingFactor * (cases + casesAgain) +
        members * board.hoursPerMeeting * meetings +
        money.meetingHours * meetings),
    people: money.fte * MONTHS * (secondLine.fte + monitoring.onCallFte) + MONTHS * money.responder * named,
    tools:
      (monitoring.platform
        ? money.platformStart + money.platformMonth * MONTHS + money.monitorMonth * MONTHS * watched
        : money.withoutPlatform) + (secondLine.enforced ? money.enforcement : 0),
    operations:
      money.drill * 2 * playbook.drillsPerYear +
      money.falseAlarmDays * money.day * falseAlarms +
      money.day * reviews +
      labels,
  };
}

export const totalCost = ({ gates, board, people, tools, operations }: GovernanceCost) =>
  gates + board + people + tools + operations;
