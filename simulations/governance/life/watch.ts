/** How soon monitors find what goes wrong, how often they cry wolf, and how soon it is contained. */
import { normalCdf } from '../../kernel/math';
import { type Monitor, type Policy, monitors } from '../policy';
import { type IncidentKind, effectSize, incidentKinds, labelCost, labelDelay } from './parameters';

/** Rows: the four tiers, then models that nobody knows of and nobody watches. */
export type PerRow = readonly [number, number, number, number, number];
export const UNWATCHED = 4;
/** Models that generate nothing, and those that do. */
export type ByGenai = readonly [PerRow, PerRow];

export interface Watch {
  /** Detections a month by monitors at full attention. */
  readonly detection: Readonly<Record<IncidentKind, ByGenai>>;
  /** Monitors of a model, weighted by coverage. */
  readonly watched: ByGenai;
  /** False alarms a month of a model. */
  readonly falseAlarms: ByGenai;
  /** k€ a month for labels. */
  readonly labels: ByGenai;
  /** 1 where an alert takes the model back. */
  readonly rollback: ByGenai;
  /** Probability a month that a latent leak breaks out. */
  readonly leakHazard: PerRow;
  /** Median months to contain an incident. */
  readonly containment: PerRow;
}

const rows = (value: (tier: number) => number, unwatched: number): PerRow => [
  value(0),
  value(1),
  value(2),
  value(3),
  unwatched,
];
const byGenai = (value: (tier: number, genai: number) => number): ByGenai => [
  rows((tier) => value(tier, 0), 0),
  rows((tier) => value(tier, 1), 0),
];

/** `readiness` from drills, 0 to 1. */
export function watchOf(policy: Policy, readiness: number): Watch {
  const { platform, threshold, rollback, checksPerMonth } = policy.monitoring;
  const on = (monitor: Monitor, tier: number) => Number(policy.monitoring.monitors[monitor][tier]!);
  const depth = (gate: 'fairness' | 'validation' | 'dpia', tier: number) => policy.gates[gate][tier]!;
  // Without a platform monitoring is patchy, and nobody checks more than twice a month.
  const coverage = platform ? 1 : 0.35;
  const checks = (tier: number) => (platform ? checksPerMonth[tier]! : Math.min(checksPerMonth[tier]!, 2));
  const monitored = (monitor: Monitor, tier: number, genai: number) =>
    monitor === 'genai' ? on(monitor, tier) * genai : on(monitor, tier);
  const watched = byGenai((tier, genai) =>
    monitors.reduce((sum, monitor) => sum + coverage * monitored(monitor, tier, genai), 0),
  );

  // Monitors need a baseline to compare with, which the gates set: gates and monitors complement each other.
  const use: Readonly<Record<IncidentKind, (tier: number, genai: number) => number>> = {
    drift: (tier) => Math.max(0.8 * on('drift', tier), on('performance', tier)),
    fairness: (tier) =>
      on('fairness', tier) * (0.35 + 0.65 * Math.max(depth('fairness', tier), 0.7 * depth('validation', tier))),
    quality: (tier, genai) => Math.max(on('genai', tier) * genai, 0.4 * on('performance', tier)),
    leak: (tier) => on('privacy', tier) * (0.4 + 0.6 * depth('dpia', tier)),
    release: (tier) => Math.max(on('performance', tier), 0.5 * on('drift', tier)),
  };
  const detection = (kind: IncidentKind) =>
    byGenai((tier, genai) => {
      const power = 1 - normalCdf(threshold - effectSize[kind]);
      const rate = checks(tier) * power * use[kind](tier, genai) * coverage;
      return rate / (1 + rate * labelDelay[kind]);
    });

  const { named, killSwitch } = policy.playbook;
  const drilled = 0.4 + 0.6 * readiness;
  const median =
    0.55 *
    (1 - 0.35 * Number(named.commander) * drilled) *
    (1 - 0.3 * Number(named.engineer) * drilled) *
    (1 - 0.15 * Number(named.communications)) *
    (platform ? 1 : 1.5);
  return {
    detection: Object.fromEntries(incidentKinds.map((kind) => [kind, detection(kind)])) as Record<
      IncidentKind,
      ByGenai
    >,
    watched,
    falseAlarms: byGenai((tier, genai) => watched[genai]![tier]! * checks(tier) * 2 * (1 - normalCdf(threshold))),
    labels: byGenai((tier, genai) =>
      monitors.reduce((sum, monitor) => sum + labelCost[monitor] * monitored(monitor, tier, genai) * checks(tier), 0),
    ),
    rollback: byGenai((tier, genai) => (rollback[tier]! && watched[genai]![tier]! > 0 ? 1 : 0)),
    leakHazard: rows((tier) => 0.05 * (1 - 0.5 * on('privacy', tier) * coverage), 0.05),
    containment: rows((tier) => median * (killSwitch[tier]! ? 0.4 : 1), median),
  };
}
