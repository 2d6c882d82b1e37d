/** Which tier a model is put into. */
import { pow } from '../../kernel/math';
import { MODELS } from '../horizon';
import type { Portfolio } from '../portfolio/portfolio';
import { type Factor, type PerTier, type Policy, factors } from '../policy';
import { ONCE, chance, noise } from './fate';
import type { World } from './world';

/** What a model's score is made of, each 0 to 1. */
export type FactorValues = Readonly<Record<Factor, number>>;

/** The weighted mean of a model's factors, 0 to 1; 0 when nothing weighs. */
export function tierScore({ tiering: { weights } }: Policy, values: FactorValues): number {
  const total = factors.reduce((sum, factor) => sum + weights[factor], 1e-9);
  return factors.reduce((sum, factor) => sum + weights[factor] * values[factor], 0) / total;
}

/** The tier, 0 (T1) to 3 (T4), of a score; `annexIII` when the model is known to fall under it. */
export function tierOf({ tiering: { cuts, annexIIIFloor } }: Policy, score: number, annexIII: boolean): number {
  const byScore = cuts.reduce((tier, cut) => tier + (score > cut ? 1 : 0), 0);
  return annexIII && annexIIIFloor !== null ? Math.max(byScore, annexIIIFloor - 1) : byScore;
}

export function factorsOf(portfolio: Portfolio, i: number): FactorValues {
  return {
    impact: portfolio.impact[i]!,
    reach: portfolio.reach[i]!,
    automation: portfolio.automation[i]!,
    sensitivity: portfolio.sensitivity[i]!,
    genai: portfolio.genai[i]!,
    vendor: portfolio.vendor[i]!,
    regulation: portfolio.annexIII[i]!,
  };
}

/** Spread of the scores that two people give the same model. */
const DISAGREEMENT = 0.04;

/** Teams that tier their own models tend downwards, the more the heavier the top tier is. */
export function gaming(policy: Policy, burden: PerTier<number>): number {
  return policy.tiering.verified ? 0 : -0.0035 * (burden[3] - burden[0]);
}

/** Probability that a team knows that its model falls under Annex III. */
export function recognition(policy: Policy): number {
  return policy.tiering.verified ? 0.97 : 0.75;
}

/** The tier, 0 to 3, that each model is in fact given. */
export function assignTiers(policy: Policy, burden: PerTier<number>, { portfolio, fate }: World): Uint8Array {
  const disagreement = fate.normals(noise.tier, ONCE);
  const recognised = fate.uniforms(chance.tierRecognised, ONCE);
  const shift = gaming(policy, burden);
  const known = recognition(policy);
  const tiers = new Uint8Array(portfolio.replicates * MODELS);
  for (let i = 0; i < tiers.length; i++) {
    const score = tierScore(policy, factorsOf(portfolio, i)) + DISAGREEMENT * disagreement[i]! + shift;
    tiers[i] = tierOf(policy, score, portfolio.annexIII[i] === 1 && recognised[i]! < known);
  }
  return tiers;
}

/** Inherent risk, 0 to 1, which no scheme sees directly. */
export function inherentRisk(portfolio: Portfolio, i: number): number {
  const risk =
    0.45 * portfolio.impact[i]! +
    0.2 * portfolio.reach[i]! * portfolio.automation[i]! +
    0.2 * portfolio.sensitivity[i]! +
    0.15 * portfolio.annexIII[i]!;
  return Math.min(1, Math.max(0, risk));
}

/** Person-days that a team takes seriously for a model of this risk; beyond them it ticks boxes. */
export function tolerated(risk: number): number {
  return 4 + 60 * pow(risk, 1.2);
}

/** What is left of a gate's effect, 0.35 to 1, when `burden` person-days are asked for a model of this risk. */
export function sincerity(burden: number, risk: number): number {
  const excess = burden / tolerated(risk) - 1;
  return excess <= 0 ? 1 : Math.max(0.35, 1 / (1 + 0.25 * excess * Math.sqrt(excess)));
}
