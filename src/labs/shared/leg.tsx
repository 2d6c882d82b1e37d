/** One leg of the flight on the deck: what you decide, what happens, what it means. */
import { type ReactNode, useEffect, useRef } from 'react';

interface LegFrameProps {
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly decide: ReactNode;
  readonly happens: ReactNode;
  /** What needs the whole width: tables, lists side by side. */
  readonly wide?: ReactNode;
  /** One or two sentences; announced when they change. */
  readonly means: ReactNode;
  /** Moves the reading position to the heading: after going to another leg, not at first sight. */
  readonly focusHeading: boolean;
}

export function LegFrame({ number, title, question, decide, happens, wide, means, focusHeading }: LegFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusHeading) heading.current?.focus();
  }, [focusHeading]);
  return (
    <section className="leg" aria-labelledby={`leg-${number}`}>
      <header className="leg__head">
        <h2 id={`leg-${number}`} ref={heading} tabIndex={-1}>
          <span className="leg__number">Leg {number}</span> {title}
        </h2>
        <p className="leg__question">{question}</p>
      </header>
      <div className="leg__decide">{decide}</div>
      <div className="leg__happens">{happens}</div>
      {wide && <div className="leg__wide">{wide}</div>}
      <div className="leg__means" aria-live="polite">
        <h3>What it means</h3>
        {means}
      </div>
    </section>
  );
}
