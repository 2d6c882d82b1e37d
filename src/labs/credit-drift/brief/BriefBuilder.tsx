import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { BriefCheck } from '@simulations/credit-drift/brief/check';
import { composeBrief } from '@simulations/credit-drift/brief/compose';
import type { BriefDocument } from '@simulations/credit-drift/brief/document';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import { Button, Message } from '@/components/controls';
import { BriefForm, type BriefFormProps } from './BriefForm';
import { BriefSheet } from './BriefSheet';
import { BriefVerdicts } from './BriefVerdicts';
import { openParts } from './parts';
import { saveDocx, saveMarkdown } from './save';
import './brief.css';

export interface BriefBuilderProps extends BriefFormProps {
  /** Every change of the brief; keeping it is the parent's. */
  readonly onChange: (brief: Brief) => void;
  /** Only after handing over. */
  readonly checks: readonly BriefCheck[] | null;
  /** Null: it cannot be handed over (again). */
  readonly onHandOver: (() => void) | null;
  /** Offered while the brief is as it began: what the learner's own looks and choices already say. */
  readonly draft?: Brief | null | undefined;
  /** Lines under the title: case, seed, month. */
  readonly meta?: BriefDocument['meta'] | undefined;
  /** The chart of a reading, as its instrument draws it; it goes into the sheet, onto paper and into the Word file. */
  readonly chartOf?: ((instrument: InstrumentId, month: number) => ReactNode) | undefined;
}

/** The stakeholder brief: a form, and beside it the document as its readers get it. */
export function BriefBuilder(props: BriefBuilderProps) {
  const { brief, onChange, readings, plans, hypothesisWords, meta, checks, onHandOver, draft, chartOf } = props;
  const sheet = useRef<HTMLElement>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [handing, setHanding] = useState(false);
  const document = useMemo(
    () => composeBrief(brief, { readings, plans, hypothesisWords, ...(meta ? { meta } : {}) }),
    [brief, readings, plans, hypothesisWords, meta],
  );
  const open = openParts(brief);
  const untouched = document.sections.length === 0 && brief.title.trim() === '';

  const word = async () => {
    setSaving(true);
    setFailure(null);
    try {
      await saveDocx(document, sheet.current);
    } catch {
      setFailure('The Word file could not be made. The brief is kept; Markdown and print still work.');
    } finally {
      setSaving(false);
    }
  };

  const handOver = () => {
    if (open.length > 0 && !handing) {
      setHanding(true);
      return;
    }
    setHanding(false);
    onHandOver?.();
  };

  return (
    <div className="brief-builder">
      {checks && <BriefVerdicts checks={checks} />}
      <div className="brief-builder__desk">
        <div className="brief-builder__form">
          {draft && untouched && (
            <p className="brief-form__item">
              <span>Start from your own readings and choices; the words are yours to write.</span>
              <Button onClick={() => onChange(draft)}>Fill in what I have</Button>
            </p>
          )}
          <BriefForm {...props} />
        </div>
        <div className="brief-builder__sheet">
          <div className="brief-builder__bar">
            <Button onClick={() => saveMarkdown(document)}>Save as Markdown</Button>
            <Button onClick={() => void word()} disabled={saving}>
              {saving ? 'Making the file' : 'Save for Word'}
            </Button>
            <Button onClick={() => window.print()}>Print</Button>
          </div>
          {failure && (
            <Message tone="bad" live="assertive">
              {failure}
            </Message>
          )}
          <BriefSheet document={document} chartOf={chartOf} ref={sheet} />
        </div>
      </div>
      {onHandOver && (
        <div className="brief-builder__hand-over">
          <p role="status">
            {open.length === 0
              ? 'Every part has something in it.'
              : `${handing ? 'Hand it over as it is? ' : ''}Still open: ${open.join(', ')}.`}
          </p>
          <Button variant="primary" onClick={handOver}>
            {handing && open.length > 0 ? 'Hand over as it is' : checks ? 'Hand over again' : 'Hand over the brief'}
          </Button>
        </div>
      )}
    </div>
  );
}
