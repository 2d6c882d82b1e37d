/** The rack of instruments that a case offers: what each asks, what a look costs, and why it may have to wait. */
import { useState } from 'react';
import {
  type InstrumentId,
  type InstrumentSpec,
  type Needs,
  instrumentIds,
  instruments,
} from '@simulations/credit-drift/instruments/catalogue';
import { whyNot } from '@simulations/credit-drift/state';
import { Button, Disclosure, Select } from '@/components/controls';
import { analystDays } from '../instruments/words';
import type { LegProps } from '../leg';
import { AskLook, type LookPoint, isDue, pointOf } from '../predict';

const needsWords: Readonly<Record<Needs, string>> = {
  inputs: 'answers on the day',
  labels: 'needs outcomes: 60 days later',
  panel: 'needs outcomes of the turned-down',
  audit: 'needs audited files',
};

/** Shown at once; the others open with a click, or stand open once something has been read. */
const FIRST = 3;

export interface RackProps extends Omit<LegProps, 'moved'> {
  readonly kind: InstrumentSpec['kind'];
}

export function Rack({ flight, now, content, kind }: RackProps) {
  const { state } = now;
  const [chosen, setChosen] = useState<number | null>(null);
  const [asking, setAsking] = useState<LookPoint | null>(null);
  const [skipped, setSkipped] = useState<readonly LookPoint[]>([]);
  const offered = instrumentIds.filter((id) => content.setup.instruments.includes(id) && instruments[id].kind === kind);
  if (offered.length === 0) return <p className="leg__empty">This case offers none of these.</p>;
  // The month that the alert speaks of; everything but a panel's boards can answer for it.
  const month = Math.min(chosen ?? now.opening?.alert.study?.month ?? state.clock, state.clock);
  const look = (id: InstrumentId) => {
    const point = pointOf(id);
    if (point && !skipped.includes(point) && isDue(point, { now, content })) setAsking(point);
    else void flight.consult(id, month);
  };
  if (asking) {
    const read = () => {
      setSkipped([...skipped, asking]);
      setAsking(null);
      void flight.consult(asking, month);
    };
    return <AskLook flight={flight} content={content} point={asking} onAnswered={read} onSkip={read} />;
  }
  const used = state.ledger.some(({ instrument }) => instruments[instrument].kind === kind);
  const first = used ? offered : offered.slice(0, FIRST);
  const list = (ids: readonly InstrumentId[]) => (
    <ul className="rack">
      {ids.map((id) => (
        <Offer key={id} id={id} month={month} now={now} onLook={look} />
      ))}
    </ul>
  );
  return (
    <>
      <Select
        label="Read which month?"
        value={String(month)}
        options={Array.from({ length: state.clock }, (_, i) => ({ value: String(i + 1), label: `Month ${i + 1}` }))}
        onChange={(value) => {
          setChosen(Number(value));
        }}
      />
      {list(first)}
      {first.length < offered.length && (
        <Disclosure summary={`${offered.length - first.length} more on the rack`}>
          {list(offered.slice(FIRST))}
        </Disclosure>
      )}
    </>
  );
}

interface OfferProps extends Pick<LegProps, 'now'> {
  readonly id: InstrumentId;
  readonly month: number;
  readonly onLook: (id: InstrumentId) => void;
}

function Offer({ id, month, now, onLook }: OfferProps) {
  const { name, question, days, tests, needs } = instruments[id];
  const refusal = whyNot(now.state, id, month);
  const read = now.state.ledger.some((entry) => entry.instrument === id && entry.month === month);
  return (
    <li className="rack__offer">
      <div>
        <strong>{name}</strong>
        <p>{question}</p>
        <p className="rack__price">
          {analystDays(days)} · {tests} {tests === 1 ? 'test' : 'tests'} · {needsWords[needs]}
        </p>
        {refusal && (
          <p className="rack__refusal" id={`refusal-${id}`}>
            {refusal}
          </p>
        )}
      </div>
      <Button
        disabled={now.work !== null || refusal !== null}
        aria-describedby={refusal ? `refusal-${id}` : undefined}
        onClick={() => {
          onLook(id);
        }}
      >
        {read ? 'Again' : 'Look'}
        <span className="visually-hidden">
          : {name}, month {month}
        </span>
      </Button>
    </li>
  );
}
