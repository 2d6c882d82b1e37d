/** The two predictions before a look: how far AUC has moved, and what champion replay will show. */
import { type Prediction, replayOutcomes } from '@simulations/credit-drift/decisions';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import { PredictCard } from '../shared/predict';
import { signed } from './figures';
import type { LegProps } from './leg';

export type LookPoint = Exclude<Prediction['point'], 'plan'>;

/** The prediction that an instrument reveals; null when there is none. */
export const pointOf = (instrument: InstrumentId): LookPoint | null =>
  instrument === 'auc' || instrument === 'replay' ? instrument : null;

/** True while the scenario asks this and it has neither been answered nor revealed. */
export function isDue(point: LookPoint, { content, now }: Pick<LegProps, 'content' | 'now'>): boolean {
  const { predictions, ledger } = now.state;
  return (
    content.predictions.some(({ id }) => id === point) &&
    !predictions.some(({ prediction }) => prediction.point === point) &&
    !ledger.some(({ instrument }) => instrument === point)
  );
}

interface AskLookProps extends Pick<LegProps, 'flight' | 'content'> {
  readonly point: LookPoint;
  /** The answer is in the log. */
  readonly onAnswered?: () => void;
  readonly onSkip: () => void;
}

export function AskLook({ flight, content, point, onAnswered, onSkip }: AskLookProps) {
  const question = content.predictions.find(({ id }) => id === point);
  if (!question) return null;
  return (
    <PredictCard
      question={question}
      onPredict={(answer, confidence) => {
        const prediction = toPrediction(point, answer, confidence);
        if (prediction && flight.decide({ kind: 'predict', prediction })) onAnswered?.();
      }}
      onSkip={onSkip}
    />
  );
}

export function toPrediction(point: LookPoint, answer: number | string, confidence: number): Prediction | null {
  if (point === 'auc') return typeof answer === 'number' ? { point, change: answer, confidence } : null;
  const outcome = replayOutcomes.find((each) => each === answer);
  return outcome ? { point, outcome, confidence } : null;
}

/** What was predicted, as a sentence to stand beside what was seen; null when nothing was. */
export function sayPrediction(point: LookPoint, { now, content }: Pick<LegProps, 'now' | 'content'>): string | null {
  const found = now.state.predictions.findLast(({ prediction }) => prediction.point === point)?.prediction;
  if (found?.point === 'auc') {
    return found.change === 0
      ? 'You predicted that AUC would not move.'
      : `You predicted that AUC would move by ${signed(found.change)} hundredths.`;
  }
  if (found?.point !== 'replay') return null;
  const question = content.predictions.find(({ id }) => id === 'replay');
  const choice = question?.kind === 'choice' ? question.choices.find(({ id }) => id === found.outcome) : undefined;
  return `You predicted: ${choice?.text ?? found.outcome}.`;
}

/** Why the result is what it is, whatever the cause: said once it has been seen, beside what was predicted. */
export const explained: Readonly<Record<LookPoint, string>> = {
  auc: 'AUC asks in how many pairs the one who repays scores above the one who does not. It knows no cut-off and no group: whole groups can slide under the cut-off while hardly a pair changes places. That AUC stands still says nothing about who is turned away.',
  replay:
    'Only the model differs between the two. If the fall vanishes, the model was changed, or what it learned from. If it remains, what the model is fed has changed. If nothing fell, decisions are as they were, and outcomes have to be looked at.',
};
