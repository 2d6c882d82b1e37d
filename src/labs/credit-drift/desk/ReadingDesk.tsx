/** The readings that lie on the desk: the newest open, the others a click away with their sentence in sight. */
import { useEffect, useRef, useState } from 'react';
import { type InstrumentSpec, instruments } from '@simulations/credit-drift/instruments/catalogue';
import { definitionIds } from '../instruments/definition-ids';
import { Definitions } from '../instruments/Definitions';
import { ReadingView } from '../instruments/ReadingView';
import { unbroken } from '../instruments/words';
import type { LegProps } from '../leg';
import { explained, pointOf, sayPrediction } from '../predict';
import { type Look, looksOf } from './looks';

interface ReadingDeskProps extends Pick<LegProps, 'now' | 'content'> {
  readonly kind: InstrumentSpec['kind'];
  readonly empty: string;
}

export function ReadingDesk({ now, content, kind, empty }: ReadingDeskProps) {
  const looks = looksOf(now, kind);
  const newest = looks[0];
  const desk = useRef<HTMLElement>(null);
  const arrived = newest?.reading ? newest.key : null;
  const before = useRef(arrived);
  useEffect(() => {
    // Only what has been asked for just now, and only when it would be missed: on a phone the desk lies below the rack.
    if (arrived !== null && arrived !== before.current) {
      const card = desk.current?.querySelector('.reading');
      const top = card?.getBoundingClientRect().top ?? 0;
      if (top < 0 || top > innerHeight * 0.8) card?.scrollIntoView({ block: 'start' });
    }
    before.current = arrived;
  }, [arrived]);
  return (
    <section className="readings" aria-label="Readings on the desk" ref={desk}>
      <p className="visually-hidden" role="status">
        {newest?.reading && `${instruments[newest.entry.instrument].name}. ${unbroken(newest.reading.sentence)}`}
      </p>
      {looks.length === 0 && <p className="leg__empty">{empty}</p>}
      {looks.map((look, index) => (
        <ReadingCard key={look.key} look={look} newest={index === 0} predicted={sayPredicted(look, { now, content })} />
      ))}
    </section>
  );
}

function sayPredicted({ entry }: Look, from: Pick<LegProps, 'now' | 'content'>): string | null {
  const point = pointOf(entry.instrument);
  return point && sayPrediction(point, from);
}

interface ReadingCardProps {
  readonly look: Look;
  readonly newest: boolean;
  readonly predicted: string | null;
}

function ReadingCard({ look: { entry, reading }, newest, predicted }: ReadingCardProps) {
  // Until somebody opens or closes it by hand, the newest reading is the open one.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? newest;
  const { name, question } = instruments[entry.instrument];
  const point = pointOf(entry.instrument);
  return (
    <details className="reading" open={open}>
      <summary
        className="reading__head"
        onClick={(event) => {
          event.preventDefault();
          setChosen(!open);
        }}
      >
        <span className="reading__name">{name}</span>
        <span className="reading__when">
          month {entry.month}, seen in month {entry.clock}
        </span>
        {!open && reading && <span className="reading__sentence">{unbroken(reading.sentence)}</span>}
      </summary>
      {open && (
        <div className="reading__body">
          <p className="reading__question">{question}</p>
          {reading ? <ReadingView reading={reading} /> : <p className="reading__note">Being read …</p>}
          {reading && predicted && <p className="reading__predicted">{predicted}</p>}
          {reading && point && <p className="reading__note">{explained[point]}</p>}
          <Definitions ids={definitionIds[entry.instrument]} />
        </div>
      )}
    </details>
  );
}
