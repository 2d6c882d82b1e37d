/**
 * The challenger: a small neural network on the same rows. It answers the first question of every review – would a better model have
 * avoided this? – with figures: the story is one of data and labels, so another model family has it too.
 */
import { approve, confusion } from '../../statistics/classification/confusion';
import { falseRejectionRate } from '../../statistics/classification/confusion-rates';
import { type AucEstimate, delong } from '../../statistics/classification/delong';
import { type CreditCase, type ScoredMonth, TAU } from '../case';
import { type ByGroup, byGroup } from '../instruments/reading';
import { scoreMlp, trainMlp, type TrainingContext } from './training';

export interface ModelFigures {
  readonly auc: AucEstimate;
  readonly frr: ByGroup<number>;
}

export interface Challenger {
  readonly month: number;
  readonly steps: number;
  readonly backend: string;
  /** On the launch study. */
  readonly launch: { readonly logistic: ModelFigures; readonly network: ModelFigures };
  /** On everybody who applied in `month`; outcomes of the turned-down are known only because this is a simulation. */
  readonly later: { readonly logistic: ModelFigures; readonly network: ModelFigures };
}

/** One seed for the initial weights: the point is the family, not the luck. */
const SEED = 1;

/** Trains on the launch rows. Network figures agree between back ends to 1e-5: round before judging by them. */
export async function trainChallenger(
  credit: CreditCase,
  month: number,
  context: TrainingContext,
): Promise<Challenger> {
  const { training, reference } = credit;
  const { model, steps, backend } = await trainMlp({
    ...context,
    inputs: training.inputs,
    labels: training.good,
    seed: SEED,
  });
  const pair = (scored: ScoredMonth) => ({
    logistic: figures(scored, scored.scores),
    network: figures(scored, scoreMlp(model, scored.applicants.inputs)),
  });
  return { month, steps, backend, launch: pair(reference), later: pair(credit.month(month)) };
}

function figures({ applicants: { good, group } }: ScoredMonth, scores: Float64Array): ModelFigures {
  const approved = approve(scores, TAU);
  return {
    auc: delong(good, scores),
    frr: byGroup((wanted) => falseRejectionRate(confusion(good, approved, (row) => group[row] === wanted))),
  };
}
