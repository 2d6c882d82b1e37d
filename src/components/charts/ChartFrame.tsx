import { useState, type ReactNode } from 'react';
import { ChartTableView } from './ChartTableView';
import type { ChartTable, ChartText } from './types';
import { useAwake } from './useCursor';
import './charts.css';

export interface ChartFrameProps extends Omit<ChartText, 'height'> {
  /** Said when values could not be drawn: "3 values without a finite number are not drawn." */
  skipped?: string | null;
  /** The drawing as a table. A function, so that a table nobody opened costs nothing while data streams in. */
  table: () => ChartTable;
  children: ReactNode;
}

/** What every chart stands in: the finding as headline, what is shown, the drawing, its table and its source. */
export function ChartFrame({ title, finding, source, skipped, table, children }: ChartFrameProps) {
  return (
    <figure className="chart">
      <figcaption className="chart-caption">
        <span className="chart-finding">{finding}</span>
        <span className="chart-title">{title}</span>
      </figcaption>
      {children}
      <div className="chart-foot">
        <TableSwitch title={title} table={table} />
        {skipped ? <p className="chart-note">{skipped}</p> : null}
        {source ? <p className="chart-note">Source: {source}</p> : null}
      </div>
    </figure>
  );
}

/** A native disclosure: it works before script arrives and without it; once awake, the rows exist only while open. */
function TableSwitch({ title, table }: Pick<ChartFrameProps, 'title' | 'table'>) {
  const [open, setOpen] = useState(false);
  const awake = useAwake();
  return (
    <details className="chart-switch" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="chart-switch-show">Show as table</span>
        <span className="chart-switch-hide">Hide table</span>
      </summary>
      {open || !awake ? <ChartTableView title={title} table={table()} /> : null}
    </details>
  );
}

/** How the frame says that values were left out, and why; null when none were. */
export function saySkipped(
  count: number,
  log = false,
  what = log ? 'finite number above zero' : 'finite number',
): string | null {
  if (count === 0) return null;
  return count === 1
    ? `1 value without a ${what} is not drawn.`
    : `${count.toLocaleString('en-GB')} values without a ${what} are not drawn.`;
}
