/** Predict before the reveal: what do you expect, and how sure are you? */
import { useState } from 'react';
import type { ScenarioPrediction } from '@/schemas/scenario';
import { Button, Choice, Slider } from '@/components/controls';

const confidences = [
  { value: '1', label: 'A guess' },
  { value: '2', label: 'Fairly sure' },
  { value: '3', label: 'I would bet on it' },
] as const;

export type Confidence = 1 | 2 | 3;

interface PredictCardProps {
  readonly question: ScenarioPrediction;
  /** A number to a question for a number, the id of a choice to a question for a choice. */
  readonly onPredict: (answer: number | string, confidence: Confidence) => void;
  /** Goes on without a prediction; it is then not assessed as one. */
  readonly onSkip: () => void;
}

/** Asks a question of the scenario; what the answer means as a decision is the lab's. */
export function PredictCard({ question, onPredict, onSkip }: PredictCardProps) {
  const [number, setNumber] = useState(question.kind === 'number' ? between(question.min, 0, question.max) : 0);
  const [choice, setChoice] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<'1' | '2' | '3' | null>(null);
  const answer = question.kind === 'number' ? number : choice;
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
          ticks={[...new Set([question.min, between(question.min, 0, question.max), question.max])].map((value) => ({
            value,
            // A long unit stands beside the value; three of it under the scale would run into each other.
            label: question.unit.length > 3 ? String(value) : `${value} ${question.unit}`,
          }))}
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
          disabled={confidence === null || answer === null}
          onClick={() => {
            if (confidence !== null && answer !== null) onPredict(answer, Number(confidence) as Confidence);
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

const between = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high);
