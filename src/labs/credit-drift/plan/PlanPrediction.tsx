/** Asked before the bench: which kind of plan will undo most of the rise without costing profit? */
import { type Prediction, planKinds } from '@simulations/credit-drift/decisions';
import type { MitigationKind } from '@simulations/credit-drift/mitigation/request';
import type { BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { PredictCard } from '../../shared/predict';
import type { LegProps } from '../leg';

export type PlanKind = (typeof planKinds)[number];
export type PlanPrediction = Extract<Prediction, { point: 'plan' }>;

export const planKindWords: Readonly<Record<PlanKind, string>> = {
  repair: 'a repair of the cause',
  retrain: 'retraining',
  constraint: 'a fairness constraint',
  cutoffs: 'other cut-offs',
};

const kindOf: Readonly<Record<MitigationKind, PlanKind | null>> = {
  nothing: null,
  rollback: 'repair',
  'fix-encoding': 'repair',
  'fix-unit': 'repair',
  'restore-vendor': 'repair',
  'rederive-labels': 'repair',
  'add-employment': 'repair',
  'drop-feature': 'repair',
  retrain: 'retrain',
  balanced: 'retrain',
  reweigh: 'retrain',
  constraint: 'constraint',
  'exponentiated-gradient': 'constraint',
  'group-cutoffs': 'cutoffs',
  'focal-cutoff': 'cutoffs',
  'global-cutoff': 'cutoffs',
};

/** What a plan is: its change of the model, or a repair when it makes none; null for doing nothing. */
export function planKindOf({ request }: Pick<BenchRow, 'request'>): PlanKind | null {
  const kinds = request.parts.map(({ kind }) => kindOf[kind]).filter((kind) => kind !== null);
  return kinds.find((kind) => kind !== 'repair') ?? kinds[0] ?? null;
}

/** Per applicant and in euros: a loss within what chance does to a bench of 60,000. */
const TIE = 0.3;

/** The plan that undoes most, of those that cost no profit; null when none does. More than all of the rise counts as all. */
export function bestPlan(rows: readonly BenchRow[]): BenchRow | null {
  const undone = ({ measures }: BenchRow) => Math.min(1, measures.recovery ?? 0);
  const free = rows.filter((row) => row.measures.profitChange >= -TIE && planKindOf(row) !== null && undone(row) > 0);
  return free.reduce<BenchRow | null>(
    (best, row) =>
      !best ||
      undone(row) > undone(best) + 0.02 ||
      (undone(row) > undone(best) - 0.02 && row.measures.profit > best.measures.profit)
        ? row
        : best,
    null,
  );
}

export function AskPlan({ flight, content, onSkip }: Pick<LegProps, 'flight' | 'content'> & { onSkip: () => void }) {
  const question = content.predictions.find(({ id }) => id === 'plan');
  if (!question) return null;
  return (
    <PredictCard
      question={question}
      onPredict={(answer, confidence) => {
        const best = planKinds.find((kind) => kind === answer);
        if (best) flight.decide({ kind: 'predict', prediction: { point: 'plan', best, confidence } });
      }}
      onSkip={onSkip}
    />
  );
}
