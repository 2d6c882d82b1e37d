/** What the world is like, apart from the policy: the assumptions that a sensitivity run changes. */

export interface Settings {
  /** Probability of a fine after a serious incident, before what makes it likelier or less likely. Teaching intensity. */
  readonly enforcement: number;
  /** Median fine at exposure 1, k€. */
  readonly fineMedian: number;
  /** Onsets of drift per month at volatility 1. */
  readonly driftHazard: number;
  /** How strongly alerts beyond capacity wear out attention. */
  readonly fatigue: number;
  /** Factor on what gates find. */
  readonly gateEffect: number;
  /** Factor on what models bring. */
  readonly modelValue: number;
  /** Factor on what incidents cost. */
  readonly incidentCost: number;
  /** Months' worth of harm done at first exposure, whatever happens then. */
  readonly irreversibleFairness: number;
  readonly irreversibleQuality: number;
  /** Probability that the purpose of a model about persons is unlawful. */
  readonly unlawfulPurpose: number;
  /** An incident is serious above this harm; a leak of sensitive data above its own. */
  readonly seriousHarm: number;
  readonly seriousLeak: number;
  /** Months after which somebody outside has found any incident. */
  readonly longestUndetected: number;
  /** A pressed board reads at most this many times faster. */
  readonly fastestReading: number;
  /** Worldwide turnover, k€: caps of fines are shares of it. */
  readonly turnover: number;
}

export const defaultSettings: Settings = {
  enforcement: 0.16,
  fineMedian: 380,
  driftHazard: 0.085,
  fatigue: 1,
  gateEffect: 1,
  modelValue: 1,
  incidentCost: 1,
  irreversibleFairness: 0.8,
  irreversibleQuality: 0.4,
  unlawfulPurpose: 0.05,
  seriousHarm: 2,
  seriousLeak: 1,
  longestUndetected: 14,
  fastestReading: 6,
  turnover: 800_000,
};

/** The caps of Article 99(3) and (4), Regulation (EU) 2024/1689: a sum or a share of turnover, whichever is higher; k€. */
export function fineCaps(settings: Settings): { readonly prohibited: number; readonly other: number } {
  return {
    prohibited: Math.max(35_000, 0.07 * settings.turnover),
    other: Math.max(15_000, 0.03 * settings.turnover),
  };
}
