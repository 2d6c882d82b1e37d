/** Candidates, gates and endings of a rollout in plain words. */
import type { RolloutCandidate } from '@simulations/credit-drift/rollout/design';
import type { GateId, RolloutDecision, RolloutEnd } from '@simulations/credit-drift/rollout/result';

export const candidateWords: Readonly<Record<RolloutCandidate, { readonly name: string; readonly says: string }>> = {
  chosen: { name: 'Your plan', says: 'As it stood on the bench.' },
  'chosen-not-wired': {
    name: 'Your plan, wired wrongly',
    says: 'An exercise: the same plan, but its new input or repair never arrives in production.',
  },
  'global-cutoff-50': {
    name: 'One cut-off of 0.50',
    says: 'An exercise: approve almost everybody. False rejections fall; so does the lender.',
  },
  'global-cutoff-607': {
    name: 'One cut-off of 0.607',
    says: 'An exercise: a milder version, close to what a good gate can still tell from harmless.',
  },
  'focal-cutoff-35': {
    name: 'Cut-off 0.35 for group B',
    says: 'An exercise: goodwill without arithmetic.',
  },
  'same-model': {
    name: 'Today’s model against itself',
    says: 'An exercise (A/A): nothing changes, so whatever is found is chance.',
  },
};

export const gateWords: Readonly<Record<GateId, { readonly name: string; readonly asks: string }>> = {
  skew: { name: 'Score skew', asks: 'Are scores in production those that the bench had? Catches wiring.' },
  paired: {
    name: 'Group B better off',
    asks: 'On the same applicants, does it approve more of group B than it turns down anew?',
  },
  'swap-in-value': {
    name: 'Worth of the newly approved',
    asks: 'Are those whom only the candidate approves likely enough to repay?',
  },
  approval: { name: 'Approval of group B', asks: 'Live: is group B approved less than under the old model?' },
  delinquency: { name: 'Early delinquency', asks: 'Live: are more first payments missed than under the old model?' },
  realised: { name: 'Realised outcomes', asks: 'After the hold: did group B’s creditworthy get more loans?' },
};

export const endWords: Readonly<Record<RolloutDecision, string>> = {
  promoted: 'promoted to everybody',
  blocked: 'blocked in shadow',
  'rolled-back': 'rolled back',
  held: 'held where it is',
};

/** "blocked in shadow on day 7". */
export const sayEnd = ({ decision, day }: Pick<RolloutEnd, 'decision' | 'day'>): string =>
  `${endWords[decision]} on day ${day}`;
