/** Names of causes in plain words, as pages, briefs and debriefs say them. */
import type { Hypothesis } from './hypotheses';

export interface HypothesisWords {
  readonly name: string;
  /** What it means here. */
  readonly means: string;
}

export const hypothesisWords: Readonly<Record<Hypothesis, HypothesisWords>> = {
  population: {
    name: 'Population shift',
    means: 'Other people apply than at launch, and the model reads a kind of person wrongly that it rarely saw.',
  },
  proxy: {
    name: 'Proxy input',
    means: 'An input has come to stand for the group itself: a vendor changed what it delivers.',
  },
  label: {
    name: 'Label problem',
    means: 'Good loans of one group are marked bad, and the model is refreshed on those labels.',
  },
  'missing-code': {
    name: 'Missing-value code',
    means: 'A code for “no record” is read as a number.',
  },
  unit: { name: 'Unit change', means: 'Part of the traffic delivers an input in another unit.' },
  concept: {
    name: 'Concept drift',
    means: 'The same people on paper now repay differently: inputs and decisions are as they were.',
  },
  nothing: { name: 'Nothing is wrong', means: 'The rates are what they were at launch, within chance.' },
};
