/** A headline for each warning that the bench computes. */
import type { BenchWarningId } from '@simulations/credit-drift/mitigation/bench';

export const warningTitles: Readonly<Record<BenchWarningId, string>> = {
  'levelling-down': 'Levels group A down',
  'proxy-use': 'Works through a stand-in for the group',
  'group-at-decision': 'Uses the group when deciding',
  randomised: 'Decides by lot',
  'constraint-not-met': 'Promised in training, not kept on new people',
  'profit-below-nothing': 'Earns less than doing nothing',
  'needs-outcomes-of-everybody': 'Needs outcomes that nobody has',
  'over-correction': 'Goes beyond the launch rate',
  'launch-gap-remains': 'The gap of launch day remains',
};

/** What is a choice to be put before people, not a fault. */
export const isChoice = (id: BenchWarningId): boolean => id === 'over-correction' || id === 'launch-gap-remains';
