/** The cases that the benchmark opens: the design's twelve verified seeds, and each cause alone. */
import { type CaseSetup, type CreditCase, openCase } from '@simulations/credit-drift/case';
import type { Cause } from '@simulations/credit-drift/world/causes';

/** Seeds whose realised AUC stays within .01 of launch in all three months for the causes that keep the headline (design 4.1). */
export const verifiedSeeds = [2, 4, 6, 7, 8, 11, 16, 20, 23, 26, 28, 30] as const;

/** The story's own causes, with which the model's AUC stays what it was. */
export const storyCauses = ['population', 'proxy', 'label', 'missing-code'] as const satisfies readonly Cause[];
/** Distractors: they give themselves away by the part of the headline that says "stable AUC", or cannot make its size. */
export const breakingCauses = ['unit', 'concept-flattening', 'concept-lift'] as const satisfies readonly Cause[];
/** Causes that change what is decided; an investigator must tell them apart. */
export const decisiveCauses = [...storyCauses, 'unit'] as const satisfies readonly Cause[];

export type Headline = CaseSetup['headline'];

export const APPLICANTS_PER_MONTH = 20_000;

/** A case with one cause, or with none. */
export function openOne(seed: number, cause: Cause | null, headline: Headline): CreditCase {
  const causes = cause === null ? [] : [{ cause, weight: 1 }];
  return openCase({ seed, causes, headline, applicantsPerMonth: APPLICANTS_PER_MONTH });
}
