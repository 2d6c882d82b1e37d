import type { ReactNode } from 'react';
import './readout.css';
import { classes } from './shared';

export interface ReadoutReference {
  readonly value: number;
  /** "your last run", "popularity". */
  readonly label: string;
}

export interface ReadoutProps {
  readonly label: string;
  /** A number is formatted with `digits`; a string is shown as it is; `null`: not measured yet. */
  readonly value: number | string | null;
  readonly unit?: string | undefined;
  /** Digits after the point. Default 0. */
  readonly digits?: number | undefined;
  /** Compared with the value when the value is a number. */
  readonly reference?: ReadoutReference | undefined;
  /** Which direction is good, so that the difference can say better or worse. */
  readonly better?: 'higher' | 'lower' | undefined;
  readonly note?: ReactNode | undefined;
  readonly size?: 'm' | 'l' | undefined;
}

function compare(value: number, { value: from, label }: ReadoutReference, digits: number, better?: 'higher' | 'lower') {
  const difference = value - from;
  const shown = Math.abs(difference).toFixed(digits);
  if (Number(shown) === 0) return { verdict: 'same', text: `= same as ${label}` };
  const sign = difference > 0 ? '+' : '−';
  const arrow = difference > 0 ? '▲' : '▼';
  const verdict = better === undefined ? 'same' : difference > 0 === (better === 'higher') ? 'better' : 'worse';
  return { verdict, text: `${arrow} ${sign}${shown} ${verdict === 'same' ? 'against' : `${verdict} than`} ${label}` };
}

/** One figure, large, with its unit, its name and how it stands against a reference. */
export function Readout(props: ReadoutProps) {
  const { label, value, unit, digits = 0, reference, better, note, size = 'm' } = props;
  const against = typeof value === 'number' && reference ? compare(value, reference, digits, better) : null;
  return (
    <dl className={classes('readout', size === 'l' && 'readout--large')}>
      <dt className="readout__label">{label}</dt>
      <dd className="readout__value">
        {value === null ? (
          <span aria-label="not measured yet">– –</span>
        ) : typeof value === 'number' ? (
          value.toFixed(digits)
        ) : (
          value
        )}
        {unit && value !== null && <span className="readout__unit"> {unit}</span>}
      </dd>
      {against && <dd className={`readout__against readout__against--${against.verdict}`}>{against.text}</dd>}
      {note && <dd className="readout__note">{note}</dd>}
    </dl>
  );
}
