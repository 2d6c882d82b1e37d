/** What a policy means for each tier: everything that can be said before a model is looked at. */
import { exp, pow } from '../../kernel/math';
import { type Gate, type PerTier, type Policy, gates } from '../policy';
import {
  ALERTS_ANYWAY,
  ALERTS_PER_FTE,
  DEPTH_POWER,
  type Defect,
  SECOND_LINE_DAYS,
  boardHours,
  defects,
  gateParameters,
  memberParameters,
} from './parameters';
import type { Settings } from './settings';
import { type Watch, watchOf } from './watch';

export interface Tables extends Watch {
  /** Person-days to pass all gates. */
  readonly burden: PerTier<number>;
  /** Months the team itself needs, at 1.4 full-time equivalents or so. */
  readonly preparation: PerTier<number>;
  /** Months of gates that run partly in parallel. */
  readonly calendar: PerTier<number>;
  /** Person-days of the second line. */
  readonly secondLine: PerTier<number>;
  /** Months between periodic reviews, and what one takes. */
  readonly reviewEvery: PerTier<number>;
  readonly boardSees: PerTier<number>;
  readonly boardHours: PerTier<number>;
  /** What each gate finds of each defect, before box-ticking; the red team's for generative models. */
  readonly finds: Readonly<Record<Defect, Readonly<Record<Gate, PerTier<number>>>>>;
  readonly boardFinds: Readonly<Record<Defect, number>>;
  readonly boardAsks: number;
  /** Probability that no gate asks whether the purpose is lawful. */
  readonly purposeMissed: PerTier<number>;
  /** Documentation coverage from gates (before box-ticking) and from the rest. */
  readonly documentedByGates: PerTier<number>;
  readonly documentedElse: PerTier<number>;
  /** Factors on drift: of a validation that was passed, and of reviews at least twice a year. */
  readonly driftAfterValidation: PerTier<number>;
  readonly driftUnderReview: PerTier<number>;
  /** Days of the second line a month when everybody is there. */
  readonly secondLineCapacity: number;
  readonly meetings: number;
  /** Case hours of the board a month. */
  readonly boardCapacity: number;
  /** Alerts a month that can be looked at. */
  readonly alertCapacity: number;
  /** Probability that a notification is on time. */
  readonly onTime: number;
  /** 0 to 1, by drills. */
  readonly readiness: number;
}

/** Meetings a month that happen with a quorum and get to cases. */
export function effectiveMeetings({ members, meetingsPerMonth }: Policy['board']): number {
  const quorum = pow(0.97, Math.max(0, members.length - 3));
  // Members who meet more than twice a month prepare less; beyond weekly they send deputies and reopen what was decided. The
  // second term is not in the prototype, where meeting twice a week was still a little better.
  const drag = 0.07 * Math.max(0, meetingsPerMonth - 2) + 0.04 * Math.max(0, meetingsPerMonth - 4);
  return meetingsPerMonth * quorum * Math.max(0.1, 1 - drag);
}

const ofTiers = <T>(value: (tier: number) => T): PerTier<T> => [value(0), value(1), value(2), value(3)];

export function tablesOf(policy: Policy, settings: Settings): Tables {
  const { board, monitoring, playbook, secondLine, tiering } = policy;
  const depth = (gate: Gate, tier: number) => policy.gates[gate][tier]!;
  const sum = (part: (gate: Gate) => number) => gates.reduce((total, gate) => total + part(gate), 0);
  const burden = ofTiers((tier) => sum((gate) => gateParameters[gate].days * depth(gate, tier)));
  const times = (tier: number) => gates.map((gate) => gateParameters[gate].calendar * depth(gate, tier));
  const meetings = effectiveMeetings(board);
  const readiness = 1 - exp(-0.6 * playbook.drillsPerYear);
  const finds = (defect: Defect, gate: Gate) =>
    ofTiers((tier) => {
      const full = Math.min(0.95, gateParameters[gate].finds[defect] * settings.gateEffect);
      return depth(gate, tier) === 0 ? 0 : full * pow(depth(gate, tier), DEPTH_POWER);
    });
  const found = (of: (member: (typeof board.members)[number]) => number) =>
    1 - board.members.reduce((missed, member) => missed * (1 - of(member)), 1);
  return {
    burden,
    preparation: ofTiers((tier) => burden[tier]! / 30),
    calendar: ofTiers((tier) => {
      const longest = Math.max(...times(tier));
      return longest + 0.25 * (times(tier).reduce((a, b) => a + b) - longest);
    }),
    secondLine: ofTiers(
      (tier) =>
        sum((gate) => gateParameters[gate].days * gateParameters[gate].secondLine * depth(gate, tier)) +
        (tiering.verified ? 0.3 : 0),
    ),
    reviewEvery: monitoring.reviewEvery,
    boardSees: ofTiers((tier) => Number(board.tiers[tier]!)),
    boardHours: ofTiers((tier) => Number(board.tiers[tier]!) * boardHours[tier]!),
    finds: Object.fromEntries(
      defects.map((defect) => [defect, Object.fromEntries(gates.map((gate) => [gate, finds(defect, gate)]))]),
    ) as Record<Defect, Record<Gate, PerTier<number>>>,
    boardFinds: Object.fromEntries(
      defects.map((defect) => [defect, found((member) => memberParameters[member].finds[defect])]),
    ) as Record<Defect, number>,
    boardAsks: found((member) => memberParameters[member].purpose),
    purposeMissed: ofTiers((tier) =>
      gates.reduce((missed, gate) => missed * (1 - gateParameters[gate].purpose * depth(gate, tier)), 1),
    ),
    documentedByGates: ofTiers((tier) => sum((gate) => gateParameters[gate].documents * depth(gate, tier))),
    documentedElse: ofTiers(
      (tier) =>
        (monitoring.platform ? 0.08 : 0) +
        (monitoring.monitors.drift[tier]! || monitoring.monitors.performance[tier]! ? 0.1 : 0) +
        0.15 * Number(board.tiers[tier]!) * Math.min(1, board.members.length / 4),
    ),
    ...watchOf(policy, readiness),
    driftAfterValidation: ofTiers((tier) => 1 - 0.4 * depth('validation', tier)),
    driftUnderReview: ofTiers((tier) => (monitoring.reviewEvery[tier]! <= 6 ? 0.75 : 1)),
    secondLineCapacity: secondLine.fte * SECOND_LINE_DAYS + 1e-9,
    meetings,
    boardCapacity: meetings * board.hoursPerMeeting * 0.85 + 1e-9,
    alertCapacity: monitoring.onCallFte * ALERTS_PER_FTE + ALERTS_ANYWAY,
    onTime: 0.25 + 0.45 * Number(playbook.named.legal) + 0.15 * Number(playbook.named.commander) + 0.15 * readiness,
    readiness,
  };
}
