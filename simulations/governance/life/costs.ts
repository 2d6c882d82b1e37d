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

/** The months of [from, 24) that lie within a span. */
const within = (from: number, span: Span) =>
  Math.min(span.to - span.from, Math.max(0, span.to - Math.max(from, span.from)));

/** Months [from, to) in which a policy is in force. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether model `i` passes the gates of this policy on its way to production. */
  begins(i: number): boolean;
  /** Bought before: not paid for once more. */
  readonly owned: { readonly platform: boolean; readonly enforcement: boolean };
}

const always: Span = { from: 0, to: MONTHS, begins: () => true, owned: { platform: false, enforcement: false } };

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
  span = always,
): GovernanceCost {
  const months = span.to - span.from;
  const share = months / MONTHS;
  const { board, monitoring, playbook, secondLine } = policy;
  let gateDays = 0;
  let cases = 0;
  let casesAgain = 0;
  let seen = 0;
  let reviews = 0;
  let labels = 0;
  let watched = 0;
  for (let i = replicate * MODELS; i < (replicate + 1) * MODELS; i++) {
    const tier = launch.tiers[i]!;
    const row = launch.rows[i]!;
    const genai = portfolio.genai[i]!;
    const approved = launch.approved[i]!;
    const changes = portfolio.releases[i]! * MATERIAL * within(approved, span);
    const reached = approved < MONTHS || i % MODELS < LEGACY;
    const passes = reached && span.begins(i);
    gateDays += tables.burden[tier]! * (Number(passes) + 0.25 * changes);
    if (passes) cases += tables.boardSees[tier]!;
    if (reached) seen += tables.boardSees[tier]!;
    casesAgain += tables.boardSees[tier]! * changes * 0.3;
    const live = within(launch.start[i]!, span);
    if (launch.shadow[i] === 0) reviews += (reviewDays[tier]! / tables.reviewEvery[tier]!) * live;
    labels += tables.labels[genai]![row]! * live;
    watched += tables.watched[genai]![row]!;
  }
  const members = board.members.length;
  const meetings = seen > 0 ? board.meetingsPerMonth * months : 0;
  const named = Object.values(playbook.named).filter(Boolean).length;
  return {
    gates: money.day * gateDays,
    board:
      money.memberHour *
      (members * money.readingFactor * (cases + casesAgain) +
        members * board.hoursPerMeeting * meetings +
        money.meetingHours * meetings),
    people: money.fte * months * (secondLine.fte + monitoring.onCallFte) + months * money.responder * named,
    tools:
      (monitoring.platform
        ? (span.owned.platform ? 0 : money.platformStart) +
          money.platformMonth * months +
          money.monitorMonth * months * watched
        : money.withoutPlatform * share) + (secondLine.enforced && !span.owned.enforcement ? money.enforcement : 0),
    operations:
      money.drill * 2 * playbook.drillsPerYear * share +
      money.falseAlarmDays * money.day * falseAlarms +
      money.day * reviews +
      labels,
  };
}

export const totalCost = ({ gates, board, people, tools, operations }: GovernanceCost) =>
  gates + board + people + tools + operations;
