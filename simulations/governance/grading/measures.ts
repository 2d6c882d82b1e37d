/** Figures that several rules read off a framework. */
import { gates, type Gate, type PerTier, tiers } from '../policy';
import type { Framework } from '../framework/schema';

/** Person-days of each gate at full depth: assumptions of design 4.2, of the size that vendors estimate for a high-risk self-assessment. */
export const GATE_DAYS: Readonly<Record<Gate, number>> = {
  checklist: 2,
  modelCard: 2,
  fairness: 6,
  dpia: 5,
  validation: 10,
  annexIv: 16,
  redTeam: 6,
  canary: 1.5,
};

/** Person-days that a model of each tier spends on its gates. */
export function burdenOf({ gates: { rows } }: Framework): PerTier<number> {
  const at = (tier: number) => gates.reduce((sum, gate) => sum + GATE_DAYS[gate] * rows[gate].depth[tier]!, 0);
  return [at(0), at(1), at(2), at(3)];
}

/** Gates that some tier passes. */
export const gatesInUse = ({ gates: { rows } }: Framework): readonly Gate[] =>
  gates.filter((gate) => rows[gate].depth.some((depth) => depth > 0));

/** "T2 and T4" */
export const tierNames = (where: (index: number) => boolean): readonly string[] =>
  tiers.filter((_, index) => where(index)).map((tier) => `T${tier}`);
