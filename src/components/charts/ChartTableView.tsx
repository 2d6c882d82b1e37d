import type { ChartTable } from './types';

/** A box that scrolls must be reachable by keyboard (WCAG 2.1.1): a named region with a tab stop. */
const scroller = { role: 'region', tabIndex: 0 } as const;

/** A chart's numbers as a table that scrolls inside its own box, by keyboard too. */
export function ChartTableView({ title, table }: { title: string; table: ChartTable }) {
  const [first, ...rest] = table.columns;
  return (
    <div className="chart-table" aria-label={`${title}, as a table`} {...scroller}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {rest.map((column, c) => (
              <th scope="col" key={c}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], r) => (
            <tr key={r}>
              <th scope="row">{name}</th>
              {cells.map((cell, c) => (
                <td key={c}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note ? <p className="chart-note">{table.note}</p> : null}
    </div>
  );
}
