/** What was at work, in sentences with its strength; and what the world would have been without it. */
import { hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { world } from '@simulations/credit-drift/world/parameters';
import type { Cause, Injection } from '@simulations/credit-drift/world/causes';
import { listed, percent } from '../figures';

/** At full strength, from month 3 on. */
export function sayCause({ cause, severity }: Injection): string {
  switch (cause) {
    case 'population':
      return `Gig workers among group B’s applicants rose from ${percent(world.gigShare.B, 0)} to ${percent(world.gigShare.B + severity * (1 - world.gigShare.B), 0)}. How they repay did not change; the model had seen few of them and reads their uneven incomes as risk.`;
    case 'proxy':
      return `The vendor smoothed the area index by postcode, so that a part of it, with weight ${severity.toFixed(2)} of 1, tells nothing but the group. Over everybody its distribution is as before: what one group lost the other gained.`;
    case 'label':
      return `The servicer marked ${percent(severity)} of group B’s good loans as bad, and the model was refreshed on those labels every month. No input moved.`;
    case 'missing-code':
      return `For ${percent(severity, 0)} of the traffic the bureau’s code −5 for “no record” reached the model as a number, where the mean was put before. In group B more people have no record.`;
    case 'unit':
      return `For ${percent(severity, 0)} of what the app sends, weekly income was read as monthly. Group B applies by app more often.`;
    case 'concept-flattening':
      return `In group B repayment came to depend less on resilience and got better on the whole (strength ${percent(severity, 0)}). Inputs and decisions are as they were.`;
    case 'concept-lift':
      return `Group B came to repay better at every level of the inputs (strength ${percent(severity, 0)}). Inputs and decisions are as they were.`;
  }
}

const without: Readonly<Record<Cause, string>> = {
  population: 'the same kind of people applied as at launch',
  proxy: 'the vendor not changed the index',
  label: 'the labels stayed right',
  'missing-code': 'the code never reached the model',
  unit: 'the unit stayed the same',
  'concept-flattening': 'repayment stayed as it was',
  'concept-lift': 'repayment stayed as it was',
};

/** "had the vendor not changed the index and the unit stayed the same". */
export const sayWithout = (injections: readonly Injection[]): string =>
  `had ${listed([...new Set(injections.map(({ cause }) => without[cause]))])}`;

/** Concept drift changes who repays, not who is approved: no decision can be counted as taken because of it. */
export const isConceptOnly = (injections: readonly Injection[]): boolean =>
  injections.length > 0 && injections.every(({ cause }) => hypothesisOf(cause) === 'concept');
