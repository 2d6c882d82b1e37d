/** All that determines a case: what a page sends to its worker. */
import type { CaseSetup } from './case';
import type { Setup } from './setup';

export type CaseRequest = CaseSetup & Pick<Setup, 'alert'>;

/** The case of a scenario with a seed. */
export function caseOf({ setup }: { readonly setup: Setup }, seed: number): CaseRequest {
  const { causes, headline, applicantsPerMonth, alert } = setup;
  return { seed, causes, headline, applicantsPerMonth, alert };
}
