import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/controls/Button';
import { Choice } from '@/components/controls/Choice';
import { useRecord } from '@/record/use-record';
import type { SettledPrediction } from '@/schemas/prediction';
import './predict.css';
import { Html } from './Html';
import { CONFIDENCE, compare, type MadePrediction, readPrediction } from './prediction';

interface PredictProps {
  /** Where it was asked, for the record: `<lesson id>/<prediction id>`. */
  readonly place: string;
  /** Texts are HTML made at build, except those of the choices, which are plain. */
  readonly prediction: SettledPrediction;
  /** What the prediction is about: the figure or table that shows the result. */
  readonly children?: ReactNode;
}

type Draft = { readonly [K in keyof MadePrediction]: MadePrediction[K] | null };

const blank: Draft = { direction: null, size: null, confidence: null };

function complete({ direction, size, confidence }: Draft): MadePrediction | null {
  return direction !== null && size !== null && confidence !== null ? { direction, size, confidence } : null;
}

/**
 * Predict, then observe, then explain. The result opens once the prediction is stored; it can also be opened without
 * one, because nothing here is a lock, and because the page must work before its script has come.
 */
export function Predict({ place, prediction, children }: PredictProps) {
  const { events, append } = useRecord();
  const id = useId();
  const [draft, setDraft] = useState<Draft>(blank);
  const [made, setMade] = useState<MadePrediction | null>(null);
  const [opened, setOpened] = useState(false);
  const locked = made ?? readPrediction(events, place, prediction);
  const ready = complete(draft);

  const store = () => {
    if (!ready) return;
    setMade(ready);
    append({ type: 'prediction-made', place, prediction: { ...ready } });
  };

  return (
    <section className="prediction" aria-labelledby={id} data-locked={locked !== null}>
      <header className="check__head">
        <span className="label">Predict before you look</span>
      </header>
      <Html as="div" className="check__prompt" id={id} html={prediction.prompt} />
      {locked ? (
        <Outcome made={locked} prediction={prediction} />
      ) : (
        <div className="prediction__form">
          <Choice
            legend="Which way?"
            value={draft.direction}
            options={prediction.directions.map(({ id: value, text }) => ({ value, label: text }))}
            onChange={(direction) => setDraft({ ...draft, direction })}
          />
          <Choice
            legend={prediction.sizeQuestion}
            layout="row"
            value={draft.size}
            options={prediction.sizes.map(({ id: value, text }) => ({ value, label: text }))}
            onChange={(size) => setDraft({ ...draft, size })}
          />
          <Choice
            legend="How sure are you?"
            layout="row"
            value={draft.confidence === null ? null : `${draft.confidence}`}
            options={CONFIDENCE.map(({ level, text }) => ({ value: `${level}`, label: text }))}
            onChange={(level) => setDraft({ ...draft, confidence: Number(level) })}
          />
          <div className="check__actions">
            <Button disabled={!ready} onClick={store}>
              Store my prediction and show the result
            </Button>
          </div>
        </div>
      )}
      <details
        className="prediction__reveal"
        open={locked !== null || opened}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary>{locked ? 'The result' : 'Show the result without a prediction'}</summary>
        {children}
      </details>
    </section>
  );
}

function Outcome({ made, prediction }: { readonly made: MadePrediction; readonly prediction: SettledPrediction }) {
  const textOf = (choices: readonly { id: string; text: string }[], id: string) =>
    choices.find((choice) => choice.id === id)?.text;
  const { directions, sizes, result } = prediction;
  return (
    <div className="prediction__outcome" role="status">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">You predicted</th>
            <th scope="col">Measured</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Which way</th>
            <td>{textOf(directions, made.direction)}</td>
            <td>{textOf(directions, result.direction)}</td>
          </tr>
          <tr>
            <th scope="row">How far</th>
            <td>{textOf(sizes, made.size)}</td>
            <td>{textOf(sizes, result.size)}</td>
          </tr>
          <tr>
            <th scope="row">How sure</th>
            <td>{CONFIDENCE.find(({ level }) => level === made.confidence)?.text}</td>
            <td></td>
          </tr>
        </tbody>
      </table>
      <p>
        {compare(made, prediction)} <Html html={result.text} />
      </p>
    </div>
  );
}
