/** How the engine's ids read to a learner. */
import type { Guardrail, Model, SplitMethod, SuccessMetric } from '@simulations/recommender/decisions';
import type { RunSpec } from '@simulations/recommender/state';

export interface ModelWords {
  readonly name: string;
  /** One sentence: what it does. */
  readonly does: string;
}

export const modelWords: Readonly<Record<Model, ModelWords>> = {
  'global-mean': {
    name: 'Global mean',
    does: 'Predicts the same average number of stars for everybody and everything.',
  },
  bias: {
    name: 'Biases',
    does: 'The mean, plus how generous a person is, plus how well a film is liked. Knows nothing of taste.',
  },
  adam: {
    name: 'Gradient descent (Adam)',
    does: 'Matrix factorisation learned from small batches of ratings: the one whose learning you can watch.',
  },
  als: {
    name: 'Alternating least squares',
    does: 'Matrix factorisation too, solved exactly for people and films in turns.',
  },
  vb: {
    name: 'Variational Bayes',
    does: 'Matrix factorisation that keeps track of how unsure it is, and so needs little tuning.',
  },
  'vb-smoothed': {
    name: 'Variational Bayes, smoothed',
    does: 'Matrix factorisation that knows how unsure it is, and lets films rated by the same people inform one another.',
  },
  popularity: { name: 'Popularity', does: 'Shows everyone the films that most people rated.' },
  'item-knn': {
    name: 'Item neighbours',
    does: 'Shows films rated by the same people as the ones a person rated (cosine, 100 neighbours).',
  },
  'pure-svd': { name: 'PureSVD', does: 'Treats every missing rating as a zero and factorises the whole table.' },
  ease: {
    name: 'EASE',
    does: 'Learns, for every pair of films, how much having rated one speaks for the other; ignores stars.',
  },
  'ease-liked-rating': {
    name: 'EASE + predicted rating',
    does: 'EASE on what was rated, EASE on what was liked, and a little of the predicted stars.',
  },
};

export const metricWords: Readonly<Record<SuccessMetric, { label: string; detail: string }>> = {
  rmse: { label: 'Rating error (RMSE)', detail: 'How far the predicted stars are from the stars people gave.' },
  ndcg: {
    label: 'Ranking of the list (NDCG)',
    detail: 'How high the films that people went on to like stand in the list they are shown.',
  },
  coverage: { label: 'Catalogue coverage', detail: 'How many of the films are ever shown to anyone.' },
};

export const guardrailWords: Readonly<Record<Guardrail, { label: string; detail: string }>> = {
  none: { label: 'No guardrail', detail: 'Only the success metric counts.' },
  coverage: { label: 'Coverage', detail: 'The service must not show everyone the same few films.' },
  'cold-users': { label: 'Cold users', detail: 'People with few ratings must not get a worse list than before.' },
  latency: { label: 'Latency', detail: 'A list must arrive before a person scrolls past it. Not measured here.' },
};

export const splitWords: Readonly<Record<SplitMethod, { label: string; detail: string }>> = {
  random: { label: 'At random', detail: 'One rating in five is held out, wherever it stands in time.' },
  time: { label: 'By time', detail: 'The newest fifth of all ratings is held out.' },
  published: { label: 'As published', detail: 'The folds u1 … u5 that come with MovieLens 100K, as papers use them.' },
};

/** "EASE + predicted rating", "Alternating least squares, K = 16, 10 passes". */
export function nameRun(
  spec: Pick<RunSpec, 'model' | 'factors' | 'passes'>,
  standard: { factors: number; passes: number },
): string {
  const parts = [modelWords[spec.model].name];
  if (spec.factors > 0 && spec.factors !== standard.factors) parts.push(`K = ${spec.factors}`);
  if (spec.passes > 0 && spec.passes !== standard.passes) parts.push(`${spec.passes} passes`);
  return parts.join(', ');
}

export const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });
export const percent = (share: number, digits = 0): string =>
  `${(share * 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`;
