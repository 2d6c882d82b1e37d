import { useId, type ReactNode } from 'react';
import './panel.css';
import { classes } from './shared';

export interface PanelStatus {
  readonly tone: 'idle' | 'busy' | 'good' | 'warn' | 'bad';
  /** One or two words: "ready", "training", "leak found". */
  readonly text: string;
}

export interface PanelProps {
  readonly title: string;
  readonly status?: PanelStatus | undefined;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode | undefined;
  /** Heading level of the title. Default 2. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** `bare` leaves out the frame, for a panel inside a panel. */
  readonly frame?: 'full' | 'bare' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** An instrument panel: a titled region of the deck. */
export function Panel({ title, status, actions, level = 2, frame = 'full', className, children }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes('panel', frame === 'bare' && 'panel--bare', className)} aria-labelledby={id}>
      <header className="panel__head">
        <Heading className="panel__title" id={id}>
          {title}
        </Heading>
        {status && <span className={`panel__status panel__status--${status.tone}`}>{status.text}</span>}
        {actions && <div className="panel__actions">{actions}</div>}
      </header>
      <div className="panel__body">{children}</div>
    </section>
  );
}
