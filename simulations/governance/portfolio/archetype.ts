/** One kind of model: what it does, to whom, and how it behaves. */
export interface Archetype {
  readonly id: string;
  readonly title: string;
  /** Ends the sentence "It decides …". */
  readonly decides: string;
  /** About whom or what. */
  readonly about: string;
  readonly data: string;
  /** Where one is used; each makes a name of its own. */
  readonly scopes: readonly string[];
  /** Who sells it; null: built in house. */
  readonly vendors: readonly string[] | null;
  readonly genai: boolean;
  /** The point of Annex III that it falls under, or none, and why. */
  readonly annexIII: { readonly point: string | null; readonly because: string };
  /** It decides about single persons. */
  readonly person: boolean;
  /** Harm a wrong decision does to a person, 0 to 1. */
  readonly impact: number;
  /** log10 of decisions per month. */
  readonly reach: number;
  /** How far it acts without a human, 0 to 1. */
  readonly automation: number;
  /** How sensitive its data are, 0 to 1. */
  readonly sensitivity: number;
  /** How fast its world moves, 0 to 1. */
  readonly volatility: number;
  /** How much there is that can break, 0 to 1. */
  readonly complexity: number;
  /** k€ a month before scaling (see portfolio.ts). */
  readonly value: number;
  readonly releasesPerMonth: number;
  /** How often it occurs, relative to the others. */
  readonly weight: number;
}
