/** What every reading has: what was seen, as one of a few outcomes and in one sentence. What it means is the learner's to say. */
import { dictionary } from '../world/dictionary';
import type { FeatureId } from '../world/features';
import type { InstrumentId } from './catalogue';

export interface ReadingBase {
  readonly instrument: InstrumentId;
  readonly month: number;
  /** One of the instrument's outcomes; the likelihoods of the hypotheses are counted over these. */
  readonly outcome: string;
  /** The figures in one sentence. */
  readonly sentence: string;
}

export const groupNames = ['A', 'B'] as const;
export type GroupName = (typeof groupNames)[number];

/** One value for each group. */
export interface ByGroup<T> {
  readonly A: T;
  readonly B: T;
}

export function byGroup<T>(make: (group: 0 | 1, name: GroupName) => T): ByGroup<T> {
  return { A: make(0, 'A'), B: make(1, 'B') };
}

/** 95 % of a normal estimate. */
export const Z_95 = 1.959963984540054;
/** Two-sided level of one test of an instrument: 1 %. */
export const Z_LIMIT = 2.5758293035489004;

/** `up`, `down` or `same`: whether a z statistic is beyond the limit. */
export type Direction = 'up' | 'down' | 'same';
export const directionOf = (z: number): Direction => (z > Z_LIMIT ? 'up' : z < -Z_LIMIT ? 'down' : 'same');

/** An input in words, within a sentence: "monthly income". */
export const sayFeature = (feature: FeatureId): string => {
  const { name } = dictionary[feature];
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** A share in words: "43.1 %". */
export const sayPercent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
/** A difference of shares in words, with its sign: "+15.0 pp". */
export const sayPoints = (difference: number, digits = 1): string =>
  `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(digits)} pp`;
