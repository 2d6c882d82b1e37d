/** A part of the debrief that is secondary: its question in sight, its answer a click away. */
import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly title: string;
  /** What one would find inside, in one line. */
  readonly finding?: string | undefined;
  /** Only computed or fetched when somebody asks: the children are not there until then. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, finding, lazy = false, children }: FoldProps) {
  const [asked, setAsked] = useState(!lazy);
  return (
    <details
      className="disclosure fold"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setAsked(true);
      }}
    >
      <summary className="disclosure__summary">
        <span className="fold__head">
          <h3>{title}</h3>
          {finding && <span className="fold__finding">{finding}</span>}
        </span>
      </summary>
      <div className="fold__body">{asked && children}</div>
    </details>
  );
}
