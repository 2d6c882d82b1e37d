import { useId, useState } from 'react';
import { Button } from '@/components/controls/Button';
import { useRecord } from '@/record/use-record';
import type { CheckOf } from '@/schemas/check';
import { Html } from './Html';

interface ExplainCheckProps {
  readonly lessonId: string;
  readonly check: CheckOf<'explain'>;
  readonly onDone?: ((rightAtOnce: boolean) => void) | undefined;
}

/** Shorter than this is a note, not an explanation to compare. */
const ENOUGH_LETTERS = 40;

/** Own words first, then the model answer and the rubric beside both. The learner compares; nobody grades. */
export function ExplainCheck({ lessonId, check, onDone }: ExplainCheckProps) {
  const { append } = useRecord();
  const id = useId();
  const [words, setWords] = useState('');
  const [compared, setCompared] = useState(false);
  const [met, setMet] = useState<readonly number[]>([]);
  const [stored, setStored] = useState(false);
  const missing = ENOUGH_LETTERS - words.trim().length;

  const store = () => {
    setStored(true);
    const { id: checkId, objectiveIds } = check;
    const answer = { kind: 'explain', words: words.trim(), met: [...met].sort((a, b) => a - b) } as const;
    append({ type: 'check-answered', lessonId, checkId, objectiveIds, answer, correct: null, tries: 1 });
    onDone?.(true);
  };

  return (
    <section className="check" data-kind="explain" aria-labelledby={id}>
      <header className="check__head">
        <span className="label">In your own words</span>
      </header>
      <Html as="div" className="check__prompt" id={id} html={check.prompt} />
      {compared ? (
        <>
          <div className="explain">
            <div>
              <p className="label">You wrote</p>
              <p className="explain__words">{words.trim()}</p>
            </div>
            <div>
              <p className="label">A model answer</p>
              <Html as="div" html={check.modelAnswer} />
            </div>
          </div>
          <fieldset className="field" disabled={stored}>
            <legend className="label">Your answer says this</legend>
            <div className="choice choice--stack">
              {check.rubric.map((point, index) => (
                <label key={point} className="choice__option check__option">
                  <input
                    type="checkbox"
                    checked={met.includes(index)}
                    onChange={() =>
                      setMet(met.includes(index) ? met.filter((other) => other !== index) : [...met, index])
                    }
                  />
                  <Html className="choice__text" html={point} />
                </label>
              ))}
            </div>
          </fieldset>
          <div className="check__actions">
            {!stored && <Button onClick={store}>Keep my comparison</Button>}
            <p className="check__empty" role="status">
              {stored && `Kept: ${met.length} of ${check.rubric.length} points. Nobody grades this one.`}
            </p>
          </div>
        </>
      ) : (
        <div className="field">
          <label className="field__label" htmlFor={`${id}-words`}>
            Your answer
          </label>
          <textarea
            id={`${id}-words`}
            className="field__input explain__input"
            rows={5}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            aria-describedby={`${id}-need`}
          />
          <div className="check__actions">
            <Button onClick={() => setCompared(true)} disabled={missing > 0}>
              Compare with a model answer
            </Button>
            <span className="check__empty" id={`${id}-need`}>
              {missing > 0 ? 'Write a sentence or two first; then the model answer opens.' : ''}
            </span>
          </div>
        </div>
      )}
    </section>
  );
}
