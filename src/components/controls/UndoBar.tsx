import { useState } from 'react';
import './undo-bar.css';
import { Button } from './Button';

export interface UndoBarProps {
  /** How many decisions have been taken. 0 disables both buttons. */
  readonly decisions: number;
  /** What undo would take back: "choose ALS, K = 8". */
  readonly last?: string | undefined;
  readonly onUndo: () => void;
  readonly onReset: () => void;
  readonly disabled?: boolean | undefined;
}

/** Always in reach: take back the last decision, or start again (asked once more, in place). */
export function UndoBar({ decisions, last, onUndo, onReset, disabled = false }: UndoBarProps) {
  const [asking, setAsking] = useState(false);
  const none = disabled || decisions === 0;
  return (
    <div className="undo-bar" role="group" aria-label="Undo and reset">
      <Button disabled={none} onClick={onUndo}>
        Undo
      </Button>
      {asking ? (
        <>
          <Button
            variant="primary"
            disabled={none}
            onClick={() => {
              setAsking(false);
              onReset();
            }}
          >
            Yes, back to the start
          </Button>
          <Button onClick={() => setAsking(false)}>Keep flying</Button>
        </>
      ) : (
        <Button disabled={none} onClick={() => setAsking(true)}>
          Reset to start
        </Button>
      )}
      <span className="undo-bar__log">
        <span className="figure">{decisions}</span> {decisions === 1 ? 'decision' : 'decisions'}
        {last && decisions > 0 && <span>, last: {last}</span>}
      </span>
    </div>
  );
}
