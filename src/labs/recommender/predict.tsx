/** The predictions of a recommender flight, asked and recorded as decisions. */
import type { Prediction } from '@simulations/recommender/decisions';
import { PredictCard as Ask } from '../shared/predict';
import type { LegProps } from './leg';

interface PredictCardProps extends Pick<LegProps, 'flight' | 'content'> {
  readonly point: Prediction['point'];
  readonly onSkip: () => void;
}

/** Asks the scenario's question for this point and records the answer as a decision. */
export function PredictCard({ flight, content, point, onSkip }: PredictCardProps) {
  const question = content.predictions.find(({ id }) => id === point);
  if (!question) return null;
  return (
    <Ask
      question={question}
      onPredict={(answer, confidence) => {
        const prediction = toPrediction(point, answer, confidence);
        if (prediction) flight.decide({ kind: 'predict', prediction });
      }}
      onSkip={onSkip}
    />
  );
}

function toPrediction(point: Prediction['point'], answer: number | string, confidence: number): Prediction | null {
  if (point === 'gain') return typeof answer === 'number' ? { point, percent: answer, confidence } : null;
  if (answer === 'popularity' || answer === 'rating' || answer === 'behaviour')
    return { point, best: answer, confidence };
  return null;
}

/** The last prediction of this point; null when there is none. */
export function lastPrediction<P extends Prediction['point']>(
  { now }: Pick<LegProps, 'now'>,
  point: P,
): Extract<Prediction, { point: P }> | null {
  const found = now.state.predictions.findLast(({ prediction }) => prediction.point === point);
  return (found?.prediction as Extract<Prediction, { point: P }> | undefined) ?? null;
}
