/** Predict before the reveal: what do you expect, and how sure are you? */
import { useState } from 'react';
import type { Prediction } from '@simulations/recommender/decisions';
import type { ScenarioPrediction } from '@/schemas/scenario';
import { Button, Choice, Slider } from '@/components/controls';
import type { LegProps } from './leg';

const confidences = [
  { value: '1', label: 'A guess' },
  { value: '2', label: 'Fairly sure' },
  { value: '3', label: 'I would bet on it' },
] as const;

interface PredictCardProps extends Pick<LegProps, 'flight' | 'content'> {
  readonly point: Prediction['point'];
  /** Goes on without a prediction; it is then not assessed as one. */
  readonly onSkip: () => void;
}

/** Asks the scenario's question for this point and records the answer as a decision. */
export function PredictCard({ flight, content, point, onSkip }: PredictCardProps) {
  const question = content.predictions.find(({ id }) => id === point);
  const [number, setNumber] = useState(0);
  const [choice, setChoice] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<'1' | '2' | '3' | null>(null);
  if (!question) return null;
  const prediction = toPrediction(question, point, number, choice, Number(confidence ?? 0));
  return (
    <div className="predict">
      <p className="predict__tag">Predict first</p>
      <p className="predict__prompt">{question.prompt}</p>
      {question.kind === 'number' ? (
        <Slider
          label="Your prediction"
          value={number}
          min={question.min}
          max={question.max}
          step={question.step}
          unit={question.unit}
          onChange={setNumber}
          ticks={[question.min, 0, question.max].map((value) => ({ value, label: `${value} ${question.unit}` }))}
        />
      ) : (
        <Choice
          legend="Your prediction"
          value={choice}
          onChange={setChoice}
          options={question.choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      <Choice
        legend="How sure are you?"
        layout="row"
        value={confidence}
        onChange={setConfidence}
        options={confidences}
      />
      <div className="predict__acts">
        <Button
          variant="primary"
          disabled={confidence === null || prediction === null}
          onClick={() => {
            if (prediction) flight.decide({ kind: 'predict', prediction });
          }}
        >
          Write it down
        </Button>
        <Button variant="quiet" onClick={onSkip}>
          Go on without
        </Button>
      </div>
    </div>
  );
}

function toPrediction(
  question: ScenarioPrediction,
  point: Prediction['point'],
  number: number,
  choice: string | null,
  confidence: number,
): Prediction | null {
  if (point === 'gain') return question.kind === 'number' ? { point, percent: number, confidence } : null;
  if (choice === 'popularity' || choice === 'rating' || choice === 'behaviour')
    return { point, best: choice, confidence };
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
