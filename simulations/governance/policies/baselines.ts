/** Policies to compare with: the prototype's, decision by decision. */
import { type Gate, type Monitor, type PerTier, type Policy, gates, monitors } from '../policy';

export const all = <T>(value: T): PerTier<T> => [value, value, value, value];
/** Every gate at the same depth in every tier. */
export const gatesAt = (depth: number) =>
  Object.fromEntries(gates.map((gate) => [gate, all(depth)])) as Record<Gate, PerTier<number>>;
export const monitorsOn = (on: PerTier<boolean>) =>
  Object.fromEntries(monitors.map((monitor) => [monitor, on])) as Record<Monitor, PerTier<boolean>>;

const upper: PerTier<boolean> = [false, true, true, true];

/** Proportionate to risk, written by hand and not searched for. */
export const expert: Policy = {
  tiering: {
    weights: { impact: 3, reach: 1.5, automation: 1.5, sensitivity: 1.5, genai: 0.7, vendor: 0.3, regulation: 3 },
    cuts: [0.3, 0.42, 0.6],
    annexIIIFloor: 4,
    verified: true,
  },
  gates: {
    checklist: [0.7, 1, 1, 1],
    modelCard: [0, 0.6, 1, 1],
    fairness: [0, 0.4, 0.7, 0.8],
    dpia: [0, 0.4, 0.7, 0.8],
    validation: [0, 0, 0.3, 0.5],
    annexIv: [0, 0, 0.1, 0.8],
    redTeam: [0, 0.2, 0.4, 0.3],
    canary: [0.5, 1, 1, 1],
  },
  board: {
    members: ['product', 'legal', 'ethics', 'engineering', 'privacySecurity'],
    meetingsPerMonth: 4,
    hoursPerMeeting: 1.5,
    tiers: [false, false, true, true],
    decideWithin: 0.75,
  },
  secondLine: { fte: 3, enforced: true },
  monitoring: {
    monitors: { ...monitorsOn(upper), drift: all(true) },
    checksPerMonth: [4.33, 30, 30, 30],
    threshold: 2.6,
    rollback: all(false),
    onCallFte: 1,
    reviewEvery: [12, 6, 6, 6],
    platform: true,
  },
  playbook: {
    named: { commander: true, engineer: true, legal: true, communications: true },
    killSwitch: all(true),
    drillsPerYear: 4,
  },
};

/** No gates, no monitors, nobody named. */
export const none: Policy = {
  tiering: { ...expert.tiering, annexIIIFloor: null, verified: false },
  gates: gatesAt(0),
  board: { members: [], meetingsPerMonth: 0, hoursPerMeeting: 0, tiers: all(false), decideWithin: null },
  secondLine: { fte: 0, enforced: false },
  monitoring: {
    monitors: monitorsOn(all(false)),
    checksPerMonth: expert.monitoring.checksPerMonth,
    threshold: 3,
    rollback: all(false),
    onCallFte: 0,
    reviewEvery: all(24),
    platform: false,
  },
  playbook: {
    named: { commander: false, engineer: false, legal: false, communications: false },
    killSwitch: all(false),
    drillsPerYear: 0,
  },
};

/** Every gate at full depth for every model, all before the board, which meets once a month. */
export const gateEverything: Policy = {
  ...expert,
  gates: gatesAt(1),
  board: { ...expert.board, meetingsPerMonth: 1, hoursPerMeeting: 3, tiers: all(true), decideWithin: null },
  secondLine: { fte: 4, enforced: true },
  monitoring: {
    ...expert.monitoring,
    monitors: monitorsOn(all(true)),
    checksPerMonth: all(30),
    threshold: 2,
    reviewEvery: all(3),
  },
};

/** Every gate at full depth, with the expert's board, platform and playbook. */
export const gateEverythingTooled: Policy = {
  ...expert,
  gates: gatesAt(1),
  board: { ...expert.board, tiers: all(true) },
  monitoring: {
    ...expert.monitoring,
    monitors: monitorsOn(all(true)),
    checksPerMonth: all(30),
    reviewEvery: all(6),
  },
};

/** One checklist for all, as most organisations begin. */
export const oneSize: Policy = {
  ...expert,
  gates: {
    checklist: all(1),
    modelCard: all(1),
    fairness: all(0.4),
    dpia: all(0.4),
    validation: all(0.2),
    annexIv: all(0.2),
    redTeam: all(0.4),
    canary: all(0.5),
  },
  board: {
    members: ['product', 'legal', 'ethics', 'engineering'],
    meetingsPerMonth: 1,
    hoursPerMeeting: 3,
    tiers: all(true),
    decideWithin: 1,
  },
  monitoring: {
    ...expert.monitoring,
    monitors: { ...monitorsOn(all(false)), drift: all(true), performance: all(true) },
    checksPerMonth: all(4.33),
    threshold: 2.5,
    reviewEvery: all(12),
  },
  playbook: { ...expert.playbook, killSwitch: all(false), drillsPerYear: 1 },
};

/**
 * The expert's mean burden and tools, spread evenly over all models: what tiering alone is worth. The prototype's depth is the
 * expert's mean burden per model over that of all gates.
 */
export const uniform: Policy = {
  ...gateEverythingTooled,
  gates: gatesAt(0.302),
};

export const baselines = { none, gateEverything, gateEverythingTooled, oneSize, uniform, expert } as const;
export type BaselineName = keyof typeof baselines;
