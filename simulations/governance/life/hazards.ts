/** How likely each model is to carry or develop what goes wrong, given how it was launched. */
import { exp } from '../../kernel/math';
import { LEGACY, MODELS } from '../horizon';
import type { Portfolio } from '../portfolio/portfolio';
import type { IncidentKind } from './parameters';
import type { Launch } from './launch';
import { MATERIAL } from './queues';
import type { Tables } from './tables';
import type { World } from './world';

/** Probability that a model is built with a defect that nobody looked for. */
export function builtWith(portfolio: Portfolio, i: number) {
  const impact = portfolio.impact[i]!;
  const genai = portfolio.genai[i]!;
  const person = portfolio.person[i]!;
  return {
    fairness: 0.45 * person * (0.35 + 0.65 * impact),
    leak: 0.03 + 0.16 * portfolio.sensitivity[i]! * (1 + 0.5 * genai + 0.3 * portfolio.vendor[i]!),
    quality: genai === 1 ? 0.25 + 0.35 * portfolio.automation[i]! : 0.08 * portfolio.complexity[i]!,
    /** Per release: the change-failure rate of DORA's surveys, by complexity. */
    release: 0.15 * (0.55 + 0.8 * portfolio.complexity[i]!),
    /** Factor on the probability that the purpose is unlawful. */
    purpose: portfolio.annexIII[i] === 1 || (person === 1 && impact > 0.35) ? 1 : 0.12,
  };
}

/** Discoveries a month by people outside, by kind: customers notice bad releases at once, discrimination hardly ever. */
export function outsideRate(portfolio: Portfolio, i: number): Readonly<Record<IncidentKind, number>> {
  const reach = portfolio.reach[i]!;
  return {
    drift: 0.1 + 0.1 * reach,
    fairness: 0.04 + 0.08 * reach * portfolio.impact[i]!,
    quality: 0.25 + 0.5 * reach,
    leak: 0.05 + 0.05 * reach,
    release: 1.2 + 0.8 * reach,
  };
}

export interface Hazards {
  /** Probabilities a month while live. */
  readonly drift: Float64Array;
  readonly release: Float64Array;
  readonly change: Float64Array;
}

/** `validation`: factor on drift for how thoroughly each model was validated before its launch. */
export function hazardsOf(
  tables: Tables,
  launch: Launch,
  { portfolio, settings }: World,
  validation: (i: number) => number,
): Hazards {
  const size = launch.tiers.length;
  const drift = new Float64Array(size);
  const release = new Float64Array(size);
  const change = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const tier = launch.tiers[i]!;
    const validated = launch.shadow[i] === 0 && i % MODELS >= LEGACY;
    const kept = tables.driftUnderReview[tier]! * (validated ? validation(i) : 1);
    const releases = portfolio.releases[i]!;
    drift[i] = 1 - exp(-settings.driftHazard * portfolio.volatility[i]! * kept);
    release[i] = 1 - exp(-releases * builtWith(portfolio, i).release * (1 - launch.found.release[i]!));
    change[i] = 1 - exp(-releases * MATERIAL);
  }
  return { drift, release, change };
}

/** Probability that a material change brings a defect back, relative to a new model. */
export const AGAIN = 0.35;
