/** One question before the figures: what will overall AUC do while group B loses fifteen points? One press, or none. */
import type { SandboxReading } from '@simulations/credit-drift/sandbox';
import { Button, Message } from '@/components/controls';
import { type AucMove, moveOf, riseOfB } from './words';

/** Null: not asked yet to show it. */
export type AucPrediction = AucMove | 'none' | null;

const choices: readonly { readonly move: AucMove; readonly label: string; readonly said: string }[] = [
  { move: 'falls', label: 'It falls beyond chance', said: 'fall beyond chance' },
  { move: 'stays', label: 'It stays within chance', said: 'stay within chance' },
  { move: 'rises', label: 'It rises beyond chance', said: 'rise beyond chance' },
];

/** From this rise of group B's rate on, the prediction is put to the test. */
const TESTED_FROM = 0.1;

interface PredictAucProps {
  readonly prediction: AucPrediction;
  readonly onPredict: (prediction: AucPrediction) => void;
  readonly reading: SandboxReading | null;
}

export function PredictAuc({ prediction, onPredict, reading }: PredictAucProps) {
  if (prediction === null)
    return (
      <div className="predict">
        <p className="predict__tag">Predict first</p>
        <p className="predict__prompt">
          A vendor’s index turns into a proxy, and group B’s false rejections rise by fifteen points. What does the
          model’s overall AUC do?
        </p>
        <div className="predict__acts">
          {choices.map(({ move, label }) => (
            <Button key={move} onClick={() => onPredict(move)}>
              {label}
            </Button>
          ))}
          <Button variant="quiet" onClick={() => onPredict('none')}>
            Just show it
          </Button>
        </div>
      </div>
    );
  const choice = choices.find(({ move }) => move === prediction);
  if (!choice || !reading) return null;
  if (riseOfB(reading) < TESTED_FROM)
    return <p className="sandbox__said">You said AUC will {choice.said}. Bring a cause to +15 points to see.</p>;
  const right = moveOf(reading) === prediction;
  return (
    <Message tone={right ? 'good' : 'info'} title={right ? 'As you said' : 'Not as you said'} live="polite">
      You said AUC would {choice.said}. Against launch it moved by{' '}
      {signed(reading.now.auc.auc - reading.launch.auc.auc)}, {Math.abs(reading.aucZ).toFixed(1)} standard errors;
      beyond 2.0 it is more than chance.
    </Message>
  );
}

const signed = (change: number) => `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(3)}`;
