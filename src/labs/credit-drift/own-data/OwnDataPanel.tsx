import { useRef, useState } from 'react';
import type {
  ColumnChoice,
  MeasuredTable,
  OwnDataAnswer,
  OwnDataFacts,
  OwnDataRequest,
} from '@simulations/credit-drift/own-data';
import { FileDrop, Message, Panel, Progress } from '@/components/controls';
import { isAbort } from '../../shared/calls';
import { ColumnForm } from './ColumnForm';
import { Findings } from './Findings';
import { Provenance } from './Provenance';
import { sayError, whole } from './words';
import '../../shared/panels.css';
import './own-data.css';

export interface OwnDataPanelProps {
  /** Asks the worker's desk (`OwnDataDesk.answer`). Rejects with an `AbortError` when `signal` aborts, else with words for the visitor. */
  readonly measure: (
    request: OwnDataRequest,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<OwnDataAnswer>;
}

interface Work {
  readonly label: string;
  readonly share: number | null;
}

/** Bring your own data: the lab's fairness and calibration figures on a file that never leaves this device. */
export function OwnDataPanel({ measure }: OwnDataPanelProps) {
  const [facts, setFacts] = useState<OwnDataFacts | null>(null);
  const [choice, setChoice] = useState<ColumnChoice | null>(null);
  const [measured, setMeasured] = useState<MeasuredTable | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [fileError, setFileError] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  /** One question at a time: a new one ends the one before. Resolves to null when it was ended. */
  const ask = async (request: OwnDataRequest, label: string): Promise<OwnDataAnswer | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setWork({ label, share: null });
    try {
      return await measure(request, {
        signal: controller.signal,
        onProgress: (share) => {
          if (running.current === controller) setWork({ label, share });
        },
      });
    } catch (failure) {
      if (isAbort(failure)) return null;
      throw failure;
    } finally {
      if (running.current === controller) {
        running.current = null;
        setWork(null);
      }
    }
  };

  const measureAt = async (next: ColumnChoice | null, tau: number | null) => {
    setError(null);
    try {
      const answer = await ask({ kind: 'measure', choice: next, tau }, 'Fitting and measuring');
      if (answer?.kind !== 'measured') return;
      setChoice(next);
      setMeasured(answer.measured);
    } catch (failure) {
      setError(sayError(failure));
    }
  };

  const open = async (files: readonly File[]) => {
    setFileError(null);
    setError(null);
    try {
      const answer = await ask({ kind: 'open', files }, 'Reading the file');
      if (answer?.kind !== 'opened') return;
      setFacts(answer.facts);
      setChoice(null);
      setMeasured(null);
      if (answer.facts.origin !== null) await measureAt(null, null);
    } catch (failure) {
      setFileError(`${sayError(failure)}${facts ? ` ${facts.name} stays open.` : ''}`);
    }
  };

  return (
    <Panel title="Bring your own data" className="own-data">
      <p className="own-data__lead">
        The same fairness and calibration figures, on real people: what would a plain model, kept from seeing protected
        attributes, have decided about them?
      </p>
      <FileDrop
        label="Drop a file of loans, or pick it"
        describe={
          <>
            <code>SouthGermanCredit.asc</code> or <code>german.data</code>, their UCI archive, the UCI Taiwan file saved
            as CSV, or any CSV with one row per applicant. Up to 50 MB and 100,000 rows. The file is read on this
            device, by this page. Nothing is sent, nothing is stored, and it is gone when you leave.
          </>
        }
        accept=".asc,.data,.csv,.tsv,.txt,.dat,.zip,.xls,.xlsx"
        onFiles={(files) => void open(files)}
        error={fileError ?? undefined}
      />
      {work && <Progress label={work.label} value={work.share} onCancel={() => running.current?.abort()} />}
      {facts && (
        <p className="own-data__open" role="status">
          Open: <strong>{facts.name}</strong>, {whole(facts.rows)} rows.
        </p>
      )}
      {facts?.origin === null && (
        <ColumnForm
          key={`${facts.name} ${facts.rows}`}
          facts={facts}
          busy={work !== null}
          onChoose={(next) => void measureAt(next, null)}
        />
      )}
      {error && (
        <Message tone="bad" live="assertive">
          {error}
        </Message>
      )}
      {facts && measured && (
        <Findings facts={facts} measured={measured} onCutoff={(tau) => void measureAt(choice, tau)} />
      )}
      {facts && <Provenance facts={facts} measured={measured} />}
    </Panel>
  );
}
