import { useId, type ReactNode } from 'react';
import './progress.css';
import { Button } from './Button';
import { formatDuration } from './shared';

export interface ProgressProps {
  readonly label: string;
  /** Share done, 0…1; `null` while it is not known. */
  readonly value: number | null;
  /** Speed in the work's own unit: "38 sweeps/s", "4.1 MB/s". */
  readonly rate?: string | undefined;
  /** Seconds left, as far as known. */
  readonly etaSeconds?: number | null | undefined;
  /** What is being done now: "sweep 4 of 10, RMSE 0.921". */
  readonly detail?: ReactNode | undefined;
  /** Left out: no Cancel button, for work that ends within a second. */
  readonly onCancel?: (() => void) | undefined;
  /** Default "Cancel". */
  readonly cancelLabel?: string | undefined;
}

/** Work under way: how far, how fast, how long still, and a way to stop it. */
export function Progress(props: ProgressProps) {
  const { label, value, rate, etaSeconds, detail, onCancel } = props;
  const id = useId();
  const share = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div className="progress">
      <div className="progress__row">
        <span id={id}>{label}</span>
        {share !== null && <span className="figure">{Math.floor(share * 100)} %</span>}
      </div>
      <div
        className="progress__bar"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
        data-unknown={share === null || undefined}
      >
        <span className="progress__done" style={{ inlineSize: `${(share ?? 1) * 100}%` }} />
      </div>
      <div className="progress__row progress__facts">
        <span>
          {detail}
          {rate && <span className="figure"> {rate}</span>}
          {typeof etaSeconds === 'number' && <span> · about {formatDuration(etaSeconds)} left</span>}
        </span>
        {onCancel && <Button onClick={onCancel}>{props.cancelLabel ?? 'Cancel'}</Button>}
      </div>
    </div>
  );
}
