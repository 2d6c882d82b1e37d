/** When what is known: inputs at once, outcomes of loans after 60 days, outcomes of the turned-down only if somebody pays. */
import type { LegProps } from '../leg';
import { type Arrival, type ArrivalRow, arrivalsOf } from './arrivals';

const rows = [
  { key: 'inputs', label: 'Inputs and decisions' },
  { key: 'approved', label: 'Outcomes of the approved' },
  { key: 'turnedDown', label: 'Outcomes of the turned-down' },
] as const satisfies readonly { readonly key: keyof ArrivalRow; readonly label: string }[];

/** A part that scrolls must be reachable by keyboard although nothing in it acts (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

export function ArrivalTable({ now, content }: Pick<LegProps, 'now' | 'content'>) {
  const { clock, purchases } = now.state;
  const arrivals = arrivalsOf(clock, content.setup.clock.end, purchases);
  return (
    <div className="arrivals" role="region" aria-label="What is known of each month" {...reachable}>
      <table>
        <caption>What is known of each month at the end of month {clock}</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {arrivals.map(({ month }) => (
              <th key={month} scope="col" aria-current={month === clock ? 'date' : undefined}>
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {arrivals.map((arrival) => (
                <Cell key={arrival.month} arrival={arrival[key]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="arrivals__key" aria-hidden="true">
        <span>
          <span className="arrivals__mark arrivals__mark--known" /> known
        </span>
        <span>
          <span className="arrivals__mark arrivals__mark--part" /> estimated
        </span>
        <span>→ 7: at the end of month 7</span>
        <span>
          <span className="arrivals__mark arrivals__mark--never" /> nobody knows, unless it is bought
        </span>
      </p>
    </div>
  );
}

function Cell({ arrival: { state, at } }: { readonly arrival: Arrival }) {
  switch (state) {
    case 'later':
      return (
        <td>
          <span aria-hidden="true">→ {at}</span>
          <span className="visually-hidden">known at the end of month {at}</span>
        </td>
      );
    case 'ahead':
      return (
        <td className="arrivals__ahead">
          <span className="visually-hidden">not over yet</span>
        </td>
      );
    case 'known':
    case 'part':
    case 'never':
      return (
        <td>
          <span className={`arrivals__mark arrivals__mark--${state}`} aria-hidden="true" />
          <span className="visually-hidden">{cellWords[state]}</span>
        </td>
      );
  }
}

const cellWords = { known: 'known', part: 'estimated from random approvals', never: 'nobody knows' } as const;
