import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '@/components/controls/Button';
import { useRecord } from '@/record/use-record';
import { AnswerInput } from './AnswerInput';
import { Feedback } from './Feedback';
import { Html } from './Html';
import { answerOf, type Draft, draftFor } from './draft';
import { TRIES, respond, type Response } from './response';
import type { JudgedCheck as JudgedCheckData } from './scoring';

interface JudgedCheckProps {
  readonly lessonId: string;
  readonly check: JudgedCheckData;
  readonly round: number;
  readonly onDone?: ((rightAtOnce: boolean) => void) | undefined;
}

const asks = {
  single: 'Check · choose one',
  multiple: 'Check · choose all that apply',
  numeric: 'Check · work it out',
  ordering: 'Check · put in order',
} as const;

/** A check that is judged at once. Every try is recorded as it is made. */
export function JudgedCheck({ lessonId, check, round, onDone }: JudgedCheckProps) {
  const { append } = useRecord();
  const promptId = useId();
  const [draft, setDraft] = useState<Draft>(() => draftFor(check, round));
  const [tries, setTries] = useState(0);
  const [tried, setTried] = useState<ReadonlySet<number>>(new Set());
  const [response, setResponse] = useState<Response | null>(null);
  const [empty, setEmpty] = useState(false);
  const done = response?.done ?? false;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answer = answerOf(draft);
    setEmpty(answer === null);
    if (answer === null || done) return;
    const count = tries + 1;
    const next = respond(check, answer, count);
    setTries(count);
    setResponse(next);
    if (!next.correct) setTried(new Set([...tried, ...wrongOptions(check, draft)]));
    const { id: checkId, objectiveIds } = check;
    append({ type: 'check-answered', lessonId, checkId, objectiveIds, answer, correct: next.correct, tries: count });
    if (next.done) onDone?.(next.correct && count === 1);
  };

  return (
    <form className="check" data-kind={check.kind} data-done={done} onSubmit={submit} noValidate>
      <header className="check__head">
        <span className="label">{asks[check.kind]}</span>
        {tries > 0 && (
          <span className="label">
            Try {tries} of {TRIES}
          </span>
        )}
      </header>
      <div className="check__question" role="group" aria-labelledby={promptId}>
        <Html as="div" className="check__prompt" id={promptId} html={check.prompt} />
        <AnswerInput check={check} draft={draft} tried={tried} done={done} round={round} onDraft={setDraft} />
      </div>
      {!done && (
        <div className="check__actions">
          <Button type="submit">{tries === 0 ? 'Check my answer' : 'Try again'}</Button>
          {empty && (
            <span className="check__empty" role="alert">
              Give an answer first.
            </span>
          )}
        </div>
      )}
      <Feedback response={response} />
    </form>
  );
}

function wrongOptions(check: JudgedCheckData, draft: Draft): readonly number[] {
  if ((check.kind !== 'single' && check.kind !== 'multiple') || draft.kind !== 'options') return [];
  return draft.picked.filter((place) => check.options[place]?.correct === false);
}
