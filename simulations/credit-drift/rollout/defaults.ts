/** Two designs to begin with. */
import type { RolloutDesign } from './design';

/** Shadow for a week, then 1 %, 5 %, 25 % and everybody, with every gate on: 73 days. */
export const goodDesign: RolloutDesign = {
  candidate: 'chosen',
  applicationsPerDay: 500,
  stages: [
    { share: 0, days: 7 },
    { share: 0.01, days: 5 },
    { share: 0.05, days: 10 },
    { share: 0.25, days: 21 },
    { share: 1, days: 30 },
  ],
  gates: { skew: 0.01, pairedZ: 1.64, swapInMargin: 2, approvalMargin: 3, delinquencyMargin: 1.5, alpha: 0.01 },
  holdAt: null,
};

/** A glance at 1 %, then everybody; only early delinquency could stop it. */
export const recklessDesign: RolloutDesign = {
  candidate: 'chosen',
  applicationsPerDay: 500,
  stages: [
    { share: 0.01, days: 3 },
    { share: 1, days: 30 },
  ],
  gates: { skew: null, pairedZ: null, swapInMargin: null, approvalMargin: null, delinquencyMargin: 1.5, alpha: 0.01 },
  holdAt: null,
};
