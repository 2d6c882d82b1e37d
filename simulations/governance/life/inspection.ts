/** What comes to light without an incident: unlawful purposes, audits, models nobody had registered. */
import { exp } from '../../kernel/math';
import { REGIME_MONTH } from '../horizon';
import { chance, noise } from './fate';
import type { Stage } from './launch';
import { fineCaps } from './settings';
import type { World } from './world';

/** An unlawful purpose of model `i` comes to light in `month`: fine and cost in k€; null: it does not. */
export function exposureOfPurpose(month: number, i: number, { portfolio, fate, settings }: World) {
  if (fate.uniform(chance.purposeOnset, month, i) >= 0.07) return null;
  const fine = Math.min(1500 * exp(fate.normal(noise.purposeFine, month, i)), fineCaps(settings).prohibited);
  return { fine, cost: 150 * settings.incidentCost, harm: 2 * portfolio.impact[i]! * portfolio.exposure[i]! };
}

/** An audit of live model `i` in `month`; `draw` is uniform. Null: there is none. */
export function auditOf(month: number, i: number, draw: number, { launch }: Stage, world: World) {
  const { portfolio, fate, settings } = world;
  const listed = portfolio.annexIII[i] === 1;
  const hazard = listed ? (month >= REGIME_MONTH ? 0.025 : 0.004) : 0.002;
  if (draw <= 1 - hazard) return null;
  const wanting = Math.min(1, Math.max(0.02, 1.15 - 1.35 * launch.documented[i]!));
  const finding = fate.uniform(chance.auditFinding, month, i) < wanting;
  if (!finding) return { finding, fine: 0, suspends: false };
  const shadow = launch.shadow[i] === 1;
  const median = (listed ? 500 : 120) * (shadow ? 2 : 1);
  const fine = Math.min(median * exp(1.1 * fate.normal(noise.auditFine, month, i)), fineCaps(settings).other);
  return { finding, fine, suspends: listed || shadow };
}

/** Whether a live model that went around the gates is found in `month`. */
export function isShadowFound(month: number, i: number, { policy }: Stage, { fate }: World): boolean {
  const looks = 0.06 * (policy.monitoring.platform ? 2 : 1);
  return fate.uniform(chance.shadowFound, month, i) > 1 - looks;
}
