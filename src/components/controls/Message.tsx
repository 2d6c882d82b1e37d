import type { ReactNode } from 'react';
import './message.css';

export interface MessageProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  /** Replaces the word that goes with the tone (Note, Good, Take care, Problem). */
  readonly title?: string | undefined;
  /** Announced when it appears: `polite` for results, `assertive` for errors. Default: not announced. */
  readonly live?: 'polite' | 'assertive' | undefined;
  readonly children: ReactNode;
}

const words = { info: 'Note', good: 'Good', warn: 'Take care', bad: 'Problem' } as const;

/** A circle, a ticked circle, a triangle, an octagon: the shapes alone tell the tones apart. */
const shapes = {
  info: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM10 9v5.5M10 5.5v1.5',
  good: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 10.3l2.8 2.8L14 7.5',
  warn: 'M10 2 1.5 17.5h17ZM10 8v4.5M10 14v1.6',
  bad: 'M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4ZM6.7 6.7l6.6 6.6m0-6.6-6.6 6.6',
} as const;

/** Says what happened. Tone is carried by a shape and a word, then by colour. */
export function Message({ tone, title, live, children }: MessageProps) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className={`message message--${tone}`} role={role}>
      <svg className="message__mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={shapes[tone]} />
      </svg>
      <div className="message__text">
        <strong className="message__title">{title ?? words[tone]}</strong>
        <div>{children}</div>
      </div>
    </div>
  );
}
