/** The diagnosis: one or two causes or nothing, how sure, and why; written before anything is revealed. */
import { useId, useState } from 'react';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import type { Diagnosis } from '@simulations/credit-drift/state';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { Button, Choice } from '@/components/controls';
import './diagnosis.css';

const confidences = [
  { value: '1', label: 'A guess' },
  { value: '2', label: 'Fairly sure' },
  { value: '3', label: 'I would bet on it' },
] as const;

const MOST = 2;
export const BECAUSE_LIMIT = 1000;

/** Ticks or unticks one: nothing and a cause exclude each other, and at most two causes act together. */
export function toggleHypothesis(named: readonly Hypothesis[], id: Hypothesis): readonly Hypothesis[] {
  if (named.includes(id)) return named.filter((each) => each !== id);
  if (id === 'nothing') return ['nothing'];
  return [...named.filter((each) => each !== 'nothing'), id].slice(-MOST);
}

interface DiagnosisFormProps {
  readonly last: Diagnosis | null;
  readonly onDiagnose: (diagnosis: Pick<Diagnosis, 'hypotheses' | 'confidence' | 'because'>) => void;
}

export function DiagnosisForm({ last, onDiagnose }: DiagnosisFormProps) {
  const id = useId();
  const [named, setNamed] = useState<readonly Hypothesis[]>(last?.hypotheses ?? []);
  const [confidence, setConfidence] = useState<'1' | '2' | '3' | null>(
    confidences.find(({ value }) => Number(value) === last?.confidence)?.value ?? null,
  );
  const [because, setBecause] = useState(last?.because ?? '');
  // The second half of a double click would replace a diagnosis by itself.
  const same =
    last !== null &&
    last.confidence === Number(confidence) &&
    last.because === because.trim() &&
    named.length === last.hypotheses.length &&
    named.every((each) => last.hypotheses.includes(each));
  const ready = named.length > 0 && confidence !== null && because.trim() !== '' && !same;
  return (
    <form
      className="diagnosis"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onDiagnose({ hypotheses: named, confidence: Number(confidence), because: because.trim() });
      }}
    >
      <fieldset className="field" aria-describedby={`${id}-hint`}>
        <legend className="field__label">What is at work?</legend>
        <div className="choice choice--stack">
          {hypotheses.map((each) => (
            <label key={each} className="choice__option diagnosis__option">
              <input
                type="checkbox"
                checked={named.includes(each)}
                onChange={() => {
                  setNamed(toggleHypothesis(named, each));
                }}
              />
              <span className="choice__text">{hypothesisWords[each].name}</span>
            </label>
          ))}
        </div>
        <p className="field__hint" id={`${id}-hint`}>
          One cause or two; “nothing is wrong” stands alone. A third tick takes the place of the first.
        </p>
      </fieldset>
      <Choice
        legend="How sure are you?"
        layout="row"
        value={confidence}
        onChange={setConfidence}
        options={confidences}
      />
      <div className="field">
        <label className="field__label" htmlFor={`${id}-because`}>
          Because, in your own words
        </label>
        <textarea
          id={`${id}-because`}
          className="field__input"
          rows={5}
          maxLength={BECAUSE_LIMIT}
          value={because}
          aria-describedby={`${id}-because-hint`}
          onChange={(event) => {
            setBecause(event.target.value);
          }}
        />
        <p className="field__hint" id={`${id}-because-hint`}>
          Which look says so, and which one rules out its nearest rival? The debrief lays it beside what happened.
        </p>
      </div>
      <Button type="submit" variant="primary" disabled={!ready}>
        {last ? 'Replace the diagnosis' : 'Make the diagnosis'}
      </Button>
    </form>
  );
}
